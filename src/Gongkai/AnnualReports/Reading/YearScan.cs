namespace Gongkai.AnnualReports.Reading;

/// <summary>文中的一个年份：从第一个数字到“年”字为止。</summary>
readonly record struct YearMention(int Start, int End, int Year);

/// <summary>找年份：阿拉伯数字、全角数字、二〇二三；数字与“年”之间可以有空白。</summary>
static class YearScan
{
    const string ChineseDigits = "〇一二三四五六七八九";

    /// <summary>从 <paramref name="from"/> 起的下一个年份（1949 至 2099）；没有为 null。</summary>
    public static YearMention? Next(ReadOnlySpan<char> text, int from = 0)
    {
        while (from < text.Length)
        {
            var found = text[from..].IndexOf('年');
            if (found < 0)
                return null;
            var end = from + found;
            if (Before(text, end) is { } mention)
                return mention;
            from = end + 1;
        }

        return null;
    }

    /// <summary>“年”字之前恰好四位数字。</summary>
    static YearMention? Before(ReadOnlySpan<char> text, int end)
    {
        int year = 0, unit = 1, digits = 0, start = end;
        for (var i = end - 1; i >= 0 && digits < 5; i--)
        {
            if (char.IsWhiteSpace(text[i]) && (digits == 0 || i > 0 && Digit(text[i - 1]) >= 0))
                continue;
            var digit = Digit(text[i]);
            if (digit < 0)
                break;
            if (++digits == 5)
                return null;
            (year, unit, start) = (year + digit * unit, unit * 10, i);
        }

        return digits == 4 && year is >= 1949 and <= 2099 ? new(start, end + 1, year) : null;
    }

    /// <summary>数字字符的值；不是数字为 −1。</summary>
    public static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '零' or '○' or 'Ｏ' => 0,
        _ => ChineseDigits.IndexOf(c, StringComparison.Ordinal),
    };
}
