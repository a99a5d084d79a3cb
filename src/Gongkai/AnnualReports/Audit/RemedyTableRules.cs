using Gongkai.AnnualReports.Forms;
using Gongkai.Law;

namespace Gongkai.AnnualReports.Audit;

/// <summary>第四部分（行政复议、行政诉讼情况）表四。</summary>
static class RemedyTableRules
{
    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("AR-4-01", "remedy-total", Severity.Error, Statutes.ReportFormat2021.Article(4), "表四每一组的总计等于四种结果之和。",
            d => Arithmetic.Breaches(d, "remedies", EquationKind.RowTotal))
        {
            Wrong = "结果维持 1、尚未审结 1，总计填 1", Right = "结果维持 1、尚未审结 1，总计填 2", Remedy = "请核对这一组的四种结果与总计",
        },
        .. TableCellRules.For("remedies", 4),
    ];
}
