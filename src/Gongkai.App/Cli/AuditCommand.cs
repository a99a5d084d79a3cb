using System.CommandLine;
using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Rendering;
using Gongkai.App.Desk;
using Gongkai.Documents;

namespace Gongkai.App.Cli;

/// <summary>gongkai audit：核对年度报告。有一处错误即返回 1，什么也读不出返回 2。</summary>
static class AuditCommand
{
    static readonly Argument<string[]> Paths = Arguments.ReportPaths();
    static readonly Option<bool> Json = new("--json") { Description = "每行一个 JSON：先是各条发现，再是每份报告的小结" };
    static readonly Option<string?> Xlsx = new("--xlsx") { Description = "另把结果写成 xlsx 文件", HelpName = "文件" };
    static readonly Option<string?> Html = new("--html") { Description = "另把结果写成 html 文件", HelpName = "文件" };
    static readonly Option<string?> Level = Arguments.Level();
    static readonly Option<string[]> Previous = Arguments.ExistingPaths(new("--previous") { Description = "上年报告（文件、目录或压缩包），用于跨年核对", HelpName = "路径" });
    static readonly Option<string?> BaselineFile = new("--baseline") { Description = "已作说明的发现（上次 --json 的输出，或每行一个指纹），不再列出", HelpName = "文件" };

    public static Command Create()
    {
        Command command = new("audit", "核对年度报告的格式、勾稽关系、正文数字与跨年衔接")
        {
            Paths, Json, Xlsx, Html, Level, Previous, BaselineFile,
        };
        // 放到后台线程上：主线程空着，收到中止信号才停得下来
        command.SetAction((parsed, cancel) => Task.Run(() => Run(parsed, cancel), CancellationToken.None));
        return command;
    }

    static int Run(ParseResult parsed, CancellationToken cancel)
    {
        var targets = new[] { parsed.GetValue(Xlsx), parsed.GetValue(Html) }.OfType<string>().ToArray();
        Array.ForEach(targets, target => OutputFile.Check(target));
        var baseline = parsed.GetValue(BaselineFile) is { } file ? Baseline.Parse(Charset.Decode(Intake.Content(file, Limits.FileBytes).Span)) : null;
        using var progress = new ConsoleProgress("核对");
        var audited = AuditDesk.Audit(
            Intake.Expand(parsed.GetRequiredValue(Paths)), Intake.Expand(parsed.GetValue(Previous) ?? []),
            Arguments.ParseLevel(parsed.GetValue(Level)), progress, cancel);
        List<Outcome> outcomes = [.. baseline is null ? audited : audited.Select(baseline.Apply)];

        foreach (var target in targets)
            OutputFile.Write(target, FindingsDocument.Of(outcomes));
        if (parsed.GetValue(Json))
            WriteJson(outcomes);
        else
            AuditText.Write(outcomes, parsed.InvocationConfiguration.Output);
        return ExitCode(outcomes);
    }

    static void WriteJson(List<Outcome> outcomes)
    {
        using var output = new JsonLines(Console.OpenStandardOutput());
        foreach (var outcome in outcomes)
        {
            foreach (var finding in outcome.Findings)
                output.Write(json => FindingJson.Write(json, finding));
            if (!outcome.IsOtherDocument)
                output.Write(json => FindingJson.WriteSummary(json, outcome));
        }
    }

    static int ExitCode(List<Outcome> outcomes)
    {
        if (!outcomes.Exists(outcome => outcome.Report.IsReport))
        {
            Console.Error.WriteLine("没有读到任何年度报告。请核对路径；目录里应有 docx、pdf、html、txt、md、xlsx、xls、json、doc、wps、rtf 或 zip 文件。");
            return 2;
        }

        return outcomes.Exists(outcome => outcome.Errors > 0) ? 1 : 0;
    }
}
