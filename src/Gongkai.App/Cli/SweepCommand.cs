using System.CommandLine;
using Gongkai.App.Work;

namespace Gongkai.App.Cli;

/// <summary>gongkai sweep：把定时任务现在办一遍。网站开着时它自己会办，这里用于排查，或者网站没开的时候。</summary>
static class SweepCommand
{
    static readonly Argument<string?> Task = new("任务") { Description = "任务的编号；不写就全办", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create()
    {
        Command command = new("sweep", "现在办一遍定时任务：提醒、邮件、检索索引、清理") { Task };
        command.SetAction(RunAsync);
        return DatabaseOptions.AddTo(command);
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var id = parsed.GetValue(Task);
        var sweeps = Sweeps.All.Where(sweep => id is null || sweep.Id == id).ToList();
        if (sweeps.Count == 0)
            throw new UsageException($"没有“{id}”这件任务。可以写：{string.Join("、", Sweeps.All.Select(sweep => $"{sweep.Id}（{sweep.Name}）"))}。");
        await using var database = await DatabaseOptions.OpenAsync(parsed, cancel);
        foreach (var sweep in sweeps)
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{sweep.Id}：{sweep.Name}，办了 {await sweep.RunAsync(database, cancel)} 件");
        return 0;
    }
}
