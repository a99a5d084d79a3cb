namespace Gongkai.AnnualReports.Audit;

/// <summary>跨年：与上年报告的衔接。</summary>
static class YearRules
{
    public static ImmutableArray<AuditRule> All { get; } = [];
}
