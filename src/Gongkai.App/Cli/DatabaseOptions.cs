using System.CommandLine;
using Gongkai.App.Storage;

namespace Gongkai.App.Cli;

/// <summary>用到数据库的命令同用的选项：用哪个数据目录、哪个数据库。网站运行着也可以用。</summary>
static class DatabaseOptions
{
    public static Option<string> Data { get; } = new("--data")
    {
        Description = "数据目录：数据库、密钥、存下的文件；与 serve 用同一个",
        HelpName = "目录",
        DefaultValueFactory = _ => "var",
    };

    public static Option<string?> Database { get; } = new("--database")
    {
        Description = "PostgreSQL 的连接，如 Host=…；默认用数据目录下的 SQLite",
        HelpName = "连接",
    };

    public static Option<string?> KeyFile { get; } = new("--key-file")
    {
        Description = "主密钥的文件；默认在数据目录下的 keys/master.key",
        HelpName = "文件",
    };

    public static Command AddTo(Command command)
    {
        command.Options.Add(Data);
        command.Options.Add(Database);
        command.Options.Add(KeyFile);
        return command;
    }

    /// <summary>选项写明的数据库，还没有打开：不查验，不更新，不造目录。</summary>
    public static Storage.Database Of(ParseResult parsed) =>
        Storage.Database.At(parsed.GetValue(Data)!, parsed.GetValue(Database), TimeProvider.System, keyFile: parsed.GetValue(KeyFile));

    /// <summary>打开数据库：查验、按需更新表结构。用完要释放。</summary>
    /// <exception cref="UnsuitableDatabaseException">数据库用不了。</exception>
    public static async Task<Storage.Database> OpenAsync(ParseResult parsed, CancellationToken cancel)
    {
        var folder = Path.GetFullPath(parsed.GetValue(Data)!);
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"用不了数据目录“{folder}”。请用 --data 写明一个可以写入的目录。");
        }

        var database = Of(parsed);
        try
        {
            await database.PrepareAsync(cancel);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }
}
