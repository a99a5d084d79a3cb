using System.Data.Common;
using Gongkai.Law;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Storage;

/// <summary>一处安装的数据库：连到哪里、怎样打开。全程序一个。</summary>
sealed class Database : IAsyncDisposable
{
    readonly DbContextOptions<GongkaiDb> options;

    Database(Dialect dialect, string folder, TimeProvider clock)
    {
        (Dialect, Folder, Clock) = (dialect, folder, clock);
        Ids = new(clock, 0);
        DbContextOptionsBuilder<GongkaiDb> builder = new();
        dialect.Configure(builder);
        options = builder.Options;
    }

    public Dialect Dialect { get; }

    /// <summary>数据目录：密钥、存下的文件、临时结果。</summary>
    public string Folder { get; }

    public TimeProvider Clock { get; }

    public Ids Ids { get; private set; }

    public WorkingCalendar Calendar { get; init; } = WorkingCalendar.Default;

    /// <summary>SQLite 同时只许一个写：本程序之内排队，不让数据库去抢（决定4）。PostgreSQL 不用。</summary>
    public SemaphoreSlim? WriteGate { get; private init; }

    /// <param name="folder">数据目录。</param>
    /// <param name="connection">PostgreSQL 的连接；空则用数据目录下的 SQLite。</param>
    public static Database At(string folder, string? connection, TimeProvider clock)
    {
        var full = Path.GetFullPath(folder);
        return string.IsNullOrWhiteSpace(connection)
            ? new(new SqliteDialect(Path.Combine(full, "gongkai.db")), full, clock) { WriteGate = new(1, 1) }
            : new(new PostgresDialect(connection), full, clock);
    }

    /// <summary>查验数据库、按需更新表结构、领节点号。打开之前先办这一步。</summary>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        try
        {
            await Dialect.PrepareAsync(cancel);
            await Migrator.RunAsync(Dialect, Clock, cancel);
            await TakeNodeAsync(cancel);
        }
        catch (DbException e)
        {
            throw new UnsuitableDatabaseException($"连不上数据库，或者不能写入（{e.GetType().Name}）。请查看连接是否正确、磁盘有没有写满、目录可不可写。", e);
        }
    }

    /// <summary>在一个范围里打开；用完要释放。</summary>
    public GongkaiDb Open(Scope scope) => new(options, this, scope);

    /// <summary>几步写成一个事务，全成或者全不成。</summary>
    public async Task<T> WriteAsync<T>(Scope scope, Func<GongkaiDb, Task<T>> work, CancellationToken cancel)
    {
        await using var db = Open(scope);
        if (WriteGate is { } gate)
            await gate.WaitAsync(cancel);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var result = await work(db);
            await transaction.CommitAsync(cancel);
            return result;
        }
        finally
        {
            WriteGate?.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        WriteGate?.Dispose();
        if (Dialect is SqliteDialect)
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return ValueTask.CompletedTask;
    }

    async Task TakeNodeAsync(CancellationToken cancel)
    {
        await using var open = Dialect.Connect();
        await open.OpenAsync(cancel);
        await using var command = open.CreateCommand();
        command.CommandText = "update node set last = last + 1 returning last";
        Ids = new(Clock, Convert.ToInt32(await command.ExecuteScalarAsync(cancel), System.Globalization.CultureInfo.InvariantCulture));
    }
}
