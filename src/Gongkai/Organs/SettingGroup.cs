namespace Gongkai.Organs;

/// <summary>设置分几组；页面照此分段。</summary>
public enum SettingGroup
{
    /// <summary>对外名称与联系。</summary>
    Identity,

    /// <summary>登录与口令。</summary>
    SignIn,

    /// <summary>提醒。</summary>
    Notices,

    /// <summary>台账。</summary>
    Ledgers,

    /// <summary>比国家规定更严的期限。</summary>
    Limits,

    /// <summary>留存。</summary>
    Retention,
}
