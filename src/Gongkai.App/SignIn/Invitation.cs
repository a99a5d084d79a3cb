namespace Gongkai.App.SignIn;

/// <summary>邀请：一次性的链接，凭它设定口令。库里只有散列。</summary>
sealed class Invitation
{
    public string TokenHash { get; set; } = "";

    public long OfficerId { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>用它设定口令时，一并取消原有的第二重验证（手机、密钥、恢复码都丢了）。</summary>
    public bool ResetsSecondFactor { get; set; }
}
