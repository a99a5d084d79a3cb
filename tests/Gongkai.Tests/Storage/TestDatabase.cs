using Gongkai.App.Storage;
using Npgsql;

namespace Gongkai.Tests.Storage;

/// <summary>测试用的库：真的 SQLite 文件，或者真的 PostgreSQL 里的一个库，结构已经建好，用完即删。</summary>
sealed class TestDatabase : IAsyncDisposable
{
    static int serial;

    readonly string folder = Directory.CreateTempSubdirectory("gongkai-db-").FullName;

    TestDatabase(string connection, TimeProvider? clock) => (Connection, Database) = (connection, Database.At(folder, connection, clock ?? TimeProvider.System));

    /// <summary>两种数据库都要过：<c>[Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]</c>。</summary>
    public static TheoryData<string> Both => ["sqlite", "postgres"];

    public Database Database { get; }

    /// <summary>PostgreSQL 的连接；SQLite 为空。</summary>
    public string Connection { get; }

    public string Folder => folder;

    public static async Task<TestDatabase> CreateAsync(string dialect, TimeProvider? clock = null)
    {
        var created = await CreateEmptyAsync(dialect, clock);
        await created.Database.PrepareAsync(CancellationToken.None);
        return created;
    }

    /// <summary>空库，什么表也没有。</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(string dialect, TimeProvider? clock = null)
    {
        var connection = "";
        if (dialect == "postgres")
        {
            var name = $"t{Interlocked.Increment(ref serial)}";
            await using NpgsqlConnection open = new(PostgresServer.Connection("postgres"));
            await open.OpenAsync();
            await using var command = open.CreateCommand();
#pragma warning disable CA2100 // 库名是自己编的
            command.CommandText = $"create database {name}";
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
            connection = PostgresServer.Connection(name);
        }

        return new(connection, clock);
    }

    /// <summary>同一个库，另一个程序打开。</summary>
    public Database Another(TimeProvider? clock = null) => Database.At(folder, Connection, clock ?? TimeProvider.System);

    public GongkaiDb Open(Scope? scope = null) => Database.Open(scope ?? Scope.Of("测试"));

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
