namespace Gongkai.AnnualReports.Audit;

/// <summary>正文文字：依据、机关名称、个人信息、雷同、错字。</summary>
static class TextRules
{
    public static ImmutableArray<AuditRule> All { get; } = [];
}
