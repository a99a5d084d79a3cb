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

    /// <summary>台账与期限。</summary>
    Ledgers,

    /// <summary>留存。</summary>
    Retention,
}
