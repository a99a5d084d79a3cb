using System.CommandLine;
using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Rendering;

namespace Gongkai.App.Cli;

/// <summary>gongkai rules：核对规则目录；不加 --json 时是 Markdown，docs/rules.md 即由此生成。</summary>
static class RulesCommand
{
    static readonly Option<bool> Json = new("--json") { Description = "每行一个 JSON，每条规则一行" };

    public static Command Create()
    {
        Command command = new("rules", "列出全部核对规则：编号、轻重、依据、说法、正反例") { Json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(Json))
                WriteJson();
            else
                parsed.InvocationConfiguration.Output.Write(RuleCatalogue.Markdown(Auditor.Rules));
            return 0;
        });
        return command;
    }

    static void WriteJson()
    {
        using var output = new JsonLines(Console.OpenStandardOutput());
        foreach (var rule in Auditor.Rules)
        {
            output.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("id", rule.Id);
                json.WriteString("kind", rule.Kind);
                json.WriteString("severity", FindingJson.Name(rule.Severity));
                json.WriteString("basis", rule.Basis.ToString());
                json.WriteString("statement", rule.Statement);
                json.WriteString("wrong", rule.Wrong);
                json.WriteString("right", rule.Right);
                json.WriteString("remedy", rule.Remedy);
                json.WriteEndObject();
            });
        }
    }
}
