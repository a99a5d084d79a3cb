namespace Gongkai.Law;

/// <summary>数字的中文写法与读法。</summary>
public static class Numeral
{
    const string Digits = "零一二三四五六七八九";

    /// <summary>33 → 三十三；用于条、款、项的序号。</summary>
    public static string Chinese(int number) => number switch
    {
        < 0 => "负" + Chinese(-number),
        < 10 => Digits[number].ToString(),
        < 20 => "十" + Tail(number % 10),
        < 100 => Digits[number / 10] + "十" + Tail(number % 10),
        < 1000 => Digits[number / 100] + "百" + Rest(number % 100, 10),
        < 10000 => Digits[number / 1000] + "千" + Rest(number % 1000, 100),
        _ => Chinese(number / 10000) + "万" + Rest(number % 10000, 1000),
    };

    static string Tail(int digit) => digit == 0 ? "" : Digits[digit].ToString();

    static string Rest(int rest, int unit) => rest switch
    {
        0 => "",
        _ when rest < unit => "零" + Chinese(rest),
        _ when rest is >= 10 and < 20 => "一" + Chinese(rest),
        _ => Chinese(rest),
    };

    /// <summary>一段里最多读这么多个字符，防着成千上万位的“数”。</summary>
    const int Longest = 24;

    /// <summary>可能是中文数字的字。“两”作二，“〇”作零。</summary>
    public static bool IsChineseDigit(char c) => c is '〇' or '两' or '十' or '百' or '千' or '万' or '亿' || Digits.Contains(c);

    /// <summary>整段文字是一个数：1,234、１２、12.50、一百二十三、二〇二三、两万。</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        text = text.Trim();
        if (TryRead(text, out value, out var length) && length == text.Length)
            return true;
        value = 0;
        return false;
    }

    /// <summary>从开头读一个数；读到不是数的地方为止。</summary>
    /// <param name="length">读过的字符数。</param>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal value, out int length)
    {
        (value, length) = (0, 0);
        if (text.IsEmpty)
            return false;
        return Digit(text[0]) >= 0 ? TryReadArabic(text, out value, out length) : TryReadChinese(text, out value, out length);
    }

    /// <summary>半角、全角数字的值；不是数字为 -1。</summary>
    static int Digit(char c) => c is >= '0' and <= '9' ? c - '0' : c is >= '０' and <= '９' ? c - '０' : -1;

    static bool TryReadArabic(ReadOnlySpan<char> text, out decimal value, out int length)
    {
        (value, length) = (0, 0);
        var (scale, digits, inFraction) = (1m, 0, false);
        for (; length < text.Length && digits <= Longest; length++)
        {
            var c = text[length];
            if (Digit(c) is >= 0 and var digit)
            {
                digits++;
                if (inFraction)
                    value += digit * (scale /= 10);
                else
                    value = value * 10 + digit;
            }
            else if (c is '.' or '．' && !inFraction && length + 1 < text.Length && Digit(text[length + 1]) >= 0)
            {
                inFraction = true;
            }
            else if (inFraction || !IsThousandsSeparator(text, length))
            {
                break;
            }
        }

        return digits <= Longest;
    }

    /// <summary>逗号后面恰好三位数字。</summary>
    static bool IsThousandsSeparator(ReadOnlySpan<char> text, int at) =>
        text[at] is ',' && at + 3 < text.Length
        && Digit(text[at + 1]) >= 0 && Digit(text[at + 2]) >= 0 && Digit(text[at + 3]) >= 0
        && (at + 4 == text.Length || Digit(text[at + 4]) < 0);

    static bool TryReadChinese(ReadOnlySpan<char> text, out decimal value, out int length)
    {
        (value, length) = (0, 0);
        while (length < text.Length && length <= Longest && IsChineseDigit(text[length]))
            length++;
        if (length is 0 or > Longest)
            return false;

        var run = text[..length];
        value = run.IndexOfAny("十百千万亿") < 0 ? Positional(run) : Multiplied(run);
        return true;
    }

    /// <summary>二〇二三 → 2023。</summary>
    static decimal Positional(ReadOnlySpan<char> run)
    {
        var value = 0m;
        foreach (var c in run)
            value = value * 10 + ChineseDigit(c);
        return value;
    }

    /// <summary>一千零二十三万四千 → 10234000。</summary>
    static decimal Multiplied(ReadOnlySpan<char> run)
    {
        var (total, section, digit) = (0m, 0m, 0m);
        foreach (var c in run)
        {
            switch (c)
            {
                case '十' or '百' or '千':
                    section += (digit == 0 && c == '十' ? 1 : digit) * (c == '十' ? 10 : c == '百' ? 100 : 1000);
                    digit = 0;
                    break;
                case '万' or '亿':
                    total = (total + section + digit) * (c == '万' ? 10_000 : 100_000_000);
                    total = Math.Min(total, 1_000_000_000_000_000m);
                    (section, digit) = (0, 0);
                    break;
                default:
                    digit = ChineseDigit(c);
                    break;
            }
        }

        return total + section + digit;
    }

    static int ChineseDigit(char c) => c switch
    {
        '〇' => 0,
        '两' => 2,
        _ => Digits.IndexOf(c, StringComparison.Ordinal),
    };
}
