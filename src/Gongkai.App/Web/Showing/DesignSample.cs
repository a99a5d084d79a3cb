using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Forms;
using Gongkai.Law;

namespace Gongkai.App.Web.Showing;

/// <summary>样式页上的示例：一份虚构的报告，一处算错，一处没填。</summary>
static class DesignSample
{
    public static ReportView View { get; } = Create();

    static ReportView Create()
    {
        var cells = new Grid();
        foreach (var address in Form2021.Form.Addresses)
            cells[address.ToString()] = CellValue.Of(0);
        cells["remedies/reconsideration/upheld"] = CellValue.Of(2);
        cells["remedies/reconsideration/corrected"] = CellValue.Of(1);
        cells["remedies/reconsideration/all"] = CellValue.Of(2);
        cells["remedies/litigation-after/pending"] = new(CellState.Blank);
        var report = new AnnualReport { Organ = "示例县清溪乡人民政府", Year = 2024, Form = Form2021.Form, Cells = cells };
        return new(new(report,
        [
            Finding("AR-4-01", "remedy-total", Severity.Error, "remedies/reconsideration/all", 3m, 2m,
                "总计等于结果维持、结果纠正、其他结果、尚未审结之和。", "请按各结果重新加总。"),
            Finding("AR-4-02", "cell-blank", Severity.Warning, "remedies/litigation-after/pending", null, null,
                "没有发生的填 0，不留空白。", "请补填；没有的填 0。"),
        ]));
    }

    static Finding Finding(
        string rule, string kind, Severity severity, string at, object? expected, object? actual, string why, string fix) =>
        new("", 1, rule, kind, severity, at, 4, expected, actual, why, $"{Statutes.ReportFormat2021.Article(4)}", null, fix) { Why = why };
}
