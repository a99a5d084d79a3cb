using System.Globalization;
using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports.Reading;

/// <summary>单元格的文字 → 数、空白、斜线、认不出。空白不是零。</summary>
static class CellText
{
    /// <summary>不作数的写法：斜线、横线、无、不适用。</summary>
    static readonly FrozenSet<string> Slashes = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "/", "//", "\\", "-", "--", "---", "无", "無", "不适用", "不適用", "不涉及", "无此项", "N/A", "NA", "暂无", "没有", "未发生");

    static readonly FrozenSet<string> Units = FrozenSet.Create(StringComparer.Ordinal,
        "件", "万元", "萬元", "元", "条", "項", "项", "个", "個", "次", "宗", "起", "份", "件次", "人次", "部", "篇", "万");

    const string ChineseDigits = "零一二三四五六七八九";

    public static CellValue Parse(string text)
    {
        if (text is [>= '0' and <= '9'])
            return new(CellState.Number, text[0] - '0', text);
        var span = Trim(text.AsSpan());
        if (span.IsEmpty)
            return new(CellState.Blank);
        if (Number(span) is { } number)
            return new(CellState.Number, number, text);
        return new(IsSlash(span) ? CellState.Slash : CellState.Unreadable, 0, text);
    }

    /// <summary>
    /// 0件、52.15万元、1,234、１２、12.0、－1、+3、减2、十二。超过十五位整数的不当作数：没有这样的件数，也免得相加溢出。
    /// </summary>
    public static decimal? Number(ReadOnlySpan<char> text)
    {
        var at = 0;
        var negative = ReadSign(text, ref at);
        var start = at;
        Span<char> digits = stackalloc char[32];
        var length = ReadDigits(text, digits, ref at);
        if (length <= 0)
            return length == 0 && Chinese(Unitless(text[start..])) is { } spelled ? negative ? -spelled : spelled : null;

        var unit = Trim(text[at..]);
        if (!unit.IsEmpty && !Units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(unit))
            return null;
        if (!decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return null;
        return negative ? -value : value;
    }

    /// <summary>半角的数字、小数点、逗号；别的原样返回。</summary>
    public static char Fold(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        '−' or '–' or '—' or '―' or '─' or '‐' or '‑' or '﹣' or 'ー' => '-',
        _ => c,
    };

    /// <summary>空白一类的字，含全角空格、零宽空格。</summary>
    public static bool IsSpace(char c) => c <= ' ' || c is '\u00A0' or '\u3000' or '\u200B' or '\uFEFF' || (c > '\u007F' && char.IsWhiteSpace(c));

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsSpace(text[start]))
            start++;
        while (end > start && IsSpace(text[end - 1]))
            end--;
        return text[start..end];
    }

    public static bool IsSlash(ReadOnlySpan<char> text)
    {
        if (text.Length > 6)
            return false;
        Span<char> folded = stackalloc char[6];
        var length = 0;
        foreach (var c in text)
        {
            if (!IsSpace(c) && c != '。')
                folded[length++] = Fold(c);
        }

        return Slashes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded[..length]);
    }

    static bool ReadSign(ReadOnlySpan<char> text, ref int at)
    {
        if (text.IsEmpty)
            return false;
        var negative = Fold(text[0]) == '-' || text[0] is '减' or '減' or '负' or '↓';
        if (negative || Fold(text[0]) == '+' || text[0] is '增' or '↑')
            at++;
        if (at == 1 && text.Length > 1 && text[1] is '加' or '少')
            at++;
        while (at > 0 && at < text.Length && IsSpace(text[at]))
            at++;
        return negative;
    }

    /// <returns>读到的字数；没有数字为 0，有数字而写法不通为 -1。</returns>
    static int ReadDigits(ReadOnlySpan<char> text, Span<char> digits, ref int at)
    {
        var (length, whole, sinceComma, hasPoint) = (0, 0, -1, false);
        for (; at < text.Length; at++)
        {
            var c = Fold(text[at]);
            if (char.IsAsciiDigit(c))
            {
                if (length >= 27 || (!hasPoint && ++whole > 15))
                    return -1;
                digits[length++] = c;
                sinceComma += sinceComma < 0 ? 0 : 1;
            }
            else if (c == '.' && length > 0 && !hasPoint && sinceComma is -1 or 3)
            {
                digits[length++] = '.';
                (hasPoint, sinceComma) = (true, -1);
            }
            else if (c is ',' or '\'' && length > 0 && !hasPoint && sinceComma is -1 or 3 && whole <= 15)
            {
                sinceComma = 0;
            }
            else if (c is '。' && length > 0 && at == text.Length - 1)
            {
                at++;
                break;
            }
            else
            {
                break;
            }
        }

        // 12. 是序号，不是数；1,23 也不是
        return length > 0 && (digits[length - 1] == '.' || sinceComma is not (-1 or 3)) ? -1 : length;
    }

    static ReadOnlySpan<char> Unitless(ReadOnlySpan<char> text)
    {
        for (var cut = text.Length - 1; cut > 0 && cut >= text.Length - 2; cut--)
        {
            if (Units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[cut..]) && text[cut] != '万')
                return Trim(text[..cut]);
        }

        return text;
    }

    /// <summary>十二、一百零三、〇；不超过九千九百九十九。</summary>
    static decimal? Chinese(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 8)
            return null;
        var (total, digit, unit) = (0, -1, 10000);
        foreach (var c in text)
        {
            var size = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            var value = c is '〇' or '○' ? 0 : c is '两' or '兩' ? 2 : ChineseDigits.IndexOf(c, StringComparison.Ordinal);
            if (size > 0 && size < unit && digit != 0)
                (total, digit, unit) = (total + (Math.Max(digit, 1) * size), -1, size);
            else if (value >= 0 && digit <= 0)
                digit = value;
            else
                return null;
        }

        return total + Math.Max(digit, 0);
    }
}
