using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Gongkai.App.Storage;

/// <summary>在 SQLite 上守着：占住“在用”的锁文件；每秒看一眼别的程序有没有写过，写过再看是不是机关、人员、设置。</summary>
sealed class SqliteWatch : IAsyncDisposable
{
    const string Version = "select version from signal";

    readonly DbConnection open;
    readonly FileStream held;
    readonly Action changed;
    readonly CancellationTokenSource stop = new();
    readonly Task loop;

    SqliteWatch(DbConnection open, FileStream held, Action changed, string version)
    {
        (this.open, this.held, this.changed) = (open, held, changed);
        loop = Task.Run(() => RunAsync(version));
    }

    /// <summary>从开始守的这一刻起改的，都听得到。</summary>
    public static async Task<SqliteWatch> StartAsync(DbConnection open, FileStream held, Action changed, CancellationToken cancel) =>
        new(open, held, changed, (await open.ListAsync(Version, cancel))[0]);

    /// <summary>网站开着时共享，恢复时独占；占不到为 null。进程没了锁就没了。</summary>
    public static FileStream? TakeLock(string database, FileShare share)
    {
        try
        {
            return new(Path.Combine(Path.GetDirectoryName(database)!, "serving.lock"), FileMode.OpenOrCreate, share == FileShare.None ? FileAccess.ReadWrite : FileAccess.Read, share);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await loop;
        stop.Dispose();
        await open.DisposeAsync();
        await held.DisposeAsync();
    }

    async Task RunAsync(string version)
    {
        var writes = "";
        using PeriodicTimer timer = new(TimeSpan.FromSeconds(1));
        do
        {
            try
            {
                var now = (await open.ListAsync("pragma data_version", stop.Token))[0];
                if (now == writes)
                    continue;
                writes = now;
                var last = version;
                version = (await open.ListAsync(Version, stop.Token))[0];
                if (last != version)
                    changed();
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SqliteException)
            {
                // 一时读不了：好了之后当作改过
                (writes, version) = ("", "?");
            }
        }
        while (await NextAsync(timer));
    }

    async Task<bool> NextAsync(PeriodicTimer timer)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
