using Gongkai.App.SignIn;

namespace Gongkai.Tests.SignIn;

/// <summary>口令的要求。</summary>
public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("short1", "太短")]
    [InlineData("1234567890", "连着的数字")]
    [InlineData("9876543210", "倒着的数字")]
    [InlineData("password2026", "人人先试的词")]
    [InlineData("Admin@123456", "人人先试的词加数字符号")]
    [InlineData("aaaaaaaaaaaa", "一个字母")]
    [InlineData("qwertyuiop", "键盘一排")]
    [InlineData("wangwen2026", "账号加年份")]
    [InlineData("白云乡人民政府2026", "机关名称加年份")]
    public void A_password_easy_to_guess_is_refused(string password, string why) =>
        Assert.True(PasswordRules.Problem(password, 10, "wangwen", "白云乡人民政府") is not null, why);

    [Theory]
    [InlineData("竹篮打水还要船桨呢")]
    [InlineData("correct-horse-battery")]
    [InlineData("tfbqzmrwkx")]
    public void A_long_phrase_is_taken_without_digits_or_symbols(string password) => Assert.Null(PasswordRules.Problem(password, 9, "wangwen"));
}
