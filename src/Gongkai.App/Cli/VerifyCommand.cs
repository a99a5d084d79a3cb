using System.CommandLine;
using Gongkai.App.Verify;

namespace Gongkai.App.Cli;

/// <summary>gongkai verify：查验整处安装，只看不动；网站开着也可以查。有毛病返回 1。</summary>
static class VerifyCommand
{
    static readonly Option<bool> Json = new("--json") { Description = "每项一行 JSON" };

    static readonly Option<string?> Roots = new("--roots")
    {
        Description = "另外保存的日志根，如从 /log-roots.json 存下的；与库里的逐日核对",
        HelpName = "文件",
    };

    public static Command Create()
    {
        var command = DatabaseOptions.AddTo(new("verify", "查验数据库、存下的文件与操作日志") { Json, Roots });
        command.SetAction(RunAsync);
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var database = DatabaseOptions.Of(parsed);
        if (!database.Exists)
            throw new UsageException($"“{database.Folder}”里没有数据库。请用 --data 写明数据目录，或者用 --database 写明 PostgreSQL 的连接。");
        var published = parsed.GetValue(Roots) is { } file ? PublishedRoots.Read(file) : [];
        using var lines = parsed.GetValue(Json) ? new JsonLines(Console.OpenStandardOutput()) : null;
        var faults = 0;
        foreach (var verifier in Verifiers.All)
        {
            var verified = await verifier.CheckAsync(new(database, published), cancel);
            faults += verified.Faults.Count;
            Write(parsed, lines, verifier, verified);
            // 表结构不对，后面的查不成
            if (verifier.Id == "schema" && faults > 0)
                break;
        }

        return faults == 0 ? 0 : 1;
    }

    static void Write(ParseResult parsed, JsonLines? lines, Verifier verifier, Verified verified)
    {
        lines?.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("check", verifier.Id);
            json.WriteBoolean("ok", verified.Faults.Count == 0);
            json.WriteString("summary", verified.Summary);
            json.WriteStartArray("faults");
            foreach (var fault in verified.Faults)
                json.WriteStringValue(fault);
            json.WriteEndArray();
            json.WriteEndObject();
        });
        if (lines is not null)
            return;
        var output = parsed.InvocationConfiguration.Output;
        output.WriteLine($"{(verified.Faults.Count == 0 ? "通过" : "不对")}  {verifier.Title}：{verified.Summary}。");
        foreach (var fault in verified.Faults)
            output.WriteLine($"      {fault}");
    }
}
