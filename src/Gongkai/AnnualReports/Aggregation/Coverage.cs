namespace Gongkai.AnnualReports.Aggregation;

/// <summary>一个下级报了没有。</summary>
public enum CoverageStatus
{
    /// <summary>报了。</summary>
    Reported,

    /// <summary>没报。</summary>
    Missing,

    /// <summary>报了，但收到在应报日期之后；照样计入。</summary>
    Late,

    /// <summary>同一年度报了不止一份。数都相同的按一份计入，不同的都不计入。</summary>
    Duplicate,

    /// <summary>送来了，但读不出。</summary>
    Unreadable,

    /// <summary>用了别的年度的表样，不计入。</summary>
    OtherForm,
}

/// <summary>一个下级的报送情况。</summary>
/// <param name="Reports">送来的报告，依文件名。</param>
/// <param name="Counted">计入合计的数；没有计入为 null。下级自己也是上级的，是它的下级之和。</param>
/// <param name="Why">为什么是这个情况，一句话；不用说明的为空。</param>
public sealed record Coverage(
    HierarchyOrgan Organ, CoverageStatus Status, ImmutableArray<ReportFigures> Reports, Figures? Counted, string Why)
{
    /// <summary>计入的是它自己下级之和；为假是它自己的报告。</summary>
    public bool IsSum { get; init; }

    /// <summary>它之下（不含它自己）还有几个机关没有计入。</summary>
    public int Gaps { get; init; }

    /// <summary>契约第6节的写法。</summary>
    public static string Name(CoverageStatus status) => status switch
    {
        CoverageStatus.Reported => "reported",
        CoverageStatus.Missing => "missing",
        CoverageStatus.Late => "late",
        CoverageStatus.Duplicate => "duplicate",
        CoverageStatus.Unreadable => "unreadable",
        _ => "other-form",
    };

    /// <summary>给人看的说法。</summary>
    public static string Title(CoverageStatus status) => status switch
    {
        CoverageStatus.Reported => "已报",
        CoverageStatus.Missing => "未报",
        CoverageStatus.Late => "迟报",
        CoverageStatus.Duplicate => "重复报送",
        CoverageStatus.Unreadable => "读不出",
        _ => "表样不同",
    };
}
