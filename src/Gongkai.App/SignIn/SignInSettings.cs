namespace Gongkai.App.SignIn;

/// <summary>登录的规定：口令多长、多久不用就退出。</summary>
sealed record SignInSettings
{
    /// <summary>口令至少几个字符。</summary>
    public int PasswordLength { get; init; } = 10;

    /// <summary>审批人、管理员多久不用就退出。</summary>
    public TimeSpan IdleWhenSensitive { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>别的人多久不用就退出。</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromHours(2);

    /// <summary>登录一次至多多久，不论用不用。</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(12);

    /// <summary>改登录方式要在登录后多久之内，过了就再登录一次。</summary>
    public TimeSpan Recent { get; init; } = TimeSpan.FromMinutes(15);

    public TimeSpan IdleOf(Actor actor) => actor.IsSensitive ? IdleWhenSensitive : Idle;
}
