using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace Gongkai.App.Storage;

/// <summary>
/// 同一件任务同时只由一个程序办：PostgreSQL 上是咨询锁，几个节点里选出一个；SQLite 上是数据目录里的一个锁文件。
/// 程序死了锁就没了。
/// </summary>
static class TaskLock
{
    /// <summary>别的程序正在办为 null。</summary>
    /// <param name="isOnce">以后不会再有同名的任务：放开时把锁文件也删去。</param>
    public static async Task<IAsyncDisposable?> TryTakeAsync(Database database, string task, CancellationToken cancel, bool isOnce = false)
    {
        if (database.Dialect is SqliteDialect)
            return TryOpen(Path.Combine(database.Folder, $"{task}.lock"), isOnce ? FileOptions.DeleteOnClose : FileOptions.None);
        var open = await database.Dialect.OpenAsync(cancel);
        try
        {
            await using var command = open.Command("select pg_try_advisory_lock(@key)", null);
            command.Add("key", BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"gongkai/{task}"))));
            if (await command.ExecuteScalarAsync(cancel) is true)
                return new Session(open);
        }
        catch
        {
            await open.DisposeAsync();
            throw;
        }

        await open.DisposeAsync();
        return null;
    }

    static FileStream? TryOpen(string file, FileOptions options)
    {
        try
        {
            return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, options);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>锁跟着连接；连接要还给连接池，所以明说放开。</summary>
    sealed class Session(DbConnection open) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (open)
                await open.RunAsync("select pg_advisory_unlock_all()", CancellationToken.None);
        }
    }
}
