using System.CommandLine;
using Gongkai.AnnualReports.Reading;
using Gongkai.App.Desk;

namespace Gongkai.App.Cli;

/// <summary>gongkai extract：从报告里读出了什么。</summary>
static class ExtractCommand
{
    public static Command Create()
    {
        Argument<string[]> paths = new("路径") { Description = "年度报告文件、目录或压缩包，可多个", Arity = ArgumentArity.OneOrMore };
        Option<bool> json = new("--json") { Description = "每行一个 JSON" };
        Command command = new("extract", "列出从报告里读出的内容") { paths, json };
        command.SetAction(parsed =>
        {
            using var output = new JsonLines(Console.OpenStandardOutput());
            foreach (var report in AuditDesk.Load(Intake.Expand(parsed.GetRequiredValue(paths)), null, null, CancellationToken.None))
                output.Write(w => ReportJson.Write(w, report));
            return 0;
        });
        return command;
    }
}
