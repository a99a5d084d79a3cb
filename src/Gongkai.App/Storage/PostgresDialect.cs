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

    /// <summary>不记日志的表：崩溃了就空了，本来也要扔。</summary>
    public override string CreateStaging(string table, string like) => $"create unlogged table \"{table}\" as select * from \"{like}\" where false";

    public override async Task WriteRowsAsync(DbConnection open, string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        await using var copy = await ((NpgsqlConnection)open).BeginBinaryImportAsync($"copy \"{table}\" ({names}) from stdin (format binary)", cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            foreach (var value in row)
            {
                if (value is null)
                    await copy.WriteNullAsync(cancel);
                else
                    await copy.WriteAsync(value, cancel);
            }
        }

        await copy.CompleteAsync(cancel);
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

    public override async Task ClearAsync(DbTransaction transaction, CancellationToken cancel)
    {
        var open = transaction.Connection!;
        foreach (var drop in await open.ListAsync(
            """
            select format('drop table %I cascade', tablename) from pg_tables where schemaname = current_schema()
            union all
            select format('drop function %s cascade', oid::regprocedure) from pg_proc
            where pronamespace = current_schema()::regnamespace and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
            """,
            cancel,
            transaction))
        {
            await open.RunAsync(drop, cancel, transaction);
        }
    }

    public override object OfMoney(decimal yuan) => yuan;

    public override object OfDay(DateOnly day) => day;

    public override decimal ReadMoney(DbDataReader row, int column) => row.GetDecimal(column);

    public override DateOnly ReadDay(DbDataReader row, int column) => row.GetFieldValue<DateOnly>(column);

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
