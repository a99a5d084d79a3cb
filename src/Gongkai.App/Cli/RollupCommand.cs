using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.AnnualReports.Aggregation;
using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Rendering;
using Gongkai.App.Desk;

namespace Gongkai.App.Cli;

/// <summary>gongkai rollup：按隶属关系汇总年度报告。汇总数有勾稽错误返回 1，什么也读不出返回 2。</summary>
static class RollupCommand
{
    static readonly Argument<string[]> Paths = Arguments.ReportPaths();
    static readonly Option<string?> HierarchyFile = new("--hierarchy")
    {
        Description = "隶属表（csv 或 json）：organ,code,parent,level，可有 due_on,received_on；不写则各报告都是一个上级的下级",
        HelpName = "文件",
    };

    static readonly Option<string?> To = new("--to") { Description = "另把汇总写成文件，格式看结尾：xlsx、docx、html、md、json", HelpName = "文件" };
    static readonly Option<bool> Json = new("--json") { Description = "每行一个 JSON，每个上级每个年度一行" };

    public static Command Create()
    {
        Command command = new("rollup", "按隶属关系逐格汇总年度报告，列出谁报了、谁没报") { Paths, HierarchyFile, To, Json };
        // 放到后台线程上：主线程空着，收到中止信号才停得下来
        command.SetAction((parsed, cancel) => Task.Run(() => Run(parsed, cancel), CancellationToken.None));
        return command;
    }

    static int Run(ParseResult parsed, CancellationToken cancel)
    {
        var hierarchy = parsed.GetValue(HierarchyFile) is { } file ? RollupDesk.ReadHierarchy(file) : null;
        if (parsed.GetValue(To) is { } planned)
            OutputFile.Check(planned, ".json", ".jsonl");
        using var progress = new ConsoleProgress("汇总");
        var sums = RollupDesk.Sum(Intake.Expand(parsed.GetRequiredValue(Paths)), hierarchy, progress, cancel);
        if (parsed.GetValue(To) is { } target)
            Write(target, sums);
        if (parsed.GetValue(Json))
            WriteLines(Console.OpenStandardOutput(), sums);
        else
            RollupText.Write(sums, parsed.InvocationConfiguration.Output);
        if (!sums.Any(sum => sum.Coverage.Any(child => child.Counted is not null)))
        {
            Console.Error.WriteLine("没有可以汇总的年度报告。请核对路径、隶属表里的机关名称，以及报告的年度。");
            return 2;
        }

        return sums.Any(sum => sum.Findings.Any(finding => finding.Severity == Severity.Error)) ? 1 : 0;
    }

    static void Write(string target, ImmutableArray<ParentSum> sums)
    {
        if (target.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            OutputFile.Write(target, stream => WriteLines(stream, sums));
        else if (target.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            OutputFile.Write(target, stream => WriteArray(stream, sums));
        else
            OutputFile.Write(target, RollupDocument.Of(sums));
    }

    static void WriteLines(Stream stream, ImmutableArray<ParentSum> sums)
    {
        using var output = new JsonLines(stream);
        foreach (var sum in sums)
            output.Write(json => RollupJson.Write(json, sum));
    }

    static void WriteArray(Stream stream, ImmutableArray<ParentSum> sums)
    {
        using var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true });
        json.WriteStartArray();
        foreach (var sum in sums)
            RollupJson.Write(json, sum);
        json.WriteEndArray();
    }
}
