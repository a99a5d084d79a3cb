using System.Diagnostics;
using Gongkai.App.Ledgers;
using Gongkai.App.Storage;
using Gongkai.Supervision;

namespace Gongkai.Bench;

/// <summary>整批修改十万条：核对、写入、撤回各用多久，内存，别人最久等多少。基线是同一次运行里把同样的行用预备语句成批写进同样的表。</summary>
static class BulkBench
{
    const int Rows = 100_000;

    public static void Run() => RunAsync().GetAwaiter().GetResult();

    static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-bench");
        try
        {
            await using var database = Database.At(folder.FullName, null, TimeProvider.System);
            await database.PrepareAsync(default);
            var baseline = await FillAsync(database);
            var import = await AcceptAsync(database);
            BulkRequest request = new(import, Scope.Of("测速"), _ => true);
            var check = await TimeAsync(() => BulkEdit.CheckAsync(database, request, default));
            await using (var db = database.Open(Scope.Of("测速")))
                import = await db.FindAsync<Import>(import.Id);
            var (write, waits) = await ImportBench.BesideAsync(database, () => BulkEdit.WriteAsync(database, request with { Import = import! }, default));
            var undo = await TimeAsync(() => ImportUndo.RunAsync(database, Scope.Of("测速"), _ => true, import!.Id, default));
            Console.WriteLine($"| 整批修改 {Rows:N0} 条：核对 {check:0.0} 秒，写入 {write:0.0} 秒，撤回 {undo:0.0} 秒；写入{waits}"
                + $" | {Rows / write:N0} | 同样的行成批写入 | {Rows / baseline:N0} | {write / baseline:0.0} 倍 |");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<double> FillAsync(Database database)
    {
        await using var db = database.Open(Scope.None);
        TableShape shape = new(db, Training.Ledger);
        List<object?[]> rows = [.. Enumerable.Range(0, Rows).Select(n => shape.Values(new Training { Id = n + 1, OrganId = 2, Version = 1, HeldOn = new DateOnly(2016, 1, 1).AddDays(n % 3600), Topic = $"第 {n} 讲", Place = "会议室" }))];
        return await TimeAsync(() => database.StageAsync(open => database.Dialect.WriteRowsAsync(open, "trainings", shape.Columns, rows, default), default));
    }

    static async Task<Import> AcceptAsync(Database database)
    {
        BulkOrder order = new() { Query = "?place=会议室", Values = new Dictionary<string, string> { ["place"] = "党校" }, Reason = "测速" };
        Import import = new() { Ledger = "trainings", FileName = "测速", Bulk = order.ToJson(), CreatedAt = database.Clock.GetUtcNow(), SeenAt = database.Clock.GetUtcNow() };
        await using var db = database.Open(Scope.Of("测速"));
        db.Add(import);
        await db.SaveChangesAsync();
        return import;
    }

    static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }
}
