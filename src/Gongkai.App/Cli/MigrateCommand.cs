using System.CommandLine;

namespace Gongkai.App.Cli;

/// <summary>gongkai migrate：更新表结构。serve 启动时自己会更新；几台机器合用一个库的，先用它更新。</summary>
static class MigrateCommand
{
    public static Command Create()
    {
        var command = DatabaseOptions.AddTo(new("migrate", "更新数据库的表结构"));
        command.SetAction(RunAsync);
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var database = DatabaseOptions.Of(parsed);
        Directory.CreateDirectory(database.Folder);
        var applied = await database.PrepareAsync(cancel);
        var output = parsed.InvocationConfiguration.Output;
        await output.WriteLineAsync(applied.Count == 0 ? "表结构已是最新。" : $"已更新：{string.Join("、", applied)}。");
        return 0;
    }
}
