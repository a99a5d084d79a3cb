namespace Gongkai.App.SignIn;

/// <summary>一次登录。cookie 里只有口令，库里只有它的散列；撤销即刻写库，至迟一分钟处处生效（决定18）。</summary>
sealed class Session
{
    public long Id { get; set; }

    /// <summary>口令的 SHA-256，十六进制。</summary>
    public string TokenHash { get; set; } = "";

    public long OfficerId { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset SeenAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>经过第二重验证（或者用通行密钥登录）。</summary>
    public bool IsVerified { get; set; }

    /// <summary>什么设备，如“Windows 上的 Edge”。</summary>
    public string Device { get; set; } = "";

    /// <summary>从哪个网络，抹去末段，如 10.1.2.*。</summary>
    public string Network { get; set; } = "";
}
