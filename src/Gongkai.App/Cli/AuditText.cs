using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Rendering;

namespace Gongkai.App.Cli;

/// <summary>核对结果写给人看：一份报告一段，先结论，后逐条发现，末尾一行合计。</summary>
static class AuditText
{
    public static void Write(IReadOnlyList<Outcome> outcomes, TextWriter output)
    {
        foreach (var outcome in outcomes)
            Write(outcome, output);
        var reports = outcomes.Count(outcome => outcome.Report.IsReport);
        var unread = outcomes.Count(outcome => outcome is { Report.IsReport: false, IsOtherDocument: false });
        output.WriteLine(
            $"共核对 {reports} 份报告：错误 {outcomes.Sum(o => o.Errors)} 处，警告 {outcomes.Sum(o => o.Warnings)} 处，提示 {outcomes.Sum(o => o.Notes)} 处"
            + (unread > 0 ? $"；另有 {unread} 个文件读不出。" : "。"));
    }

    static void Write(Outcome outcome, TextWriter output)
    {
        var report = outcome.Report;
        output.WriteLine($"{report.File}{(report.Part > 1 ? $"（第{report.Part}份）" : "")}");
        output.WriteLine($"  {Headline(outcome)}");
        foreach (var alike in outcome.Findings.GroupBy(finding => finding.Likeness))
            Write([.. alike], output);
        output.WriteLine();
    }

    static void Write(IReadOnlyList<Finding> alike, TextWriter output)
    {
        var finding = alike[0];
        var head = $"  【{FindingsDocument.Name(finding.Severity)}】{finding.Rule}";
        output.WriteLine(alike.Count == 1 ? $"{head}　{finding.Message}" : $"{head}（{alike.Count} 处）　{finding.Why}");
        if (alike.Count > 1)
            output.WriteLine($"      位置：{string.Join("、", alike.Select(one => ReportForms.Describe(one.At)))}");
        if (finding.Quote is { Length: > 0 } quote)
            output.WriteLine($"      原文：{Shorten(quote)}");
        output.WriteLine($"      怎样改：{finding.Fix}");
        output.WriteLine($"      依据：{finding.Basis}");
    }

    static string Headline(Outcome outcome) => outcome switch
    {
        { IsOtherDocument: true } => "不是年度报告，略过",
        { Report.IsReport: false } => "读不出",
        _ => $"{Who(outcome.Report)}　{FindingsDocument.Name(outcome.Verdict)}：错误 {outcome.Errors}，警告 {outcome.Warnings}，提示 {outcome.Notes}"
            + (outcome.Dismissed > 0 ? $"，已说明 {outcome.Dismissed}" : ""),
    };

    static string Who(AnnualReport report) => $"{report.Organ ?? "（机关不明）"}{(report.Year is { } year ? $" {year} 年度" : "（年度不明）")}";

    static string Shorten(string quote) => quote.Length <= 120 ? quote.ReplaceLineEndings(" ") : quote[..120].ReplaceLineEndings(" ") + "……";
}
