namespace Gongkai.Documents.Pdf;

/// <summary>词的连接与分类：哪些相邻的词属于同一格，哪些是格里的数。</summary>
static class PdfRuns
{
    /// <summary>把挨得近的词连成段。两个数不相连，除非中间是千分位逗号、小数点。</summary>
    public static List<PdfWord> Join(List<PdfWord> words)
    {
        List<PdfWord> runs = [];
        foreach (var word in words)
        {
            if (runs.Count > 0 && Joins(runs[^1], word))
                runs[^1] = runs[^1].With(word, Between(runs[^1], word));
            else
                runs.Add(word);
        }

        return runs;
    }

    /// <summary>一行的文字：中西文之间排版的小空不算空格，西文词之间与宽空白算。</summary>
    public static string TextOf(List<PdfWord> words)
    {
        if (words.Count == 1)
            return words[0].Text;
        System.Text.StringBuilder text = new(words[0].Text);
        for (var i = 1; i < words.Count; i++)
            text.Append(Between(words[i - 1], words[i])).Append(words[i].Text);
        return text.ToString();
    }

    /// <summary>像格里的数：数字（可带千分位、小数、正负、单位），或者代替数的斜线、横线、“无”。</summary>
    public static bool IsValue(ReadOnlySpan<char> text)
    {
        if (text is "/" or "／" or "-" or "－" or "—" or "–" or "——" or "--" or "无" or "不适用" or "\\" or "〇")
            return true;
        var digits = 0;
        var i = 0;
        for (; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) || text[i] is >= '０' and <= '９')
            {
                digits++;
            }
            else if (!(text[i] is ',' or '，' or '.' or '．' && digits > 0 && i < text.Length - 1)
                && !(i == 0 && text[i] is '-' or '+' or '－' or '−' or '＋'))
            {
                break;
            }
        }

        return digits is > 0 and < 40 && text[i..] is "" or "件" or "条" or "次" or "项" or "个" or "元" or "万元" or "份" or "%" or "％" or "宗" or "起";
    }

    /// <summary>以“1.”“（一）”“一、”之类的序号开头。</summary>
    public static bool IsNumbered(ReadOnlySpan<char> text)
    {
        const string Numerals = "一二三四五六七八九十";
        if (text.Length < 2)
            return false;
        var bracket = text[0] is '（' or '(';
        var i = bracket ? 1 : 0;
        while (i < text.Length && i < 5 && (char.IsAsciiDigit(text[i]) || text[i] is >= '０' and <= '９' || Numerals.Contains(text[i], StringComparison.Ordinal)))
            i++;
        return i > (bracket ? 1 : 0) && i < text.Length
            && (bracket ? text[i] is '）' or ')' : text[i] is '、' or '.' or '．' or '，' or ',' && (i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1])));
    }

    static bool Joins(PdfWord left, PdfWord right)
    {
        var gap = right.X0 - left.X1;
        var em = Math.Min(left.Em, right.Em);
        // 序号与它后面的字，中间可以空得宽些
        if (left.Text.Length <= 4 && IsNumbered(left.Text) && IsOutline(left.Text[^1]) && !IsNumbered(right.Text) && !IsValue(right.Text))
            return gap < 1.5 * em;
        return (IsValue(left.Text) || IsPunctuated(left.Text), IsValue(right.Text) || IsPunctuated(right.Text)) switch
        {
            (true, true) => gap < 0.35 * em && (left.Text[^1] is ',' or '，' or '.' || right.Text[0] is ',' or '，' or '.'),
            (false, false) => gap < (IsNumbered(right.Text) ? 0.1 : 0.48) * em,
            _ => gap < (IsNumbered(right.Text) ? 0.1 : 0.45) * em,
        };
    }

    static bool IsOutline(char last) => last is '、' or '.' or '．' or '）' or ')';

    /// <summary>千分位被拆开的一截，如“1,”“,234”。</summary>
    static bool IsPunctuated(string text) =>
        text.Length is > 0 and < 8 && text.All(c => char.IsAsciiDigit(c) || c is ',' or '，' or '.');

    static string Between(PdfWord left, PdfWord right)
    {
        var gap = right.X0 - left.X1;
        var latin = char.IsAscii(left.Text[^1]) && char.IsAscii(right.Text[0]);
        if (latin && (IsPunctuated(left.Text) || IsPunctuated(right.Text)) && IsDigitOrComma(left.Text[^1]) && IsDigitOrComma(right.Text[0]))
            return gap < 0.2 * left.Em ? "" : " ";
        return gap > (latin ? 0.1 : 0.9) * Math.Min(left.Em, right.Em) ? " " : "";
    }

    static bool IsDigitOrComma(char c) => char.IsAsciiDigit(c) || c is ',' or '.';
}
