using Gongkai.AnnualReports.Forms;
using Gongkai.Law;
using Gongkai.Organs;

namespace Gongkai.AnnualReports.Audit;

/// <summary>第二部分（主动公开政府信息情况）表二。</summary>
static class DisclosureTableRules
{
    public static ImmutableArray<AuditRule> All { get; } =
    [
        .. TableCellRules.For("disclosure", 2),
        new("AR-2-01", "old-form", Severity.Error, Statutes.ReportFormat2021.Whole, "2021年度起的报告用国办公开办函〔2021〕30号格式。", OldForm)
        {
            Wrong = "2023年度报告的（六）其他处理只有一行，或者表二还列着“政府集中采购”“本年新公开数量”", Right = "2019、2020年度的报告用〔2019〕60号格式",
            Remedy = "请换用国办公开办函〔2021〕30号格式的表，（六）其他处理分三项填写",
        },
        new("AR-2-02", "regulation-by-township", Severity.Error, Statutes.LegislationLaw.Whole, "没有规章制定权的机关，规章各格为零。", Regulations)
        {
            Wrong = "乡政府的表二填“规章 本年制发 1 件”", Right = "设区的市人民政府有规章制定权", Remedy = "规章应为 0；如是行政规范性文件，请填到下一行",
        },
    ];

    /// <summary>旧格式的行留在现行格式的表里，也算。</summary>
    static IEnumerable<Breach> OldForm(Dossier dossier)
    {
        var report = dossier.Report;
        if (report is not { Year: >= 2021, Form: not null })
            return [];
        var rows = OldRows(report);
        var (at, actual) =
            TableEvidence.Of(report, "disclosure") is { Index.Table: var layout, IsFound: true } && ReferenceEquals(layout, Form2019.Disclosure)
                ? ("disclosure", "表二是2019年格式的列")
            : rows.Length > 0 ? ("disclosure", $"表二里还有{string.Join("、", rows)}")
            : TableEvidence.Of(report, "requests") is { Index.Table: var requests, IsFound: true } && ReferenceEquals(requests, Form2019.Requests)
                ? ("requests/otherwise", "（六）其他处理只有一行")
            : ("", "");
        return actual.Length == 0 ? [] : [new(at, Statutes.ReportFormat2021.Number, actual) { Why = "报告混用或沿用了国办公开办函〔2019〕60号的旧格式" }];
    }

    static string[] OldRows(AnnualReport report) =>
        [.. from row in TableIndex.Of(Form2019.Disclosure).Rows
            where row.Row.Id is "services" or "procurement"
            where TableEvidence.Of(report, "disclosure")?.Row(row.Row.Id) is not null || row.Cells.Any(cell => report.Cells[cell].State != CellState.Missing)
            select $"“{row.Row.Label}”"];

    /// <summary>立法法：规章由国务院部门、省级和设区的市、自治州人民政府制定。</summary>
    static IEnumerable<Breach> Regulations(Dossier dossier)
    {
        var report = dossier.Report;
        var cannot = report.Level is Level.Village or Level.Township or Level.County || (report.Level == Level.Department && IsLocal(report.Organ));
        if (!cannot || TableEvidence.Of(report, "disclosure") is not { } evidence || evidence.Index.Row("regulations") is not { } row)
            yield break;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (report.Cells[row.Cells[i]].Value is > 0 and var number)
                yield return new($"{row.At}/{row.Block.ColumnCells[i].Id}", 0, number) { Why = "本机关没有规章制定权，这一格应为 0" };
        }
    }

    static bool IsLocal(string? organ) =>
        organ is not null && !organ.Contains("国家", StringComparison.Ordinal) && !organ.Contains("总局", StringComparison.Ordinal)
        && !organ.Contains('省', StringComparison.Ordinal) && !organ.Contains("自治区", StringComparison.Ordinal) && !organ.EndsWith('部');
}
