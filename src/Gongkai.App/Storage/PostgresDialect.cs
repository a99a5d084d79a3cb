using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Gongkai.App.Storage;

/// <summary>PostgreSQL 15 以上。</summary>
sealed class PostgresDialect(string connection) : Dialect
{
    /// <summary>迁移用的咨询锁的编号。</summary>
    const long MigrationLock = 0x676F6E676B6169;

    public override string Name => "postgres";

    public override void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(connection);

    public override DbConnection Connect() => new NpgsqlConnection(connection);

    public override async Task<IAsyncDisposable> LockAsync(DbConnection open, CancellationToken cancel)
    {
        await RunAsync(open, $"select pg_advisory_lock({MigrationLock})", cancel);
        return new Held(open);
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync(cancel);
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

    static async Task RunAsync(DbConnection open, string sql, CancellationToken cancel)
    {
        await using var command = open.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancel);
    }

    sealed class Held(DbConnection open) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await RunAsync(open, $"select pg_advisory_unlock({MigrationLock})", CancellationToken.None);
    }
}
