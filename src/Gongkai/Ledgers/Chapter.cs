namespace Gongkai.Ledgers;

/// <summary>台账归在年度报告的哪一章；导航也照此分组。</summary>
public enum Chapter
{
    /// <summary>主动公开。</summary>
    ProactiveDisclosure,

    /// <summary>依申请公开。</summary>
    Requests,

    /// <summary>政府信息管理。</summary>
    Records,

    /// <summary>平台建设。</summary>
    Platforms,

    /// <summary>监督保障。</summary>
    Supervision,

    /// <summary>村务公开。</summary>
    Villages,

    /// <summary>年度报告。</summary>
    AnnualReports,

    /// <summary>机关与人员。</summary>
    Organs,
}
