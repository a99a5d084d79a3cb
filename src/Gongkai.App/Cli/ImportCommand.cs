using System.CommandLine;
using Gongkai.App.Ledgers;
using Gongkai.App.Storage;

namespace Gongkai.App.Cli;

/// <summary>gongkai import：把表格导入台账；有一行不能收，就一行也不写。</summary>
static class ImportCommand
{
    static readonly Argument<string> Source = new("文件") { Description = "xlsx、xls 或者 csv；表头用中文或者编号，次序随意" };
    static readonly Option<bool> DryRun = new("--dry-run") { Description = "只核对，不写入" };
    static readonly Option<bool> Update = new("--update") { Description = "更新已有的登记；不加的，已有而不一样的不收" };
    static readonly Option<bool> Json = new("--json") { Description = "每行一个 JSON，文件里的每一行一个，最后一行是合计" };

    public static Command Create()
    {
        Command command = new("import", "把 xlsx、csv 导入一本台账") { LedgerArguments.Ledger, Source, LedgerArguments.Organ, DryRun, Update, Json };
        command.SetAction(RunAsync);
        return DatabaseOptions.AddTo(command);
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var (ledger, path) = (LedgerArguments.Find(parsed), parsed.GetRequiredValue(Source));
        if (!File.Exists(path))
            throw new UsageException($"没有“{path}”这个文件。");
        await using var database = await DatabaseOptions.OpenAsync(parsed, cancel);
        using ConsoleProgress progress = new("导入", "行");
        ImportRequest request = new(ledger, path, Path.GetFileName(path), Scope.Of("导入（命令行）"), _ => true)
        {
            OrganCode = parsed.GetValue(LedgerArguments.Organ) ?? "",
            Update = parsed.GetValue(Update),
            DryRun = parsed.GetValue(DryRun),
            Progress = progress,
        };
        var report = await Importer.RunAsync(database, request, cancel);
        if (parsed.GetValue(Json))
            ImportOutput.WriteJson(report, request);
        else
            ImportOutput.WriteText(report, request, parsed.InvocationConfiguration.Output);
        return report.IsRefused ? 1 : 0;
    }
}
