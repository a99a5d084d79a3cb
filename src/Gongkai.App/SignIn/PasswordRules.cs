using System.Globalization;

namespace Gongkai.App.SignIn;

/// <summary>口令的要求：够长、不好猜。不强求大小写符号混用，那只会逼出 Abc@12345 这样的。</summary>
static class PasswordRules
{
    const int Longest = 128;

    /// <summary>人人先试的词；口令去掉数字符号之后若只剩它，就不收。</summary>
    static readonly string[] Common =
    [
        "password", "passw", "passwd", "admin", "administrator", "root", "user", "guest", "test", "demo", "welcome", "login", "letmein", "iloveyou", "woaini", "woaiwojia",
        "nihao", "mima", "qwerty", "qwertyuiop", "asdf", "asdfgh", "asdfghjkl", "zxcvbnm", "abc", "abcd", "abcdef", "aaa", "dragon", "monkey", "sunshine", "princess",
        "zhengfu", "gongkai", "xinxi", "xinxigongkai", "zhengwu", "bangong", "bangongshi", "zhongguo", "china", "beijing", "xian", "xiang", "zhen", "cun",
        "口令", "密码", "政府", "公开", "信息公开", "政府信息公开",
    ];

    static readonly string[] Runs = ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p"];

    /// <summary>哪里不合要求、怎么改；合要求为 null。</summary>
    /// <param name="near">不能拿来作口令的：账号、姓名、机关名称、电话。</param>
    public static string? Problem(string password, int least, params IEnumerable<string> near)
    {
        var length = new StringInfo(password).LengthInTextElements;
        if (length < least)
            return $"口令有 {length} 个字符，至少要 {least} 个。可以用几个不相干的词连起来，好记也难猜。";
        if (length > Longest)
            return $"口令太长，至多 {Longest} 个字符。";
        var plain = password.ToLowerInvariant();
        if (near.FirstOrDefault(word => word.Length >= 3 && plain.Contains(word, StringComparison.OrdinalIgnoreCase) && password.Length - word.Length < 8) is not null)
            return "口令里有账号、姓名或者机关的名称，容易猜到。请换一个。";
        var core = string.Concat(plain.Where(char.IsLetter));
        if (Common.Contains(core, StringComparer.Ordinal) || plain.Distinct().Count() < 5 || IsRun(plain))
            return "口令太常见，或者是连着的、重复的字符，容易猜到。请换一个。";
        return null;
    }

    /// <summary>去掉一小截之后全是键盘上、字母表里连着的。</summary>
    static bool IsRun(string text) =>
        Runs.Any(run => Contained(run, text) || Contained(string.Concat(run.Reverse()), text));

    static bool Contained(string run, string text) =>
        Enumerable.Range(0, 4).Any(cut => cut < text.Length - 6 && (run.Contains(text[cut..], StringComparison.Ordinal) || run.Contains(text[..^cut], StringComparison.Ordinal)));
}
