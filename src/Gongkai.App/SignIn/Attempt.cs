namespace Gongkai.App.SignIn;

/// <summary>登录失败的计数。键是散列：账号与网络、账号、网络、设备各计各的。</summary>
sealed class Attempt
{
    public string Key { get; set; } = "";

    public int Count { get; set; }

    public DateTimeOffset LastAt { get; set; }

    public DateTimeOffset? BlockedUntil { get; set; }
}
