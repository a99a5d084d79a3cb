using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Gongkai.App.Storage;

/// <summary>PostgreSQL 15 以上。</summary>
sealed class PostgresDialect(string connection) : Dialect
{
    /// <summary>改结构的咨询锁的编号。</summary>
    const long MigrationLock = 0x676F6E676B6169;

    public override string Name => "postgres";

    public override string TablesSql => "select tablename from pg_tables where schemaname = current_schema()";

    public override string AnnounceSql => $"notify {PostgresWatch.Channel}";

    public override void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(connection);

    public override async Task<DbConnection> OpenAsync(CancellationToken cancel)
    {
        NpgsqlConnection open = new(connection);
        await open.OpenAsync(cancel);
        return open;
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        await using var open = (NpgsqlConnection)await OpenAsync(cancel);
        if (open.PostgreSqlVersion.Major < 15)
            throw new UnsuitableDatabaseException($"PostgreSQL 是 {open.PostgreSqlVersion}，需要 15 以上。");
    }

    public override async Task<DbTransaction> BeginExclusiveAsync(DbConnection open, CancellationToken cancel)
    {
        var transaction = await open.BeginTransactionAsync(cancel);
        await open.RunAsync($"select pg_advisory_xact_lock({MigrationLock})", cancel, transaction);
        return transaction;
    }

    public override async Task<DbTransaction> BeginSnapshotAsync(DbConnection open, CancellationToken cancel)
    {
        var transaction = await open.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await open.RunAsync("set transaction read only", cancel, transaction);
        return transaction;
    }

    public override async Task<IAsyncDisposable> AttendAsync(Action changed, CancellationToken cancel) =>
        await PostgresWatch.StartAsync(connection, changed, cancel) ?? throw Restoring();

    public override async Task<IAsyncDisposable?> ExcludeAsync(CancellationToken cancel)
    {
        var open = await PostgresWatch.ConnectAsync(connection, cancel);
        if ((await open.ListAsync($"select pg_try_advisory_lock({PostgresWatch.ServingLock})", cancel))[0] == "True")
            return open;
        await open.DisposeAsync();
        return null;
    }

    public override async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancel)
    {
        await using var open = await OpenAsync(cancel);
        return
        [
            .. from setting in await open.ListAsync(
                   "select name from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'", cancel)
               select $"PostgreSQL 的 {setting} 关着，断电会丢已经存下的内容。请改为 on。",
        ];
    }
}
