using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Storage;

/// <summary>SQLite：数据目录下的一个文件。WAL，提交即落盘。</summary>
sealed class SqliteDialect : Dialect
{
    readonly string connection;
    readonly SqliteSettings settings;

    /// <param name="patience">别的程序占着时等多久。</param>
    public SqliteDialect(string file, TimeSpan patience)
    {
        SqliteBootstrap.Ensure();
        File = file;
        settings = new(patience);
        connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = (int)Math.Ceiling(patience.TotalSeconds) }.ToString();
    }

    /// <summary>数据库文件的路径。</summary>
    public string File { get; }

    public override string Name => "sqlite";

    public override string TablesSql => "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'";

    public override string AnnounceSql => "update signal set version = version + 1";

    /// <summary>名单（如范围里的机关）是一个参数，不是一个一个参数：语句不必每次重写，机关几百个也一样快。</summary>
    public override void Configure(DbContextOptionsBuilder options) =>
        options.UseSqlite(connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(settings);

    public override async Task<DbConnection> OpenAsync(CancellationToken cancel)
    {
        SqliteConnection open = new(connection);
        await open.OpenAsync(cancel);
        settings.Apply(open);
        return open;
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        await using var open = await OpenAsync(cancel);
        var version = (await open.ListAsync("select sqlite_version()", cancel))[0];
        var hasSearch = (await open.ListAsync("select 1 from pragma_compile_options where compile_options = 'ENABLE_FTS5'", cancel)).Count > 0;
        if (!Version.TryParse(version, out var parsed) || parsed < new Version(3, 40) || !hasSearch)
            throw new UnsuitableDatabaseException($"系统的 SQLite 是 {version}，需要 3.40 以上并带全文检索（FTS5）。Debian、麒麟、统信请安装 libsqlite3-0。");
        if ((await open.ListAsync("pragma journal_mode = wal", cancel))[0] != "wal")
            throw new UnsuitableDatabaseException($"“{Path.GetDirectoryName(File)}”不支持 SQLite 的预写日志，多半是网络共享。请把数据目录放在本机的磁盘上，或者改用 PostgreSQL。");
        if ((await open.ListAsync("pragma synchronous", cancel))[0] != "2")
            throw new UnsuitableDatabaseException("SQLite 没有做到提交即落盘。请改用系统自带的 SQLite。");
    }

    public override string CreateStaging(string table, string like) => $"create table \"{table}\" as select * from \"{like}\" where false";

    public override async Task WriteRowsAsync(DbConnection open, string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        await using var transaction = await open.BeginTransactionAsync(cancel);
        await open.InsertAsync(transaction, table, columns, rows, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>BEGIN IMMEDIATE：写事务同时只有一个。</summary>
    public override async Task<DbTransaction> BeginExclusiveAsync(DbConnection open, CancellationToken cancel) => await open.BeginTransactionAsync(cancel);

    public override Task<DbTransaction> BeginSnapshotAsync(DbConnection open, CancellationToken cancel) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)open).BeginTransaction(IsolationLevel.Serializable, deferred: true));

    /// <summary>全文索引是虚表，它的几张附表要由它自己删，所以先删虚表。</summary>
    public override async Task ClearAsync(DbTransaction transaction, CancellationToken cancel)
    {
        var open = transaction.Connection!;
        foreach (var tables in new[] { $"{TablesSql} and sql like 'create virtual%'", TablesSql })
        {
            foreach (var table in await open.ListAsync(tables, cancel, transaction))
                await open.RunAsync($"drop table \"{table}\"", cancel, transaction);
        }
    }

    public override object OfMoney(decimal yuan) => Cents.Of(yuan);

    public override object OfDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override decimal ReadMoney(DbDataReader row, int column) => row.GetInt64(column) / 100m;

    public override DateOnly ReadDay(DbDataReader row, int column) => DateOnly.ParseExact(row.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override async Task<IAsyncDisposable> AttendAsync(Action changed, CancellationToken cancel) =>
        SqliteWatch.TakeLock(File, FileShare.Read) is { } held ? await SqliteWatch.StartAsync(await OpenAsync(cancel), held, changed, cancel) : throw Restoring();

    public override Task<IAsyncDisposable?> ExcludeAsync(CancellationToken cancel) =>
        Task.FromResult<IAsyncDisposable?>(SqliteWatch.TakeLock(File, FileShare.None));

    public override async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancel)
    {
        await using var open = await OpenAsync(cancel);
        return [.. (await open.ListAsync("pragma integrity_check(20)", cancel)).Where(line => line != "ok").Select(line => $"数据库文件有损坏：{line}")];
    }
}
