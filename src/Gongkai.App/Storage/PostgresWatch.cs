using Npgsql;

namespace Gongkai.App.Storage;

/// <summary>在 PostgreSQL 上守着：一个专用的连接占住“在用”的锁，听别的节点的通知；断了就重连，重连后当作都改过。</summary>
sealed class PostgresWatch : IAsyncDisposable
{
    public const string Channel = "gongkai";

    /// <summary>网站开着时共享，恢复时独占。</summary>
    public const long ServingLock = 0x676F6E676B6168;

    readonly string connection;
    readonly Action changed;
    readonly CancellationTokenSource stop = new();
    readonly Task loop;

    PostgresWatch(string connection, NpgsqlConnection open, Action changed)
    {
        (this.connection, this.changed) = (connection, changed);
        loop = Task.Run(() => RunAsync(open));
    }

    /// <summary>正在恢复则为 null。</summary>
    public static async Task<PostgresWatch?> StartAsync(string connection, Action changed, CancellationToken cancel) =>
        await ListenAsync(connection, changed, cancel) is { } open ? new(connection, open, changed) : null;

    /// <summary>不进连接池：锁随连接走。定时探活，网线拔了也发觉。</summary>
    public static async Task<NpgsqlConnection> ConnectAsync(string connection, CancellationToken cancel)
    {
        NpgsqlConnection open = new(new NpgsqlConnectionStringBuilder(connection) { Pooling = false, KeepAlive = 10 }.ToString());
        await open.OpenAsync(cancel);
        return open;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await loop;
        stop.Dispose();
    }

    static async Task<NpgsqlConnection?> ListenAsync(string connection, Action changed, CancellationToken cancel)
    {
        var open = await ConnectAsync(connection, cancel);
        if ((await open.ListAsync($"select pg_try_advisory_lock_shared({ServingLock})", cancel))[0] != "True")
        {
            await open.DisposeAsync();
            return null;
        }

        open.Notification += (_, _) => changed();
        await open.RunAsync($"listen {Channel}", cancel);
        return open;
    }

    async Task RunAsync(NpgsqlConnection? open)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                while (open is not null)
                    await open.WaitAsync(stop.Token);
                await Task.Delay(TimeSpan.FromSeconds(1), stop.Token);
                open = await ListenAsync(connection, changed, stop.Token);
                changed();
            }
            catch (OperationCanceledException)
            {
                break;
            }
            catch (Exception e) when (Outage.Of(e) is not null)
            {
                await DropAsync(open);
                open = null;
            }
        }

        await DropAsync(open);
    }

    static async Task DropAsync(NpgsqlConnection? open)
    {
        if (open is not null)
            await open.DisposeAsync();
    }
}
