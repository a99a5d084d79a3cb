using System.Data.Common;
using Gongkai.App.Keys;
using Gongkai.App.People;
using Gongkai.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Gongkai.App.Storage;

/// <summary>一处安装的数据库：连到哪里、怎样打开。全程序一个。</summary>
sealed class Database : IAsyncDisposable
{
    /// <summary>数据库被别的程序占着时，写的人等多久。</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    readonly DbContextOptions<GongkaiDb> options;
    KeyRing? keys;

    Database(Dialect dialect, string folder, TimeProvider clock)
    {
        (Dialect, Folder, Clock) = (dialect, folder, clock);
        (Ids, Signals) = (new(clock, 0), new(dialect));
        Settings = new(this);
        DbContextOptionsBuilder<GongkaiDb> builder = new();
        dialect.Configure(builder);
        builder.ReplaceService<IModelCacheKeyFactory, PerInstallation>();
        options = builder.Options;
    }

    public Dialect Dialect { get; }

    /// <summary>数据目录：密钥、存下的文件、临时结果。</summary>
    public string Folder { get; }

    public TimeProvider Clock { get; }

    public Ids Ids { get; private set; }

    /// <summary>密钥；打开数据库之后才有。</summary>
    public KeyRing Keys => keys ?? throw new InvalidOperationException("数据库还没有打开。");

    /// <summary>主密钥的文件。</summary>
    public string MasterKeyFile { get; private init; } = "";

    /// <summary>SQLite 的文件在不在；PostgreSQL 总当作在，连不连得上另说。</summary>
    public bool Exists => Dialect is not SqliteDialect sqlite || File.Exists(sqlite.File);

    /// <summary>别的节点改了机关、人员、设置，从这里知道。</summary>
    public Signals Signals { get; }

    /// <summary>各机关的设置。</summary>
    public OrganSettings Settings { get; }

    public WorkingCalendar Calendar { get; init; } = WorkingCalendar.Default;

    /// <summary>SQLite 同时只许一个写：本程序之内排队，不让数据库去抢（决定4）。PostgreSQL 不用。</summary>
    public SemaphoreSlim? WriteGate { get; private init; }

    /// <param name="folder">数据目录。</param>
    /// <param name="connection">PostgreSQL 的连接；空则用数据目录下的 SQLite。</param>
    /// <param name="keyFile">主密钥的文件；空则看环境变量，再没有就在数据目录下。</param>
    public static Database At(string folder, string? connection, TimeProvider clock, TimeSpan? patience = null, string? keyFile = null)
    {
        var full = Path.GetFullPath(folder);
        var master = string.IsNullOrWhiteSpace(keyFile) ? MasterKey.FileFor(full) : Path.GetFullPath(keyFile);
        return string.IsNullOrWhiteSpace(connection)
            ? new(new SqliteDialect(Path.Combine(full, "gongkai.db"), patience ?? Patience), full, clock) { WriteGate = new(1, 1), MasterKeyFile = master }
            : new(new PostgresDialect(connection), full, clock) { MasterKeyFile = master };
    }

    /// <summary>查验数据库、按需更新表结构、领节点号。打开之前先办这一步。返回执行了的脚本。</summary>
    public Task<IReadOnlyList<string>> PrepareAsync(CancellationToken cancel) => ReachAsync(async () =>
    {
        await Dialect.PrepareAsync(cancel);
        var applied = await Migrator.RunAsync(Dialect, Migrator.Scripts(Dialect), Clock, cancel);
        await TakeNodeAsync(cancel);
        keys = await KeyRing.OpenAsync(Dialect, MasterKeyFile, Clock, cancel);
        return applied;
    });

    /// <summary>只看不动：还差哪些脚本。</summary>
    public Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancel) => ReachAsync<IReadOnlyList<string>>(async () =>
    {
        await using var open = await Dialect.OpenAsync(cancel);
        return [.. Migrator.Pending(Migrator.Scripts(Dialect), await Migrator.AppliedAsync(Dialect, open, null, cancel)).Select(script => script.Name)];
    });

    /// <summary>连得上，而且结构正是本程序要的。</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancel)
    {
        try
        {
            return (await PendingAsync(cancel)).Count == 0;
        }
        catch (UnsuitableDatabaseException)
        {
            return false;
        }
    }

    /// <summary>在一个范围里打开；用完要释放。</summary>
    public GongkaiDb Open(Scope scope) => new(options, this, scope);

    /// <summary>
    /// 几步写成一个事务，全成或者全不成；要自己开事务的都走这里。
    /// PostgreSQL 叫让路时从头再办，所以 <paramref name="work"/> 只许动数据库，不许发信、写文件。
    /// </summary>
    public async Task<T> WriteAsync<T>(Scope scope, Func<GongkaiDb, Task<T>> work, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteOnceAsync(scope, work, cancel);
            }
            catch (Exception e) when (attempt < 4 && Outage.IsGivingWay(e))
            {
                await Task.Delay(20 * attempt, cancel);
            }
        }
    }

    /// <summary>轮到写；释放即让给下一个。</summary>
    public async Task<IDisposable> TakeTurnAsync(CancellationToken cancel)
    {
        if (WriteGate is null)
            return new Turn(null);
        await WriteGate.WaitAsync(cancel);
        return new Turn(WriteGate);
    }

    public ValueTask DisposeAsync()
    {
        WriteGate?.Dispose();
        if (Dialect is SqliteDialect)
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return ValueTask.CompletedTask;
    }

    async Task<T> WriteOnceAsync<T>(Scope scope, Func<GongkaiDb, Task<T>> work, CancellationToken cancel)
    {
        await using var db = Open(scope);
        using var turn = await TakeTurnAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var result = await work(db);
        await transaction.CommitAsync(cancel);
        if (db.HasAnnounced)
            Signals.Raise();
        return result;
    }

    static async Task<T> ReachAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (DbException e) when (Outage.Of(e) is { } outage)
        {
            throw new UnsuitableDatabaseException($"{outage.What}{outage.Remedy}", e);
        }
    }

    async Task TakeNodeAsync(CancellationToken cancel)
    {
        await using var open = await Dialect.OpenAsync(cancel);
        var node = (await open.ListAsync("update node set last = last + 1 returning last", cancel))[0];
        Ids = new(Clock, int.Parse(node, System.Globalization.CultureInfo.InvariantCulture));
    }

    sealed class Turn(SemaphoreSlim? gate) : IDisposable
    {
        public void Dispose() => gate?.Release();
    }
}
