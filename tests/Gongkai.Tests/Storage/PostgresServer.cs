using Gongkai.Tests.Storage;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Gongkai.Tests.Storage;

/// <summary>各测试合用的 PostgreSQL：用到时才起，测完即停。没装的机器上略过，./test 里不许略过。</summary>
public sealed class PostgresServer : IDisposable
{
    static readonly Lazy<PostgresInstance?> Running = new(PostgresInstance.Create);

    /// <summary>服务器的连接；没有装 PostgreSQL 的，略过这个测试。</summary>
    public static string Connection(string database) => Required(Running.Value).Connection(database);

    /// <summary>单独起一个，可以断它的电。</summary>
    internal static PostgresInstance Own() => Required(PostgresInstance.Create());

    public void Dispose()
    {
        if (Running.IsValueCreated)
            Running.Value?.Dispose();
    }

    static PostgresInstance Required(PostgresInstance? server)
    {
        if (server is null && Environment.GetEnvironmentVariable("GONGKAI_REQUIRE_TOOLS") == "1")
            Assert.Fail("没有安装 PostgreSQL（postgresql-15）。");
        if (server is null)
            Assert.Skip("没有安装 PostgreSQL（postgresql-15），略过。");
        return server;
    }
}
