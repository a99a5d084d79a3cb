using System.CommandLine;
using Gongkai.AnnualReports.Audit;

namespace Gongkai.App.Cli;

/// <summary>gongkai rules：核对规则目录。</summary>
static class RulesCommand
{
    public static Command Create()
    {
        Option<bool> json = new("--json") { Description = "每行一个 JSON" };
        Command command = new("rules", "列出核对规则") { json };
        command.SetAction(parsed =>
        {
            using var output = new JsonLines(Console.OpenStandardOutput());
            foreach (var rule in Auditor.Rules)
            {
                output.Write(w =>
                {
                    w.WriteStartObject();
                    w.WriteString("id", rule.Id);
                    w.WriteString("kind", rule.Kind);
                    w.WriteString("severity", FindingJson.Name(rule.Severity));
                    w.WriteString("basis", rule.Basis.ToString());
                    w.WriteString("statement", rule.Statement);
                    w.WriteEndObject();
                });
            }

            return 0;
        });
        return command;
    }
}
