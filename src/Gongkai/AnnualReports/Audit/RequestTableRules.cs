namespace Gongkai.AnnualReports.Audit;

/// <summary>第三部分（收到和处理政府信息公开申请情况）表三。</summary>
static class RequestTableRules
{
    public static ImmutableArray<AuditRule> All { get; } = [];
}
