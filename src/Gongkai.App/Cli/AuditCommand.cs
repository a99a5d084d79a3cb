using System.CommandLine;
using Gongkai.AnnualReports.Audit;
using Gongkai.App.Desk;

namespace Gongkai.App.Cli;

/// <summary>gongkai audit：核对年度报告。有一处错误即返回 1。</summary>
static class AuditCommand
{
    public static Command Create()
    {
        Argument<string[]> paths = new("路径") { Description = "年度报告文件、目录或压缩包，可多个", Arity = ArgumentArity.OneOrMore };
        Option<bool> json = new("--json") { Description = "每行一个 JSON，供其他程序读取" };
        Command command = new("audit", "核对年度报告的格式、勾稽关系与跨年衔接") { paths, json };
        command.SetAction(parsed =>
        {
            var outcomes = AuditDesk.Audit(Intake.Expand(parsed.GetRequiredValue(paths)), [], null, null, CancellationToken.None);
            using var output = new JsonLines(Console.OpenStandardOutput());
            foreach (var outcome in outcomes)
            {
                foreach (var finding in outcome.Findings)
                    output.Write(w => FindingJson.Write(w, finding));
                output.Write(w => FindingJson.WriteSummary(w, outcome));
            }

            return outcomes.Any(o => o.Errors > 0) ? 1 : 0;
        });
        return command;
    }
}
