namespace Gongkai.AnnualReports.Audit;

/// <summary>第四部分（行政复议、行政诉讼情况）表四。</summary>
static class RemedyTableRules
{
    public static ImmutableArray<AuditRule> All { get; } = [];
}
