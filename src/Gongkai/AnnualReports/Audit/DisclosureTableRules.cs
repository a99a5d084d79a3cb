namespace Gongkai.AnnualReports.Audit;

/// <summary>第二部分（主动公开政府信息情况）表二。</summary>
static class DisclosureTableRules
{
    public static ImmutableArray<AuditRule> All { get; } = [];
}
