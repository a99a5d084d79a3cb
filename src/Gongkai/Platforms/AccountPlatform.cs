namespace Gongkai.Platforms;

/// <summary>账号开在哪里。</summary>
public enum AccountPlatform
{
    /// <summary>微信公众号。</summary>
    WeChat,

    /// <summary>政务微博。</summary>
    Weibo,

    /// <summary>今日头条。</summary>
    Toutiao,

    /// <summary>抖音。</summary>
    Douyin,

    /// <summary>快手。</summary>
    Kuaishou,

    /// <summary>微信视频号。</summary>
    WeChatVideo,

    /// <summary>小程序。</summary>
    MiniProgram,

    /// <summary>移动客户端。</summary>
    App,

    /// <summary>政府网站，或者上级网站上的专栏。</summary>
    Website,

    /// <summary>其他平台。</summary>
    Other,
}
