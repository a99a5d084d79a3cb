namespace Gongkai.App.SignIn;

/// <summary>登录所需：口令等。与工作人员一人一条，编号相同；人员的姓名职务在 Officer。</summary>
sealed class Login
{
    public long OfficerId { get; set; }

    /// <summary>口令的散列；还没设过口令为空。</summary>
    public string PasswordHash { get; set; } = "";
}
