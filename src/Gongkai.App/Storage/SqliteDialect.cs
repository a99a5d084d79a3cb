using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Storage;

/// <summary>SQLite：数据目录下的一个文件。WAL，提交即落盘。</summary>
sealed class SqliteDialect : Dialect
{
    readonly string connection;

    public SqliteDialect(string file)
    {
        SqliteBootstrap.Ensure();
        File = file;
        connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 15 }.ToString();
    }

    /// <summary>数据库文件的路径。</summary>
    public string File { get; }

    public override string Name => "sqlite";

    public override void Configure(DbContextOptionsBuilder options) => options.UseSqlite(connection);

    public override DbConnection Connect() => new SqliteConnection(connection);

    /// <summary>SQLite 的写事务就是锁，脚本各自在一个事务里。</summary>
    public override Task<IAsyncDisposable> LockAsync(DbConnection open, CancellationToken cancel) => Task.FromResult<IAsyncDisposable>(new Nothing());

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        await using var open = new SqliteConnection(connection);
        await open.OpenAsync(cancel);
        await using var command = open.CreateCommand();
        command.CommandText = "select sqlite_version(), (select count(*) from pragma_compile_options where compile_options = 'ENABLE_FTS5')";
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            await reader.ReadAsync(cancel);
            if (!Version.TryParse(reader.GetString(0), out var version) || version < new Version(3, 40) || reader.GetInt64(1) == 0)
                throw new UnsuitableDatabaseException($"系统的 SQLite 是 {reader.GetString(0)}，需要 3.40 以上并带全文检索（FTS5）。Debian、麒麟、统信请安装 libsqlite3-0。");
        }

        command.CommandText = "pragma journal_mode = wal";
        await command.ExecuteNonQueryAsync(cancel);
    }

    public override string CreateStaging(string table, string like) => $"create table \"{table}\" as select * from \"{like}\" where false";

    public override async Task WriteRowsAsync(DbConnection open, string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        await using var transaction = await open.BeginTransactionAsync(cancel);
        await using var command = open.CreateCommand();
        command.Transaction = transaction;
        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
#pragma warning disable CA2100 // 表名、列名都是程序里写定的
        command.CommandText = $"insert into \"{table}\" ({names}) values ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
#pragma warning restore CA2100
        for (var i = 0; i < columns.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                command.Parameters[i].Value = row[i] ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    sealed class Nothing : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
