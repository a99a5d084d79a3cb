using Gongkai.AnnualReports.Forms;
using Gongkai.Law;

namespace Gongkai.AnnualReports.Audit;

/// <summary>第三部分（收到和处理政府信息公开申请情况）表三。</summary>
static class RequestTableRules
{
    static readonly Citation Basis = Statutes.ReportFormat2021.Article(3);

    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("AR-3-01", "row-total", Severity.Error, Basis, "表三每一行的总计等于六类申请人之和。", d => Arithmetic.Breaches(d, "requests", EquationKind.RowTotal))
        {
            Wrong = "自然人 3、法律服务机构 1，总计填 3", Right = "自然人 3、法律服务机构 1，总计填 4", Remedy = "请核对这一行各类申请人的件数与总计",
        },
        new("AR-3-02", "outcome-total", Severity.Error, Basis, "表三（七）总计等于本列各项处理结果之和。", d => Arithmetic.Breaches(d, "requests", EquationKind.ColumnTotal))
        {
            Wrong = "予以公开 2、部分公开 1，（七）总计填 2", Right = "予以公开 2、部分公开 1，（七）总计填 3", Remedy = "请核对这一列各项处理结果与（七）总计",
        },
        new("AR-3-03", "balance", Severity.Error, Basis, "表三每一列，本年新收加上年结转等于办理结果总计加结转下年度。", d => Arithmetic.Breaches(d, "requests", EquationKind.Identity))
        {
            Wrong = "新收 3、上年结转 0，办结 2、结转下年度 0", Right = "新收 3、上年结转 0，办结 2、结转下年度 1", Remedy = "请核对新收、上年结转、办理结果总计和结转下年度四个数",
        },
        .. TableCellRules.For("requests", 3),
    ];
}
