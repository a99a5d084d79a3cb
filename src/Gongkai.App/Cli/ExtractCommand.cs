using System.CommandLine;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Reading;
using Gongkai.App.Desk;

namespace Gongkai.App.Cli;

/// <summary>gongkai extract：从报告里读出了什么。</summary>
static class ExtractCommand
{
    static readonly Argument<string[]> Paths = Arguments.ReportPaths();
    static readonly Option<bool> Json = new("--json") { Description = "每行一个 JSON，每份报告一行" };
    static readonly Option<string?> Level = Arguments.Level();

    public static Command Create()
    {
        Command command = new("extract", "列出从报告里读出的内容：题名、年度、各部分、三张表的每一格、正文里的数字") { Paths, Json, Level };
        // 放到后台线程上：主线程空着，收到中止信号才停得下来
        command.SetAction((parsed, cancel) => Task.Run(() => Run(parsed, cancel), CancellationToken.None));
        return command;
    }

    static int Run(ParseResult parsed, CancellationToken cancel)
    {
        using var progress = new ConsoleProgress("读取");
        var reports = AuditDesk.Load(
            Intake.Expand(parsed.GetRequiredValue(Paths)), Arguments.ParseLevel(parsed.GetValue(Level)), progress, cancel);
        if (parsed.GetValue(Json))
        {
            using var output = new JsonLines(Console.OpenStandardOutput());
            foreach (var report in reports)
                output.Write(json => ReportJson.Write(json, report));
        }
        else
        {
            foreach (var report in reports)
                Write(report, parsed.InvocationConfiguration.Output);
        }

        return reports.Any(report => report.IsReport) ? 0 : 2;
    }

    static void Write(AnnualReport report, TextWriter output)
    {
        output.WriteLine(report.File);
        foreach (var problem in report.Problems)
            output.WriteLine($"  疑问　{problem.At}　{problem.Message}");
        if (report.IsReport)
        {
            output.WriteLine($"  {report.Title}");
            output.WriteLine($"  机关 {report.Organ ?? "不明"}，年度 {report.Year?.ToString() ?? "不明"}，表样 {report.Form?.Id ?? "无"}，正文 {report.Sections.Length} 段");
            foreach (var address in report.Form?.Addresses ?? [])
            {
                if (report.Cells[address.ToString()] is { State: not CellState.Number } or { Number: not 0 })
                    output.WriteLine($"  {ReportForms.Describe(address.ToString())}　{Show(report.Cells[address.ToString()])}");
            }

            foreach (var claim in report.Claims)
                output.WriteLine($"  第{claim.Section}部分　{claim.Kind}　{claim.Label}　{claim.Value}{claim.Unit}　“{claim.Quote}”");
        }

        output.WriteLine();
    }

    static string Show(CellValue cell) => cell.State switch
    {
        CellState.Number => cell.Number.ToString(),
        CellState.Blank => "（空白）",
        CellState.Slash => "（斜线）",
        CellState.Missing => "（没有）",
        _ => $"（不是数：{cell.Text}）",
    };
}
