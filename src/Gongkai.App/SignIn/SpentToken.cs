namespace Gongkai.App.SignIn;

/// <summary>用过的一次性口令（单点登录的 state、通行密钥的挑战）：再来一次不收。</summary>
sealed class SpentToken
{
    public string TokenHash { get; set; } = "";

    public DateTimeOffset ExpiresAt { get; set; }
}
