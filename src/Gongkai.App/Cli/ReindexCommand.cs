using System.CommandLine;
using Gongkai.App.Search;

namespace Gongkai.App.Cli;

/// <summary>gongkai reindex：重建检索的索引。在旁边建，建好再换，期间照样查得到。</summary>
static class ReindexCommand
{
    public static Command Create()
    {
        Command command = new("reindex", "重建检索的索引");
        command.SetAction(RunAsync);
        return DatabaseOptions.AddTo(command);
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var database = await DatabaseOptions.OpenAsync(parsed, cancel);
        Progress<int> progress = new(done => Console.Error.Write($"\r已建 {done} 条"));
        var done = await new Indexer(database).RebuildAsync(Console.IsErrorRedirected ? null : progress, cancel);
        await parsed.InvocationConfiguration.Output.WriteLineAsync($"索引已经重建，共 {done} 条登记。");
        return 0;
    }
}
