using System.Buffers;
using Gongkai.Organs;

namespace Gongkai.AnnualReports.Reading;

/// <summary>题名：原文，年份之前的机关，占了哪几行。</summary>
readonly record struct ReportTitle(string Text, string? Organ, int FirstLine, int LastLine);

/// <summary>认题名：一行、两行、三行，年份在前在后，题名里夹空格。</summary>
static class TitleReader
{
    /// <summary>题名连同空白最长的字数。</summary>
    const int Longest = 80;

    /// <summary>句末标点；网页的路径（首页 > 政务公开 > 年报）。</summary>
    static readonly SearchValues<char> NotInTitle = SearchValues.Create("。；？>＞»›");

    static readonly string[] Subjects = ["政府信息公开", "政务信息公开", "政务公开", "信息公开"];

    static readonly string[] Endings = ["年度报告", "年报", "工作报告", "情况报告", "报告"];

    /// <summary>谈论年度报告、却不是年度报告的文书。</summary>
    static readonly string[] Others = ["通知", "的函", "格式", "解读", "编制", "统计表", "汇总", "通报", "办法", "请示", "清单", "公告", "目录"];

    /// <summary>若干行之内的第一个题名；单独成行的优先。</summary>
    public static ReportTitle? Find(List<TextLine> lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (At(lines, i, from, to) is { } title)
                return title;
        }

        for (var i = from; i < to; i++)
        {
            if (Wrapped(lines, i, to) is { } title)
                return title;
        }

        return null;
    }

    /// <summary>这一行本身是题名；机关写在上一行、年份写在下一行的一并取来。</summary>
    public static ReportTitle? At(List<TextLine> lines, int i, int from, int to)
    {
        var text = lines[i].Text;
        if (lines[i].IsTable || !MayBeTitle(text) || Parse(text) is not { } parsed)
            return null;
        var (organ, year) = parsed;
        var (first, last) = (i, i);
        if (!year && Next(lines, i, to) is >= 0 and var next && lines[next].Text.Length <= 14 && YearScan.Next(lines[next].Text) is { Start: <= 1 })
            (year, last) = (true, next);
        if (organ is null || OrganName.Place(organ).Length < 2)
        {
            if (Previous(lines, i, from) is >= 0 and var above && LooksLikeOrgan(lines[above].Text + organ))
                (organ, first) = (Compact(lines[above].Text) + organ, above);
        }

        if (!year && OrganName.LevelOf(organ) is null)
            return null;
        return new(string.Concat(lines[first..(last + 1)].Select(line => line.Text)), organ, first, last);
    }

    /// <summary>一句话（书名号里的名称、属性里的题名）是不是题名，是则给出机关。</summary>
    public static (string? Organ, bool HasYear)? Parse(string text)
    {
        if (text.Length > Longest || text.AsSpan().IndexOfAny(NotInTitle) >= 0)
            return null;
        var name = Compact(text).Trim('《', '》', '“', '”', '*');
        var tail = WithoutTrailingBracket(name);
        if (!EndsWithAny(tail, Endings) || ContainsAny(tail, Others))
            return null;
        if (Subject(tail) is not (>= 0 and var subject))
            return null;
        var year = YearScan.Next(name);
        if (year is { } y && y.Start < subject && y.Start > 0)
            return (Clean(name[..y.Start]), true);
        var start = year is { Start: 0 } leading ? leading.End + (name.AsSpan(leading.End).StartsWith("度") ? 1 : 0) : 0;
        var organ = start < subject ? name[start..subject] : "";
        if (organ.EndsWith("人民", StringComparison.Ordinal))
            organ += "政府";
        return (Clean(organ), year is not null);
    }

    /// <summary>题名断成两三行：从这一行起连着的两三行合成题名。</summary>
    static ReportTitle? Wrapped(List<TextLine> lines, int i, int to)
    {
        if (lines[i].IsTable || lines[i].Text.Length is < 2 or > 40)
            return null;
        var (text, last) = (lines[i].Text, i);
        for (var more = 0; more < 2; more++)
        {
            last = Next(lines, last, to);
            if (last < 0 || lines[last].Text.Length > 40)
                return null;
            text += lines[last].Text;
            if (MayBeTitle(text) && Parse(text) is { } parsed && parsed.HasYear && parsed.Organ is not null)
                return new(text, parsed.Organ, i, last);
        }

        return null;
    }

    static bool MayBeTitle(string text) =>
        text.Length is >= 6 and <= Longest && text.Contains('报') && text.Contains('公') && text.Contains('开');

    /// <summary>“人民政府政府信息公开”“政府信息公开”从哪里开始。</summary>
    static int Subject(string name)
    {
        foreach (var subject in Subjects)
        {
            var at = name.IndexOf(subject, StringComparison.Ordinal);
            if (at >= 0)
                return at;
        }

        return -1;
    }

    static string? Clean(string organ)
    {
        var at = organ.AsSpan().LastIndexOfAny(Marks.Trail) + 1;
        organ = organ[at..].Trim('《', '“', '"', '*', '(', '（');
        foreach (var lead in (ReadOnlySpan<string>)["关于", "附件", "现发布", "现将"])
        {
            if (organ.StartsWith(lead, StringComparison.Ordinal))
                organ = organ[lead.Length..];
        }

        return organ.Length == 0 ? null : organ;
    }

    static string WithoutTrailingBracket(string name) =>
        name.Length > 0 && name[^1] is '）' or ')' && name.AsSpan().LastIndexOfAny('（', '(') is > 0 and var open ? name[..open] : name;

    static bool LooksLikeOrgan(string text) =>
        text.Length is >= 2 and <= 40 && text.AsSpan().IndexOfAny(Marks.NotInName) < 0 && YearScan.Next(text) is null
        && OrganName.LevelOf(Compact(text)) is not null;

    static int Previous(List<TextLine> lines, int i, int from)
    {
        for (var j = i - 1; j >= from; j--)
        {
            if (lines[j].Text.Length > 0)
                return j;
        }

        return -1;
    }

    static int Next(List<TextLine> lines, int i, int to)
    {
        for (var j = i + 1; j < to; j++)
        {
            if (lines[j].Text.Length > 0)
                return lines[j].IsTable ? -1 : j;
        }

        return -1;
    }

    public static string Compact(string text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '\u200B')
                return string.Concat(text.Where(ch => !char.IsWhiteSpace(ch) && ch != '\u200B'));
        }

        return text;
    }

    static bool EndsWithAny(string text, string[] words) => Array.Exists(words, word => text.EndsWith(word, StringComparison.Ordinal));

    static bool ContainsAny(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));
}
