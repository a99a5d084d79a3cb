using System.CommandLine;
using Gongkai.App.Backup;

namespace Gongkai.App.Cli;

/// <summary>gongkai restore：由备份恢复到空库；SQLite 的备份可以恢复到 PostgreSQL，反过来也行。</summary>
static class RestoreCommand
{
    static readonly Argument<string> Source = new("文件") { Description = "gongkai backup 写的备份" };
    static readonly Option<bool> Replace = new("--replace") { Description = "库里已经有数据的，整个换掉" };

    public static Command Create()
    {
        var command = DatabaseOptions.AddTo(new("restore", "由备份恢复；网站要先停下") { Source, Replace });
        command.SetAction(RunAsync);
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var source = parsed.GetRequiredValue(Source);
        if (!File.Exists(source))
            throw new UsageException($"没有“{source}”这个文件。");
        await using var database = DatabaseOptions.Of(parsed);
        Directory.CreateDirectory(database.Folder);
        using ConsoleProgress progress = new("恢复", "行");
        try
        {
            var manifest = await new Restorer(database, progress).RestoreAsync(source, parsed.GetValue(Replace), cancel);
            var output = parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync($"已恢复到 {manifest.MadeAt} 的样子：{manifest.Parts.Sum(part => part.Rows ?? 0)} 条记录，{manifest.Parts.Count(part => part.Rows is null)} 个文件。");
            await output.WriteLineAsync("全文检索的索引会在网站启动后重建；也可以现在运行 gongkai reindex。请再运行 gongkai verify 核对一遍。");
            return 0;
        }
        catch (UnusableBackupException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
