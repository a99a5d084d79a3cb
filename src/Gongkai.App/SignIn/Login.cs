namespace Gongkai.App.SignIn;

/// <summary>登录所需：口令、验证器。与工作人员一人一条，编号相同；人员的姓名职务在 Officer。</summary>
sealed class Login
{
    public long OfficerId { get; set; }

    /// <summary>口令的散列；还没设过口令为空。</summary>
    public string PasswordHash { get; set; } = "";

    public DateTimeOffset? PasswordSetAt { get; set; }

    /// <summary>验证器的密钥，密文；没有启用为空。</summary>
    public string TotpSecret { get; set; } = "";

    /// <summary>最近一次用过的验证码属于哪个时间段；同一段及更早的不再收（RFC 6238 第5.2节）。</summary>
    public long TotpStep { get; set; }
}
