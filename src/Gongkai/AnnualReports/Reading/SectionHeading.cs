namespace Gongkai.AnnualReports.Reading;

/// <summary>一行可能的部分标题。</summary>
/// <param name="Line">第几行。</param>
/// <param name="Section">按文字认出的部分，1 至 6；只有序号、文字认不出的为 0。</param>
/// <param name="Ordinal">写着的序号；没写为 0。</param>
/// <param name="Length">标题在行内占的长度；之后的是正文（标题与正文写在一行）。</param>
readonly record struct SectionHeading(int Line, int Section, int Ordinal, NumberStyle Style, int Length)
{
    /// <summary>文字与官方标题相同（标点、空白不计）。</summary>
    public bool IsOfficial { get; init; }
}

/// <summary>标题的编号样式。</summary>
enum NumberStyle
{
    /// <summary>没有编号。</summary>
    None,

    /// <summary>一、</summary>
    Chinese,

    /// <summary>第一部分</summary>
    Part,

    /// <summary>1.</summary>
    Arabic,

    /// <summary>（一）：通常是第二级，只在全文没有别的样式时才当作部分标题。</summary>
    Bracket,
}

/// <summary>逐行辨认部分标题。</summary>
static class HeadingMatcher
{
    const string Numerals = "零一二三四五六七八九十";

    /// <summary>标题（不含序号）去标点后最长的字数；再长就不是标题。</summary>
    const int Longest = 34;

    /// <summary>没有编号的标题连同空白、页码最长的字数。</summary>
    const int LongestBare = 60;

    public static SectionHeading? Match(string line, int index)
    {
        if (line.Length < 4 || !MayStart(line[0]))
            return null;
        var (ordinal, style, at) = Ordinal(line);
        if (style == NumberStyle.None && (line.Length > LongestBare || !SectionTitles.MayStart(line[0])))
            return null;
        Span<char> core = stackalloc char[Longest];
        Span<int> map = stackalloc int[Longest];
        var (length, whole) = Compact(line, at, core, map);
        core = core[..length];
        var section = SectionTitles.StartingWith(core, out var titled);
        if (section > 0)
        {
            var isWhole = whole && (titled == length || IsPageNumber(line, map[titled - 1] + 1));
            if (isWhole)
                return new(index, section, ordinal, style, line.Length) { IsOfficial = true };
            if (style != NumberStyle.None && IsRunIn(line, map[titled - 1] + 1, out var end))
                return new(index, section, ordinal, style, end) { IsOfficial = true };
        }

        return style is NumberStyle.Chinese or NumberStyle.Part ? Loose(line, index, ordinal, style, at) : null;
    }

    /// <summary>措辞不同的标题：到第一个句号、冒号为止，不成句。</summary>
    static SectionHeading? Loose(string line, int index, int ordinal, NumberStyle style, int at)
    {
        var body = line.AsSpan(at);
        var stop = body.IndexOfAny("。：:；！");
        var end = stop < 0 ? line.Length : at + stop + 1;
        var title = line.AsSpan(at, (stop < 0 ? line.Length : at + stop) - at);
        if (title.Length is 0 or > 36 || title.Contains('，') && title.Length > 20)
            return null;
        Span<char> core = stackalloc char[36];
        var length = 0;
        foreach (var c in title)
        {
            if (IsCore(c))
                core[length++] = c;
        }

        return length < 2 ? null : new(index, SectionTitles.Like(core[..length]), ordinal, style, end);
    }

    /// <summary>标题之后另起的正文：“一、总体情况2023年，……”“一、总体情况。……”。</summary>
    static bool IsRunIn(string line, int after, out int end)
    {
        end = after;
        while (end < line.Length && (char.IsWhiteSpace(line[end]) || line[end] is '。' or '：' or ':' or '．' or '.'))
            end++;
        return end > after || line.Length - after > 12;
    }

    static bool IsPageNumber(string line, int after)
    {
        foreach (var c in line.AsSpan(after))
        {
            if (!(char.IsDigit(c) || char.IsWhiteSpace(c) || c is '.' or '…' or '·' or '-' or '—' or '。' or '：' or ':' or '_' or '（' or '）' or '(' or ')'))
                return false;
        }

        return true;
    }

    static bool MayStart(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '1' and <= '9' or '（' or '(' or >= '１' and <= '９';

    /// <summary>行首的序号、样式，以及序号之后从哪里开始是文字。</summary>
    static (int Ordinal, NumberStyle Style, int At) Ordinal(string line)
    {
        var bracket = line[0] is '（' or '(';
        var at = bracket || line[0] == '第' ? 1 : 0;
        var number = Number(line, ref at, out var isArabic);
        if (number == 0)
            return (0, NumberStyle.None, 0);
        if (line[0] == '第')
            return Skip(line, at, "部分") is var part and > 0 ? (number, NumberStyle.Part, Separators(line, part)) : (0, NumberStyle.None, 0);
        if (bracket)
            return at < line.Length && line[at] is '）' or ')' ? (number, NumberStyle.Bracket, Separators(line, at + 1)) : (0, NumberStyle.None, 0);
        var style = isArabic ? NumberStyle.Arabic : NumberStyle.Chinese;
        var body = Separators(line, at);
        return body > at ? (number, style, body) : SectionTitles.StartingWith(line.AsSpan(at), out _) > 0 ? (number, style, at) : (0, NumberStyle.None, 0);
    }

    static int Number(string line, ref int at, out bool isArabic)
    {
        isArabic = false;
        if (at >= line.Length)
            return 0;
        if (YearScan.Digit(line[at]) is > 0 and var digit && line[at] is < '\u4E00' or > '\u9FFF')
        {
            isArabic = true;
            return ++at < line.Length && YearScan.Digit(line[at]) >= 0 ? 0 : digit;
        }

        var value = Numerals.IndexOf(line[at], StringComparison.Ordinal);
        if (value <= 0)
            return 0;
        at++;
        if (value == 10 && at < line.Length && Numerals.IndexOf(line[at], StringComparison.Ordinal) is > 0 and < 10 and var unit)
        {
            at++;
            return 10 + unit;
        }

        return value;
    }

    static int Skip(string line, int at, string word)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
            at++;
        return line.AsSpan(at).StartsWith(word, StringComparison.Ordinal) ? at + word.Length
            : at < line.Length && line[at] == '章' ? at + 1 : 0;
    }

    static int Separators(string line, int at)
    {
        while (at < line.Length && (char.IsWhiteSpace(line[at]) || line[at] is '、' or '.' or '．' or ',' or '，' or ':' or '：' or '丶' or '﹑' or '､'))
            at++;
        return at;
    }

    static (int Length, bool Whole) Compact(string line, int at, Span<char> core, Span<int> map)
    {
        var length = 0;
        for (var i = at; i < line.Length; i++)
        {
            if (!IsCore(line[i]))
                continue;
            if (length == core.Length)
                return (length, false);
            (core[length], map[length]) = (line[i], i);
            length++;
        }

        return (length, true);
    }

    static bool IsCore(char c) => c is >= '\u4E00' and <= '\u9FFF' || char.IsAsciiLetter(c);
}
