namespace Gongkai.App.SignIn;

/// <summary>一次登录。cookie 里只有口令，库里只有它的散列；撤销即刻写库，至迟一分钟处处生效（决定18）。</summary>
sealed class Session
{
    /// <summary>口令的 SHA-256，十六进制。</summary>
    public string TokenHash { get; set; } = "";

    public long OfficerId { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset SeenAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}
