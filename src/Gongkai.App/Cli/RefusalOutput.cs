using Gongkai.Law;

namespace Gongkai.App.Cli;

/// <summary>依法不能办理：原因和依据写到标准错误，要 JSON 的另写一行到标准输出，退出码 1。</summary>
static class RefusalOutput
{
    public static int Write(Refusal refusal, string[] args)
    {
        Console.Error.WriteLine(refusal.Message);
        if (!args.Contains("--json"))
            return 1;
        using var output = new JsonLines(Console.OpenStandardOutput());
        output.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("refusal");
            json.WriteString("rule", refusal.RuleId);
            json.WriteString("reason", refusal.Reason);
            json.WriteString("remedy", refusal.Remedy);
            json.WriteString("basis", refusal.Basis.ToString());
            json.WriteEndObject();
            json.WriteEndObject();
        });
        return 1;
    }
}
