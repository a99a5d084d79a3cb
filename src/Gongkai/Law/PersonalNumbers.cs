namespace Gongkai.Law;

/// <summary>认个人号码：公民身份号码、手机号、银行卡号。报告核对、打码、检索都用这一处。</summary>
public static class PersonalNumbers
{
    /// <summary>公民身份号码：十八位，出生日期合理，校验码相符（GB 11643）。</summary>
    public static bool IsIdentity(ReadOnlySpan<char> digits) => LooksLikeIdentity(digits) && IsChecked(digits);

    /// <summary>样子像公民身份号码，校验码不论：写明是身份证的，抄错一位也还是个人信息。</summary>
    public static bool LooksLikeIdentity(ReadOnlySpan<char> digits)
    {
        if (digits.Length != 18 || digits[..17].ContainsAnyExceptInRange('0', '9') || !(char.IsAsciiDigit(digits[17]) || digits[17] is 'X' or 'x'))
            return false;
        var year = Number(digits.Slice(6, 4));
        return digits[0] is >= '1' and <= '8' && year is >= 1900 and <= 2099
            && Number(digits.Slice(10, 2)) is >= 1 and <= 12 && Number(digits.Slice(12, 2)) is >= 1 and <= 31;
    }

    /// <summary>手机号：十一位，1 开头，第二位 3 到 9。</summary>
    public static bool IsMobile(ReadOnlySpan<char> digits) =>
        digits.Length == 11 && digits[0] == '1' && digits[1] is >= '3' and <= '9' && !digits.ContainsAnyExceptInRange('0', '9');

    /// <summary>银联卡号：十六至十九位，62 开头，校验位相符（Luhn）。</summary>
    public static bool IsBankCard(ReadOnlySpan<char> digits)
    {
        if (digits.Length is < 16 or > 19 || digits is not ['6', '2', ..] || digits.ContainsAnyExceptInRange('0', '9'))
            return false;
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = (digits[^(i + 1)] - '0') * (i % 2 + 1);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    static bool IsChecked(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += (digits[i] - '0') * ((1 << (17 - i)) % 11);
        return "10X98765432"[sum % 11] == char.ToUpperInvariant(digits[17]);
    }

    static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = number * 10 + digit - '0';
        return number;
    }
}
