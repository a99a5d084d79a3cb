using System.CommandLine;
using Gongkai.App.Ledgers;
using Gongkai.Ledgers;
using Gongkai.Law;

namespace Gongkai.App.Cli;

/// <summary>gongkai recompute：放假安排公布以后，重算各台账的到期日。</summary>
static class RecomputeCommand
{
    public static Command Create()
    {
        var command = DatabaseOptions.AddTo(new("recompute", "重算各台账的到期日，逐条报出改了什么"));
        command.SetAction(RunAsync);
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var database = await DatabaseOptions.OpenAsync(parsed, cancel);
        var output = parsed.InvocationConfiguration.Output;
        Recompute recompute = new(database, change => output.WriteLine($"{change.Ledger.Title}　{change.Label}　{Show(change.Was)} → {Show(change.Now)}"), cancel);
        var changed = await recompute.RunAsync(AllLedgers.All);
        await output.WriteLineAsync(changed == 0 ? "各台账的到期日都没有变。" : $"改了 {changed} 条。");
        return 0;
    }

    static string Show(Due? due) => due is { } found ? $"{found.On.InChinese} {found.What}" : "没有到期的事";
}
