using System.Text.RegularExpressions;

namespace Gongkai.Law;

/// <summary>
/// 打码：个人信息给人看、导出、进日志页之前都经过这里，全系统只此一处。身份证号留前二后三（国办函〔2021〕30号各地通行的写法），
/// 手机号留前三后四，座机留区号与后二，银行卡留后四，住址留到乡镇，姓名留姓。
/// </summary>
public static partial class Masking
{
    /// <summary>身份证号前面留几位。</summary>
    public const int IdentityHead = 2;

    /// <summary>身份证号后面留几位。</summary>
    public const int IdentityTail = 3;

    /// <summary>整个值都是个人信息：认出是哪一种，照那一种打码；认不出的只留第一个字。</summary>
    public static string Mask(string value)
    {
        var text = value.Trim();
        if (text.Length == 0)
            return "";
        var digits = string.Concat(text.Where(c => c is not (' ' or '-')));
        if (PersonalNumbers.LooksLikeIdentity(digits))
            return Keep(digits, IdentityHead, IdentityTail);
        if (PersonalNumbers.IsMobile(digits))
            return Keep(digits, 3, 4);
        if (Landline().Match(text) is { Success: true } line)
            return $"{line.Groups["area"].Value}{Stars(line.Groups["number"].Length - 2)}{line.Groups["number"].Value[^2..]}";
        if (digits.Length is >= 15 and <= 19 && digits.All(char.IsAsciiDigit))
            return Keep(digits, 0, 4);
        if (Township().Match(text) is { Success: true } township)
            return $"{township.Value}{Stars(3)}";
        if (text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at)
            return $"{text[0]}{Stars(3)}{text[at..]}";
        return text.Length == 1 ? "*" : $"{text[0]}{Stars(Math.Min(text.Length - 1, 6))}";
    }

    /// <summary>一段话里的身份证号、手机号、银行卡号打码，其余不动。</summary>
    public static string MaskIn(string text) => Numbers().Replace(text, static match =>
        PersonalNumbers.IsIdentity(match.ValueSpan) || PersonalNumbers.IsMobile(match.ValueSpan) || PersonalNumbers.IsBankCard(match.ValueSpan)
            ? Mask(match.Value)
            : match.Value);

    static string Keep(string text, int head, int tail) => $"{text[..head]}{Stars(text.Length - head - tail)}{text[^tail..]}";

    static string Stars(int count) => new('*', count);

    [GeneratedRegex(@"^(?<area>0\d{2,3}-?|\(0\d{2,3}\))?(?<number>[1-9]\d{6,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex Landline();

    [GeneratedRegex(@"^.{2,30}?(?:乡|镇|街道|苏木|团场)(?!长)", RegexOptions.CultureInvariant)]
    private static partial Regex Township();

    [GeneratedRegex(@"(?<![0-9A-Za-z])\d{11,19}[Xx]?(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
