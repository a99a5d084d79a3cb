using System.CommandLine;
using Gongkai.Ledgers;

namespace Gongkai.App.Cli;

/// <summary>导入导出同用的参数：哪本台账、哪个机关。</summary>
static class LedgerArguments
{
    public static Argument<string> Ledger { get; } = new("台账") { Description = "台账的编号，如 trainings；gongkai ledgers 列出全部" };

    public static Option<string> Organ { get; } = new("--organ")
    {
        Description = "机关代码",
        HelpName = "代码",
        DefaultValueFactory = _ => "",
    };

    /// <exception cref="UsageException">没有这本台账。</exception>
    public static Ledger Find(ParseResult parsed)
    {
        var id = parsed.GetRequiredValue(Ledger);
        return AllLedgers.All.FirstOrDefault(ledger => ledger.Id == id || ledger.Title == id)
            ?? throw new UsageException($"没有“{id}”这本台账。可以是：{string.Join("、", AllLedgers.All.Select(ledger => $"{ledger.Id}（{ledger.Title}）"))}。");
    }
}
