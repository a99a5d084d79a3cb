using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Gongkai.Tests.Storage;

/// <summary>一个真的 PostgreSQL，只听本机，用完即停即删；可以中途断它的电。</summary>
sealed class PostgresInstance : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("gongkai-pg-").FullName;
    readonly string bin;

    PostgresInstance(string bin)
    {
        this.bin = bin;
        Port = FreePort();
        if (IsRoot)
            Run("chown", "postgres", folder);
        Server("initdb", "-D", $"{folder}/data", "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust", "-U", "postgres");
        Start();
    }

    public int Port { get; }

    static bool IsRoot => Environment.UserName == "root";

    /// <summary>没有装 PostgreSQL 为 null。</summary>
    public static PostgresInstance? Create() =>
        Directory.Exists("/usr/lib/postgresql")
            ? new(Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(path => path, StringComparer.Ordinal).First() + "/bin")
            : null;

    public string Connection(string database) =>
        $"Host=127.0.0.1;Port={Port.ToString(CultureInfo.InvariantCulture)};Username=postgres;Database={database};Include Error Detail=true";

    public void Start() => Server("pg_ctl", "-D", $"{folder}/data", "-l", $"{folder}/log", "-w", "-o",
        $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=200", "start");

    /// <summary>不收尾就停，如同断电。</summary>
    public void StopAtOnce() => Server("pg_ctl", "-D", $"{folder}/data", "-m", "immediate", "stop");

    public void Dispose()
    {
        Npgsql.NpgsqlConnection.ClearAllPools();
        if (File.Exists($"{folder}/data/postmaster.pid"))
            StopAtOnce();
        Directory.Delete(folder, recursive: true);
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
