namespace Gongkai.AnnualReports.Audit;

/// <summary>正文数字与三张表、正文数字之间。</summary>
static class ClaimRules
{
    public static ImmutableArray<AuditRule> All { get; } = [];
}
