using System.CommandLine;
using Gongkai.App.Backup;

namespace Gongkai.App.Cli;

/// <summary>gongkai backup：整处安装写成一个文件；网站开着也可以做。</summary>
static class BackupCommand
{
    static readonly Argument<string> Target = new("文件") { Description = "备份写到哪里，如 备份.zip" };

    public static Command Create()
    {
        var command = DatabaseOptions.AddTo(new("backup", "备份数据库与存下的文件，写成一个文件") { Target });
        command.SetAction(RunAsync);
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var target = parsed.GetRequiredValue(Target);
        OutputFile.Check(target, Path.GetExtension(target));
        await using var database = await DatabaseOptions.OpenAsync(parsed, cancel);
        using ConsoleProgress progress = new("备份", "行");
        var manifest = await new BackupWriter(database, progress).WriteAsync(target, cancel);
        var output = parsed.InvocationConfiguration.Output;
        await output.WriteLineAsync($"已备份到 {target}：{manifest.Parts.Sum(part => part.Rows ?? 0)} 条记录，{manifest.Parts.Count(part => part.Rows is null)} 个文件，{new FileInfo(target).Length >> 10} KB。");
        await output.WriteLineAsync("主密钥不在备份里，请另外保管；没有它，加密的栏读不出来。");
        if (manifest.Missing.Count == 0)
            return 0;
        await Console.Error.WriteLineAsync($"有 {manifest.Missing.Count} 个文件登记了却找不到，没有备份到。请运行 gongkai verify 查看是哪些。");
        return 1;
    }
}
