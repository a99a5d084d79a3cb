using System.Diagnostics;
using Gongkai.App.Ledgers;
using Gongkai.App.Storage;
using Gongkai.Documents.Writing;
using Gongkai.Organs;
using Gongkai.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Bench;

/// <summary>
/// 导入十万行 xlsx、撤回、更新、撤回更新：用时、内存、别人最久等多少。基线是同一次运行里，不读文件、不核对，把同样的行用预备语句成批写进同样的表。
/// GONGKAI_BENCH_DATABASE 写明 PostgreSQL 的连接（空库）时也测它。
/// </summary>
static class ImportBench
{
    const int Rows = 100_000;

    static int serial;

    public static void Run()
    {
        RunAsync("SQLite", null).GetAwaiter().GetResult();
        if (Environment.GetEnvironmentVariable("GONGKAI_BENCH_DATABASE") is { Length: > 0 } connection)
            RunAsync("PostgreSQL", connection).GetAwaiter().GetResult();
    }

    static async Task RunAsync(string name, string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-bench");
        try
        {
            await using var database = Database.At(folder.FullName, connection, TimeProvider.System);
            await database.PrepareAsync(default);
            await using (var db = database.Open(Scope.Of("测速")))
            {
                db.Add(new Organ { Code = "BENCH", Name = "测速县人民政府", Level = Level.County, ValidFrom = new(2000, 1, 1) });
                await db.SaveChangesAsync();
            }

            var (first, second) = (Path.Combine(folder.FullName, "培训.xlsx"), Path.Combine(folder.FullName, "更正.xlsx"));
            Write(first, 0);
            Write(second, 1);
            var baseline = await BaselineAsync(database);
            await ImportAsync(name, database, first, baseline);
            await UndoAsync(name, database, "新登记");
            await ImportAsync(name, database, first, baseline);
            await ImportAsync(name, database, second, baseline);
            await UndoAsync(name, database, "更新");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task ImportAsync(string name, Database database, string file, double baseline)
    {
        ImportReport? report = null;
        var (seconds, waits) = await BesideAsync(database, async () =>
            report = await Importer.RunAsync(database, new(Training.Ledger, file, "培训.xlsx", Scope.Of("测速"), _ => true) { Update = true }, default));
        Console.WriteLine($"| {name}：导入 {Rows:N0} 行 xlsx，新登记 {report!.Inserted:N0}、更新 {report.Updated:N0}，{seconds:0.0} 秒；{waits}"
            + $" | {Rows / seconds:N0} | 同样的行成批写入 | {Rows / baseline:N0} | {seconds / baseline:0.0} 倍 |");
    }

    static async Task UndoAsync(string name, Database database, string what)
    {
        long id;
        await using (var db = database.Open(Scope.Of("测速")))
            id = await db.Set<Import>().MaxAsync(import => import.Id);
        var (seconds, waits) = await BesideAsync(database, () => ImportUndo.RunAsync(database, Scope.Of("测速"), _ => true, id, default));
        Console.WriteLine($"| {name}：撤回 {Rows:N0} 行{what}，{seconds:0.0} 秒；{waits} | {Rows / seconds:N0} | | | |");
    }

    /// <summary>办一件大的，同时另一个人照常登记：大的用了几秒，另一个人等了多久。</summary>
    internal static async Task<(double Seconds, string Waits)> BesideAsync(Database database, Func<Task> work)
    {
        using CancellationTokenSource stop = new();
        var other = WriteBesideAsync(database, stop.Token);
        var watch = Stopwatch.StartNew();
        await work();
        var seconds = watch.Elapsed.TotalSeconds;
        await stop.CancelAsync();
        var waits = await other;
        var (longest, at) = waits.Max();
        var typical = waits.Select(wait => wait.Waited).Order().ElementAt(waits.Count / 2);
        return (seconds, $"期间另一人写了 {waits.Count} 次，平常 {typical * 1000:0} 毫秒，最久等 {longest:0.00} 秒（第 {at:0.0} 秒）；内存峰值 {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
    }

    /// <summary>导入期间，另一个人每 20 毫秒登记一条。</summary>
    static async Task<List<(double Waited, double At)>> WriteBesideAsync(Database database, CancellationToken stop)
    {
        List<(double, double)> waits = [];
        var watch = Stopwatch.StartNew();
        while (!stop.IsCancellationRequested)
        {
            var at = watch.Elapsed.TotalSeconds;
            await using (var db = database.Open(Scope.Of("测速")))
            {
                db.Add(new Training { OrganId = 1, HeldOn = new DateOnly(2000, 1, 1).AddDays(serial++), Topic = "另一人" });
                await db.SaveChangesAsync(CancellationToken.None);
            }

            waits.Add((watch.Elapsed.TotalSeconds - at, at));
            await Task.Delay(20, CancellationToken.None);
        }

        return waits;
    }

    static async Task<double> BaselineAsync(Database database)
    {
        await using var db = database.Open(Scope.None);
        TableShape shape = new(db, Training.Ledger);
        List<object?[]> rows = [.. Enumerable.Range(0, Rows).Select(n => shape.Values(new Training { Id = n + 1, OrganId = 2, Version = 1, HeldOn = Day(n), Topic = Topic(n), Place = "会议室", Attendance = n % 90 }))];
        var watch = Stopwatch.StartNew();
        await database.StageAsync(open => database.Dialect.WriteRowsAsync(open, "trainings", shape.Columns, rows, default), default);
        return watch.Elapsed.TotalSeconds;
    }

    /// <param name="more">参加人次多几个：更新用。</param>
    static void Write(string file, int more)
    {
        using var stream = File.Create(file);
        XlsxWriter.Write(
            [
                new("培训", ["机关代码", "培训日期", "培训主题", "培训形式", "地点", "参加人次", "授课人", "主要内容"], Enumerable.Range(0, Rows).Select(n => new object?[]
                {
                    "BENCH", Day(n), Topic(n), n % 3 == 0 ? "线上培训" : "集中授课", "会议室", (n % 90) + more, "王某", $"第 {n} 次培训的主要内容：条例第三十三条、第三十六条的适用。",
                })),
            ],
            stream);
    }

    static DateOnly Day(int n) => new DateOnly(2016, 1, 1).AddDays(n % 3600);

    static string Topic(int n) => $"依申请公开答复要点第 {n} 讲";
}
