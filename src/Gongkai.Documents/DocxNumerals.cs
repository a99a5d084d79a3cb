using System.Globalization;
using System.Text;

namespace Gongkai.Documents;

/// <summary>自动编号的写法：一、甲、①、A、iv……</summary>
static class DocxNumerals
{
    const string Common = "零一二三四五六七八九", Formal = "零壹贰叁肆伍陆柒捌玖";

    public static string Write(int number, string format) => format switch
    {
        "none" => "",
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting"
            or "taiwaneseCountingThousand" or "koreanCounting" => Chinese(number, Common, "十百千"),
        "chineseLegalSimplified" or "ideographLegalTraditional" => Chinese(number, Formal, "拾佰仟"),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => Digits(number, "〇一二三四五六七八九"),
        "ideographTraditional" => Nth(number, "甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => Nth(number, "子丑寅卯辰巳午未申酉戌亥"),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Nth(number, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
        "decimalEnclosedParen" => Nth(number, "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
        "decimalEnclosedFullstop" => Nth(number, "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
        "ideographEnclosedCircle" => Nth(number, "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
        "decimalFullWidth" or "decimalFullWidth2" => Digits(number, "０１２３４５６７８９"),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "lowerLetter" => Letters(number, 'a'),
        "upperLetter" => Letters(number, 'A'),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        _ => Plain(number),
    };

    static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Nth(int number, string row) => number >= 1 && number <= row.Length ? row[number - 1].ToString() : Plain(number);

    static string Digits(int number, string digits) =>
        string.Concat(Plain(number).Select(c => char.IsAsciiDigit(c) ? digits[c - '0'] : c));

    static string Letters(int number, char first) =>
        number is >= 1 and <= 780 ? new string((char)(first + (number - 1) % 26), (number - 1) / 26 + 1) : Plain(number);

    static string Chinese(int number, string digits, string units)
    {
        if (number is < 0 or > 9999)
            return Plain(number);
        if (number < 10)
            return digits[number].ToString();
        var text = new StringBuilder();
        var gap = false;
        foreach (var (unit, power) in (ReadOnlySpan<(int, int)>)[(1000, 3), (100, 2), (10, 1), (1, 0)])
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            if (gap)
                text.Append(digits[0]);
            if (!(digit == 1 && power == 1 && text.Length == 0 && units[0] == '十'))
                text.Append(digits[digit]);
            if (power > 0)
                text.Append(units[power - 1]);
            gap = false;
        }

        return text.ToString();
    }

    static string Roman(int number)
    {
        if (number is < 1 or > 3999)
            return Plain(number);
        var text = new StringBuilder();
        foreach (var (value, letters) in (ReadOnlySpan<(int, string)>)
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; number >= value; number -= value)
                text.Append(letters);
        }

        return text.ToString();
    }
}
