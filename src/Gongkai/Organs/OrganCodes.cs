using System.Text.RegularExpressions;

namespace Gongkai.Organs;

/// <summary>代码、电话、邮箱的样子。</summary>
public static partial class OrganCodes
{
    /// <summary>GB 32100 的代码字符，次序即数值。</summary>
    const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>机关代码：字母、数字、短横、下划线、点。</summary>
    public static bool IsCode(string text) => Code().IsMatch(text);

    public static bool IsAccount(string text) => Account().IsMatch(text);

    /// <summary>行政区划代码：县 6 位，乡镇 9 位，村 12 位。</summary>
    public static bool IsRegion(string text) => Region().IsMatch(text);

    /// <summary>统一社会信用代码：18 位，末位为校验码（GB 32100—2015：权数为 3 的幂模 31）。</summary>
    public static bool IsCredit(string text)
    {
        if (text.Length != 18)
            return false;
        var (sum, weight) = (0, 1);
        for (var i = 0; i < 17; i++)
        {
            var value = CreditAlphabet.IndexOf(text[i], StringComparison.Ordinal);
            if (value < 0)
                return false;
            sum += value * weight;
            weight = weight * 3 % 31;
        }

        return CreditAlphabet[(31 - (sum % 31)) % 31] == text[17];
    }

    /// <summary>空着，或者每一个都像电话。</summary>
    public static bool ArePhones(string text) =>
        text.Split(['、', '，', ',', ';', '；', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(phone => Phone().IsMatch(phone));

    public static bool IsEmail(string text) => Email().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]*\z")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9.-]+\z")]
    private static partial Regex Account();

    [GeneratedRegex(@"^[0-9]{6}([0-9]{3}|[0-9]{6})?\z")]
    private static partial Regex Region();

    [GeneratedRegex(@"^(\(?0[0-9]{2,3}[)-]?[ ]?)?[0-9]{5,8}(转[0-9]{1,6}|-[0-9]{1,6})?\z|^1[0-9]{10}\z")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z")]
    private static partial Regex Email();
}
