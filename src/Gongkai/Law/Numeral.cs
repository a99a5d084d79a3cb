namespace Gongkai.Law;

/// <summary>中文数字。</summary>
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
}
