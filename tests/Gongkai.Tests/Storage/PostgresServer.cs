using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Gongkai.Tests.Storage;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Gongkai.Tests.Storage;

/// <summary>真的 PostgreSQL：用到时才起，只听本机，测完即停。没装的机器上略过，./test 里不许略过。</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    static readonly Lazy<PostgresServer> Running = new(() => new(start: true));
    readonly string folder = "";
    readonly string bin = "";

    public PostgresServer()
    {
    }

    PostgresServer(bool start)
    {
        bin = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(path => path, StringComparer.Ordinal).First() + "/bin" : "";
        if (!start || bin.Length == 0)
            return;
        folder = Directory.CreateTempSubdirectory("gongkai-pg-").FullName;
        Port = FreePort();
        if (IsRoot)
            Run("chown", "postgres", folder);
        Server("initdb", "-D", $"{folder}/data", "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust", "-U", "postgres");
        Server("pg_ctl", "-D", $"{folder}/data", "-l", $"{folder}/log", "-w", "-o",
            $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=200", "start");
    }

    public int Port { get; }

    static bool IsRoot => Environment.UserName == "root";

    /// <summary>服务器的连接；没有装 PostgreSQL 的，略过这个测试。</summary>
    public static string Connection(string database)
    {
        var server = Running.Value;
        if (server.bin.Length == 0)
        {
            if (Environment.GetEnvironmentVariable("GONGKAI_REQUIRE_TOOLS") == "1")
                Assert.Fail("没有安装 PostgreSQL（postgresql-15）。");
            Assert.Skip("没有安装 PostgreSQL（postgresql-15），略过。");
        }

        return $"Host=127.0.0.1;Port={server.Port.ToString(CultureInfo.InvariantCulture)};Username=postgres;Database={database};Include Error Detail=true";
    }

    public async ValueTask DisposeAsync()
    {
        if (!Running.IsValueCreated || Running.Value.folder.Length == 0)
            return;
        NpgsqlConnection.ClearAllPools();
        Running.Value.Server("pg_ctl", "-D", $"{Running.Value.folder}/data", "-m", "immediate", "stop");
        await Task.Yield();
        Directory.Delete(Running.Value.folder, recursive: true);
    }

    void Server(string program, params string[] arguments)
    {
        if (IsRoot)
            Run("runuser", ["-u", "postgres", "--", $"{bin}/{program}", .. arguments]);
        else
            Run($"{bin}/{program}", arguments);
    }

    static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/", RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEndAsync();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} 退出码 {process.ExitCode}");
    }

    static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
