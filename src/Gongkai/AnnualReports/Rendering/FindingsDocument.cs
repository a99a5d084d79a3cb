using System.Globalization;
using Gongkai.AnnualReports.Audit;
using Gongkai.Documents;

namespace Gongkai.AnnualReports.Rendering;

/// <summary>核对结果清单 → 文书：写成 xlsx、html、docx 同用。</summary>
public static class FindingsDocument
{
    static readonly ImmutableArray<string> SummaryHeaders = ["文件", "机关", "年度", "结论", "错误", "警告", "提示"];

    static readonly ImmutableArray<string> FindingHeaders =
        ["文件", "机关", "年度", "轻重", "规则", "位置", "应为", "实为", "说明", "怎样改", "依据", "原文"];

    /// <summary>一张小结表、一张发现表。</summary>
    public static Document Of(IReadOnlyList<Outcome> outcomes) => new(
    [
        new Heading(1, "核对小结"),
        Sheet(SummaryHeaders, outcomes.Select(Summary)),
        new Heading(1, "核对发现"),
        Sheet(FindingHeaders, outcomes.SelectMany(outcome => outcome.Findings.Select(finding => Row(outcome.Report, finding)))),
    ])
    { Title = "年度报告核对结果" };

    /// <summary>错误、警告、提示。</summary>
    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        _ => "提示",
    };

    /// <summary>结论的说法。</summary>
    public static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "通过",
        Verdict.PassWithWarnings => "有警告",
        Verdict.Fail => "有错误",
        _ => "读不出",
    };

    static string[] Summary(Outcome outcome) =>
    [
        FileName(outcome.Report), outcome.Report.Organ ?? "", $"{outcome.Report.Year}", outcome.IsOtherDocument ? "不是年报" : Name(outcome.Verdict),
        Number(outcome.Errors), Number(outcome.Warnings), Number(outcome.Notes),
    ];

    static string[] Row(AnnualReport report, Finding finding) =>
    [
        FileName(report), report.Organ ?? "", $"{report.Year}", Name(finding.Severity), finding.Rule,
        finding.At.Length == 0 ? "" : Forms.ReportForms.Describe(finding.At), Text(finding.Expected), Text(finding.Actual),
        finding.Message, finding.Fix, finding.Basis, finding.Quote ?? "",
    ];

    static string FileName(AnnualReport report) => report.Part == 1 ? report.File : $"{report.File}（第{report.Part}份）";

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Text(object? value) => value switch
    {
        null => "",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    static DocumentTable Sheet(ImmutableArray<string> headers, IEnumerable<string[]> rows)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        cells.AddRange(headers.Select((header, column) => new TableCell(0, column, 1, 1, header) { Mark = "header" }));
        var count = 1;
        foreach (var row in rows)
        {
            cells.AddRange(row.Select((text, column) => new TableCell(count, column, 1, 1, text)));
            count++;
        }

        return new(count, headers.Length, cells.ToImmutable()) { IsGrid = true, HeaderRows = 1 };
    }
}
