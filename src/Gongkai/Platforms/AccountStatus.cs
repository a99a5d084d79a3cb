namespace Gongkai.Platforms;

/// <summary>账号走到哪一步：拟开设 → 审批 → 备案 → 运行 →（变更）→ 关停公告 → 注销 → 归档。</summary>
public enum AccountStatus
{
    /// <summary>拟开设，还没有批。</summary>
    Planned,

    /// <summary>已批准，还没有备案。</summary>
    Approved,

    /// <summary>已备案，还没有开通。</summary>
    Filed,

    /// <summary>运行。</summary>
    Running,

    /// <summary>更名、换主体，变更报批中；仍在运行。</summary>
    Changing,

    /// <summary>已公告关停，还没有注销。</summary>
    Closing,

    /// <summary>已注销。</summary>
    Cancelled,

    /// <summary>已注销，材料已归档。</summary>
    Archived,
}
