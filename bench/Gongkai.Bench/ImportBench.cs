using System.Diagnostics;
using Gongkai.App.Ledgers;
using Gongkai.App.Storage;
using Gongkai.Documents.Writing;
using Gongkai.Organs;
using Gongkai.Supervision;

namespace Gongkai.Bench;

/// <summary>
/// 导入十万行 xlsx：用时、内存、别人最久等多少。基线是同一次运行里，不读文件、不核对，把同样的行用预备语句成批写进同样的表。
/// GONGKAI_BENCH_DATABASE 写明 PostgreSQL 的连接（空库）时也测它。
/// </summary>
static class ImportBench
{
    const int Rows = 100_000;

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

            var file = Path.Combine(folder.FullName, "培训.xlsx");
            Write(file);
            var baseline = await BaselineAsync(database);
            await ImportAsync(name, database, file, baseline);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task ImportAsync(string name, Database database, string file, double baseline)
    {
        using CancellationTokenSource stop = new();
        var other = WriteBesideAsync(database, stop.Token);
        var watch = Stopwatch.StartNew();
        var report = await Importer.RunAsync(database, new(Training.Ledger, file, "培训.xlsx", Scope.Of("测速"), _ => true), default);
        var seconds = watch.Elapsed.TotalSeconds;
        await stop.CancelAsync();
        var (longest, count) = await other;
        Console.WriteLine($"| {name}：导入 {report.Inserted:N0} 行 xlsx，{seconds:0.0} 秒；期间另一人写了 {count} 次，最久等 {longest:0.00} 秒；内存峰值 {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"
            + $" | {report.Inserted / seconds:N0} | 同样的行成批写入 | {Rows / baseline:N0} | {seconds / baseline:0.0} 倍 |");
    }

    /// <summary>导入期间，另一个人每 20 毫秒登记一条。</summary>
    internal static async Task<(double Longest, int Count)> WriteBesideAsync(Database database, CancellationToken stop)
    {
        var (longest, count) = (0.0, 0);
        while (!stop.IsCancellationRequested)
        {
            var watch = Stopwatch.StartNew();
            await using (var db = database.Open(Scope.Of("测速")))
            {
                db.Add(new Training { OrganId = 1, HeldOn = new DateOnly(2000, 1, 1).AddDays(count), Topic = "另一人" });
                await db.SaveChangesAsync(CancellationToken.None);
            }

            (longest, count) = (Math.Max(longest, watch.Elapsed.TotalSeconds), count + 1);
            await Task.Delay(20, CancellationToken.None);
        }

        return (longest, count);
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

    static void Write(string file)
    {
        using var stream = File.Create(file);
        XlsxWriter.Write(
            [
                new("培训", ["机关代码", "培训日期", "培训主题", "培训形式", "地点", "参加人次", "授课人", "主要内容"], Enumerable.Range(0, Rows).Select(n => new object?[]
                {
                    "BENCH", Day(n), Topic(n), n % 3 == 0 ? "线上培训" : "集中授课", "会议室", n % 90, "王某", $"第 {n} 次培训的主要内容：条例第三十三条、第三十六条的适用。",
                })),
            ],
            stream);
    }

    static DateOnly Day(int n) => new DateOnly(2016, 1, 1).AddDays(n % 3600);

    static string Topic(int n) => $"依申请公开答复要点第 {n} 讲";
}
