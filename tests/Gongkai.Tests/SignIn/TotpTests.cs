using System.Text;
using Gongkai.App.SignIn;

namespace Gongkai.Tests.SignIn;

/// <summary>验证码：照 RFC 6238 附录 B 的例子（取末六位）。</summary>
public sealed class TotpTests
{
    static readonly string Secret = Totp.Encode(Encoding.ASCII.GetBytes("12345678901234567890"));

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void A_code_counts_once_and_within_half_a_minute()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111111);
        var step = Totp.StepAt(now);

        Assert.Equal(step, Totp.Match(Secret, "050471", now, 0));
        Assert.Null(Totp.Match(Secret, "050471", now, step));
        Assert.Equal(step, Totp.Match(Secret, "050471", now + TimeSpan.FromSeconds(30), 0));
        Assert.Null(Totp.Match(Secret, "050471", now + TimeSpan.FromSeconds(90), 0));
    }
}
