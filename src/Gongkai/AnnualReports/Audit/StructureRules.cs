namespace Gongkai.AnnualReports.Audit;

/// <summary>结构：题名、年度、六个部分、五个方面、标题、编号。</summary>
static class StructureRules
{
    public static ImmutableArray<AuditRule> All { get; } = [];
}
