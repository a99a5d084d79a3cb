namespace Gongkai.App.SignIn;

/// <summary>通行密钥：私钥在本人的设备里，这里只有公钥。</summary>
sealed class Passkey
{
    /// <summary>凭据编号，base64url。</summary>
    public string CredentialId { get; set; } = "";

    public long OfficerId { get; set; }

    /// <summary>本人给它取的名字，如“办公室电脑”。</summary>
    public string Name { get; set; } = "";

    /// <summary>公钥（COSE），base64url。</summary>
    public string PublicKey { get; set; } = "";

    /// <summary>设备报的使用次数；倒退说明密钥被复制。</summary>
    public long SignCount { get; set; }

    public string Transports { get; set; } = "";

    public bool IsBackupEligible { get; set; }

    public bool IsBackedUp { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
