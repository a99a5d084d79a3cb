using System.Diagnostics;
using System.Globalization;
using Gongkai.App.Storage;
using Gongkai.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Storage;

/// <summary>写到一半被杀、断电：答复过“已存下”的，一条不少；库照样打得开。</summary>
public class CrashTests
{
    const string Place = "GONGKAI_TEST_CRASH", Connection = "GONGKAI_TEST_CRASH_CONNECTION";

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_the_program_is_killed_on_sqlite()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");
        for (var round = 1; round <= 4; round++)
        {
            using (var writer = StartWriter(test.Folder, ""))
                await KillAsync(writer, test.Folder, round * 37);
            await AllAreThereAsync(test.Database, test.Folder);
        }

        Assert.Empty(await test.Database.Dialect.FaultsAsync(default));
    }

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_program_or_server_dies_on_postgresql()
    {
        using var server = PostgresServer.Own();
        var folder = Directory.CreateTempSubdirectory("gongkai-crash-").FullName;
        await using var database = Database.At(folder, server.Connection("postgres"), TimeProvider.System);
        await database.PrepareAsync(default);
        for (var round = 1; round <= 4; round++)
        {
            using (var writer = StartWriter(folder, server.Connection("postgres")))
            {
                if (round % 2 == 0)
                {
                    await AcknowledgedAsync(folder, round * 37, writer);
                    server.StopAtOnce();
                    await writer.WaitForExitAsync();
                    server.Start();
                    Npgsql.NpgsqlConnection.ClearAllPools();
                }
                else
                {
                    await KillAsync(writer, folder, round * 37);
                }
            }

            await AllAreThereAsync(database, folder);
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>被杀的那一个：不停地存，存成一条就把编号写进文件。只由上面的测试另起进程来跑。</summary>
    [Fact(Explicit = true)]
    public async Task The_writer_that_gets_killed()
    {
        var folder = Environment.GetEnvironmentVariable(Place)!;
        await using var database = Database.At(folder, Environment.GetEnvironmentVariable(Connection), TimeProvider.System);
        await database.PrepareAsync(default);
        await using FileStream acknowledged = new(Path.Combine(folder, "acknowledged"), FileMode.Append, FileAccess.Write, FileShare.ReadWrite, 0);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(async writer =>
        {
            while (true)
            {
                await using var db = database.Open(Scope.Of("测试"));
                Training training = new() { OrganId = writer, HeldOn = new(2026, 1, 1) };
                db.Add(training);
                training.Topic = training.Id.ToString(CultureInfo.InvariantCulture);
                await db.SaveChangesAsync();
                lock (acknowledged)
                    acknowledged.Write(System.Text.Encoding.ASCII.GetBytes($"{training.Id}\n"));
            }
        }));
    }

    static Process StartWriter(string folder, string connection) => Process.Start(new ProcessStartInfo(
        "dotnet",
        [typeof(CrashTests).Assembly.Location, "--explicit", "only", "--filter-method", $"*.{nameof(The_writer_that_gets_killed)}"])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { [Place] = folder, [Connection] = connection },
    })!;

    static async Task KillAsync(Process writer, string folder, int after)
    {
        await AcknowledgedAsync(folder, after, writer);
        writer.Kill();
        await writer.WaitForExitAsync();
    }

    /// <summary>等到又存成了这么多条。</summary>
    static async Task AcknowledgedAsync(string folder, int more, Process writer)
    {
        var path = Path.Combine(folder, "acknowledged");
        var goal = Count() + more;
        while (Count() < goal)
        {
            Assert.False(writer.HasExited, "写的进程自己停了");
            await Task.Delay(5);
        }

        int Count() => File.Exists(path) ? Ids(path).Count : 0;
    }

    static async Task AllAreThereAsync(Database database, string folder)
    {
        await database.PrepareAsync(default);
        await using var db = database.Open(Scope.Of("测试"));
        var stored = await db.Set<Training>().Select(training => training.Id).ToListAsync();
        var acknowledged = Ids(Path.Combine(folder, "acknowledged"));

        Assert.Empty(acknowledged.Except(stored));
        Assert.Equal(acknowledged.Count, acknowledged.Distinct().Count());
    }

    /// <summary>整行的编号；最后没有写完的半行不算答复过。</summary>
    static List<long> Ids(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var text = new StreamReader(stream).ReadToEnd();
        return [.. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => long.Parse(line, CultureInfo.InvariantCulture))];
    }
}
