namespace Gongkai.App.SignIn;

/// <summary>登录过期时提交的内容，替本人留着，至多十五分钟（决定19）。</summary>
sealed class KeptForm
{
    public string TokenHash { get; set; } = "";

    public long OfficerId { get; set; }

    /// <summary>网址与各栏的内容，密文。</summary>
    public string Content { get; set; } = "";

    public DateTimeOffset ExpiresAt { get; set; }
}
