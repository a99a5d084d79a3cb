namespace Gongkai.App.SignIn;

/// <summary>恢复码：手机、密钥不在身边时代替验证码，一个只能用一次。库里只有散列。</summary>
sealed class RecoveryCode
{
    public long OfficerId { get; set; }

    public string CodeHash { get; set; } = "";

    public DateTimeOffset? UsedAt { get; set; }
}
