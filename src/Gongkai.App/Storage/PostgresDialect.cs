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
