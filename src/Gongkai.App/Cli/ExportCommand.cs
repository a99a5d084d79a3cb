using System.CommandLine;
using Gongkai.App.Ledgers;
using Gongkai.App.Storage;

namespace Gongkai.App.Cli;

/// <summary>gongkai export：把一本台账写成 xlsx 或者 csv。个人信息打码。</summary>
static class ExportCommand
{
    static readonly Option<string> To = new("--to") { Description = "写到哪个文件，以 .xlsx 或者 .csv 结尾", HelpName = "文件", Required = true };

    public static Command Create()
    {
        Command command = new("export", "把一本台账导出成 xlsx 或者 csv") { LedgerArguments.Ledger, To, LedgerArguments.Organ };
        command.SetAction(RunAsync);
        return DatabaseOptions.AddTo(command);
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var (ledger, path, code) = (LedgerArguments.Find(parsed), parsed.GetRequiredValue(To), parsed.GetValue(LedgerArguments.Organ) ?? "");
        if (!Exporter.CanWrite(path))
            throw new UsageException($"不能写成“{Path.GetFileName(path)}”。文件名请以 .xlsx 或者 .csv 结尾。");
        OutputFile.Check(path, ".csv", ".xlsx");
        await using var database = await DatabaseOptions.OpenAsync(parsed, cancel);
        long? organ = code.Length == 0 ? null : (await OrganDirectory.ReadAsync(database, cancel)).Find(code)
            ?? throw new UsageException($"没有代码是 {code} 的机关。");
        var count = 0;
        await OutputFile.WriteAsync(path, async stream =>
            count = await Exporter.WriteAsync(database, Scope.Of("导出（命令行）"), ExportRequest.Of(ledger, organ), path, stream, cancel));
        parsed.InvocationConfiguration.Output.WriteLine($"已导出“{ledger.Title}”{count} {ledger.Counter}：{path}");
        return 0;
    }
}
