using System.CommandLine;
using Gongkai.App.Ledgers;
using Gongkai.App.Storage;
using Gongkai.Law;

namespace Gongkai.App.Cli;

/// <summary>gongkai erase：清除一条登记的个人信息，登记里的、日志里的都读不出。网站开着也可以清除。</summary>
static class EraseCommand
{
    static readonly Argument<long> Record = new("编号") { Description = "登记的编号：登记页网址末尾的数字" };
    static readonly Option<string> Ground = new("--ground")
    {
        Description = $"哪种情形（个人信息保护法第四十七条第一款）：{string.Join("、", ErasureGround.All.Select(ground => $"{ground.Id}（{ground.Name}）"))}。保存期限未满的不能清除",
        Required = true,
        HelpName = "情形",
    };

    static readonly Option<string> Reason = new("--reason") { Description = "为什么清除，记入日志；不要写个人信息", Required = true, HelpName = "理由" };

    public static Command Create()
    {
        var command = DatabaseOptions.AddTo(new("erase", "清除一条登记的个人信息，不能恢复") { LedgerArguments.Ledger, Record, Ground, Reason });
        command.SetAction(RunAsync);
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var (ledger, id, reason) = (LedgerArguments.Find(parsed), parsed.GetRequiredValue(Record), parsed.GetRequiredValue(Reason).Trim());
        if (reason.Length == 0)
            throw new UsageException("请用 --reason 写明为什么清除。");
        var ground = ErasureGround.Find(parsed.GetRequiredValue(Ground))
            ?? throw new UsageException($"没有“{parsed.GetRequiredValue(Ground)}”这种情形。可以是：{string.Join("、", ErasureGround.All.Select(known => $"{known.Id}（{known.Name}）"))}。");
        if (!ledger.Columns.Any(column => column.IsPersonal))
            throw new UsageException($"“{ledger.Title}”没有个人信息栏，不用清除。");
        await using var database = await DatabaseOptions.OpenAsync(parsed, cancel);
        var label = await ledger.Accept(new Erasure(database, Scope.Of("清除个人信息（命令行）"), id, ground, reason, cancel))
            ?? throw new UsageException($"“{ledger.Title}”里没有编号是 {id} 的登记。请核对登记页网址末尾的数字。");
        await parsed.InvocationConfiguration.Output.WriteLineAsync($"已清除“{label}”的个人信息，登记与操作日志里都读不出了，清除本身记入日志。此前的备份里还有，请照备份的留存规定处理。");
        return 0;
    }
}
