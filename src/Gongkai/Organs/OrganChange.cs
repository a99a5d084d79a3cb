namespace Gongkai.Organs;

/// <summary>机关因何而来：历年数据据以前后相接。</summary>
public enum OrganChange
{
    /// <summary>新设。</summary>
    Founded,

    /// <summary>更名。</summary>
    Renamed,

    /// <summary>合并而成。</summary>
    Merged,

    /// <summary>分设而成。</summary>
    Split,
}
