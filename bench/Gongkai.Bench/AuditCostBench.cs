using System.Diagnostics;
using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Bench;

/// <summary>日志的代价：提交一条培训记录（提交即落盘），带不带一条日志，同一次运行里交替着量。GONGKAI_BENCH_DATABASE 写明 PostgreSQL 的连接，不写用 SQLite。</summary>
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
        var insert = await PrepareAsync(database);
        await CommitAsync(database, insert, 200, logs: true);
        var (with, without) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var round = 0; round < Rounds; round++)
        {
            without += await CommitAsync(database, insert, Each, logs: false);
            with += await CommitAsync(database, insert, Each, logs: true);
        }

        const int Count = Rounds * Each;
        Console.WriteLine($"| 提交一行并记日志（{database.Dialect.Name}） | {Count / with.TotalSeconds:F0} | 只提交一行 | {Count / without.TotalSeconds:F0} | {with / without:F2} |");
    }

    /// <summary>照一条培训记录的样再写一条：各栏、各索引都在，只是不经过会记日志的保存。</summary>
    static async Task<string> PrepareAsync(Database database)
    {
        await using var db = database.Open(Scope.Of("备料"));
        Training sample = new() { OrganId = 7, HeldOn = new(2026, 3, 2), Topic = "依申请公开答复要点", Place = "二楼会议室", Attendance = 41, Trainer = "王某", Summary = "补正、延期、征求意见的办法与文书。" };
        db.Add(sample);
        await db.SaveChangesAsync();
        string[] columns = [.. db.Model.FindEntityType(typeof(Training))!.GetProperties().Select(property => property.GetColumnName())];
        var values = columns.Select(column => column switch { "id" => "{0}", "topic" => "{1}", _ => column });
        return $"insert into trainings ({string.Join(", ", columns)}) select {string.Join(", ", values)} from trainings where id = {sample.Id}";
    }

    static async Task<TimeSpan> CommitAsync(Database database, string insert, int count, bool logs)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            var id = database.Ids.Next();
            await database.WriteAsync(
                Scope.Of("测速"),
                async db =>
                {
                    await db.Database.ExecuteSqlRawAsync(insert, id, $"依申请公开答复要点（{id}）");
                    if (logs)
                    {
                        db.Note(Acts.Create, 7, "依申请公开答复要点", "trainings", id, """{"topic":["","依申请公开答复要点"],"held_on":["","2026-03-02"],"attendance":["","41"]}""");
                        await db.SaveChangesAsync();
                    }

                    return 0;
                },
                default);
        }

        return watch.Elapsed;
    }
}
