using System.Diagnostics;
using Gongkai.App.Log;
using Gongkai.App.Storage;

namespace Gongkai.Bench;

/// <summary>日志的代价：提交一行（提交即落盘），带不带一条日志，同一次运行里交替着量。GONGKAI_BENCH_DATABASE 写明 PostgreSQL 的连接，不写用 SQLite。</summary>
static class AuditCostBench
{
    const int Rounds = 40;
    const int Each = 25;

    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-bench-").FullName;
        RunAsync(folder).GetAwaiter().GetResult();
        Directory.Delete(folder, recursive: true);
    }

    static async Task RunAsync(string folder)
    {
        await using var database = Database.At(folder, Environment.GetEnvironmentVariable("GONGKAI_BENCH_DATABASE"), TimeProvider.System);
        await database.PrepareAsync(CancellationToken.None);
        await CommitAsync(database, 200, logs: true);
        var (with, without) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var round = 0; round < Rounds; round++)
        {
            without += await CommitAsync(database, Each, logs: false);
            with += await CommitAsync(database, Each, logs: true);
        }

        const int Count = Rounds * Each;
        Console.WriteLine($"| 提交一行并记日志（{database.Dialect.Name}） | {Count / with.TotalSeconds:F0} | 只提交一行 | {Count / without.TotalSeconds:F0} | {with / without:F2} |");
    }

    static async Task<TimeSpan> CommitAsync(Database database, int count, bool logs)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            await using var db = database.Open(Scope.Of("测速"));
            db.Add(new Restriction { RecordId = database.Ids.Next(), OfficerId = 1 });
            if (logs)
                db.Note(Acts.Update, 7, "依申请公开答复要点", "trainings", database.Ids.Next(), """{"topic":["依申请公开答复要点","依申请公开答复与送达要点"]}""");
            await db.SaveChangesAsync();
        }

        return watch.Elapsed;
    }
}
