using System.Text;

namespace Gongkai.AnnualReports.Reading;

/// <summary>一段行 → 正文：去表格与页码，被换行、换页打断的句子接起来，段落之间一个换行。</summary>
static class SectionTexts
{
    /// <summary>不足这么多字的行，末尾没有标点也不接下一行：多半是小标题。</summary>
    const int ShortestWrapped = 14;

    /// <param name="first">第一行从第几个字开始（标题与正文同行时）。</param>
    /// <param name="skip">不入正文的行。</param>
    public static string Join(List<TextLine> lines, int from, int to, int first, Func<int, bool> skip)
    {
        var text = new StringBuilder();
        var last = "";
        for (var i = from; i < to; i++)
        {
            var line = i == from && first > 0 ? lines[i].Text[first..].Trim() : lines[i].Text;
            if (lines[i].IsTable && last.Length > 0)
                last = "。";
            if (line.Length == 0 || skip(i) || PageMarks.IsPageNumber(line))
                continue;
            if (text.Length > 0 && !Continues(last, line, lines[i].IsHeading))
                text.Append('\n');
            else if (text.Length > 0 && char.IsAsciiLetterOrDigit(text[^1]) && char.IsAsciiLetter(line[0]))
                text.Append(' ');
            text.Append(line);
            last = lines[i].IsHeading ? "。" : line;
        }

        return text.ToString();
    }

    /// <summary>上一行的话没说完，这一行接着说。</summary>
    static bool Continues(string last, string line, bool isHeading)
    {
        if (last.Length == 0 || isHeading || IsTerminal(last[^1]) || IsItem(line))
            return false;
        return last[^1] is '，' or '、' or '（' or '《' or '“' or ',' or '〔' || last.Length >= ShortestWrapped && !IsSubheading(last);
    }

    static bool IsTerminal(char c) => c is '。' or '！' or '？' or '；' or '：' or '!' or '?' or ';' or ':' or '…';

    /// <summary>（一）……情况：没有标点的小标题。</summary>
    static bool IsSubheading(string line) =>
        IsItem(line) && line.Length <= 30 && line.AsSpan().IndexOfAny(Marks.Punctuation) < 0;

    /// <summary>以序号开头：（一）、一、1. 、1、、（1）、①。</summary>
    public static bool IsItem(string line) => line[0] switch
    {
        '（' or '(' => line.AsSpan(1).IndexOfAnyExcept(Marks.Numerals) is > 0 and <= 3 and var close && line[close + 1] is '）' or ')',
        >= '①' and <= '⑳' => true,
        >= '0' and <= '9' => line.AsSpan().IndexOfAnyExcept(Marks.Digits) is > 0 and <= 2 and var at
            && line[at] is '.' or '、' or '．' && (at + 1 == line.Length || !char.IsDigit(line[at + 1])),
        _ => line.AsSpan().IndexOfAnyExcept(Marks.ChineseNumerals) is > 0 and <= 3 and var mark && line[mark] is '、' or '．' or '.',
    };
}
