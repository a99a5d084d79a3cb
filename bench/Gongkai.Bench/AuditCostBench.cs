using System.Diagnostics;
using System.Globalization;
using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Supervision;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Gongkai.Bench;

/// <summary>
/// 日志的代价：程序自己的保存（提交即落盘）存一条培训记录，与同样的保存、只是不记日志，同一次运行里交替着量。
/// SQLite 各用一个库，检查点各归各的；GONGKAI_BENCH_DATABASE 写明 PostgreSQL 的连接（空库）时也量它。
/// 比值取各轮比值的中位数：别人占着机器时，哪一轮被打断不影响。
/// </summary>
static class AuditCostBench
{
    const int Rounds = 60;
    const int Each = 25;

    /// <summary>机关 7 的一个人，如同登录着办。</summary>
    static readonly Scope Clerk = new(5, "王某", 7, [7]);

    public static void Run()
    {
        RunAsync(null).GetAwaiter().GetResult();
        if (Environment.GetEnvironmentVariable("GONGKAI_BENCH_DATABASE") is { Length: > 0 } connection)
            RunAsync(connection).GetAwaiter().GetResult();
    }

    static async Task RunAsync(string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-bench-").FullName;
        await using (var logged = await Arm.CreateAsync(folder, connection, logs: true))
        await using (var unlogged = await Arm.CreateAsync(folder, connection, logs: false))
        {
            await MeasureAsync("登记", logged, unlogged, arm => arm.InsertAsync());
            await MeasureAsync("修改", logged, unlogged, arm => arm.UpdateAsync());
        }

        Directory.Delete(folder, recursive: true);
    }

    static async Task MeasureAsync(string act, Arm logged, Arm unlogged, Func<Arm, Task<(TimeSpan, TimeSpan)>> save)
    {
        for (var i = 0; i < 20; i++)
        {
            await RoundAsync(logged, save);
            await RoundAsync(unlogged, save);
        }

        var (with, without) = (new (double Wall, double Cpu)[Rounds], new (double Wall, double Cpu)[Rounds]);
        for (var i = 0; i < Rounds; i++)
        {
            // 轮流先后：前一轮留下的事（检查点、别的进程）不总落在同一边
            if (i % 2 == 0)
                (without[i], with[i]) = (await RoundAsync(unlogged, save), await RoundAsync(logged, save));
            else
                (with[i], without[i]) = (await RoundAsync(logged, save), await RoundAsync(unlogged, save));
        }

        var (ratio, cpu) = (Median(with.Zip(without, (a, b) => a.Wall / b.Wall)), Median(with.Zip(without, (a, b) => a.Cpu / b.Cpu)));
        Console.WriteLine($"| {act}一条培训记录（{logged.Name}） | {Each / Median(with.Select(round => round.Wall)):F0} | 同样的保存，不记日志 | {Each / Median(without.Select(round => round.Wall)):F0} | {ratio:F2}（处理器时间 {cpu:F2}） |");
    }

    static async Task<(double Wall, double Cpu)> RoundAsync(Arm arm, Func<Arm, Task<(TimeSpan, TimeSpan)>> save)
    {
        var (wall, cpu) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var n = 0; n < Each; n++)
        {
            var (took, used) = await save(arm);
            (wall, cpu) = (wall + took, cpu + used);
        }

        return (wall.TotalSeconds, cpu.TotalSeconds);
    }

    static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }

    /// <summary>量的一边：一处安装，记或者不记。</summary>
    sealed class Arm : IAsyncDisposable
    {
        readonly Database database;
        readonly DbContextOptions<GongkaiDb> options;
        readonly bool logs;
        readonly List<long> ids = [];
        int serial;

        Arm(string folder, string? connection, bool logs)
        {
            var key = Path.Combine(folder, "master.key");
            (database, this.logs) = (Database.At(Directory.CreateDirectory(Path.Combine(folder, logs ? "logged" : "unlogged")).FullName, connection, TimeProvider.System, keyFile: key), logs);
            DbContextOptionsBuilder<GongkaiDb> builder = new();
            database.Dialect.Configure(builder);
            builder.ReplaceService<IModelCacheKeyFactory, PerInstallation>();
            options = builder.Options;
        }

        public string Name => database.Dialect is SqliteDialect ? "SQLite" : "PostgreSQL";

        public static async Task<Arm> CreateAsync(string folder, string? connection, bool logs)
        {
            Arm arm = new(folder, connection, logs);
            await arm.database.PrepareAsync(default);
            await using (var open = await arm.database.Dialect.OpenAsync(default))
            {
                foreach (var sql in (Environment.GetEnvironmentVariable("GONGKAI_X") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
                    await open.RunAsync(sql, default);
            }
            return arm;
        }

        public async Task<(TimeSpan, TimeSpan)> InsertAsync()
        {
            var n = ++serial;
            var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            await using var db = Open();
            Training training = new()
            {
                OrganId = 7,
                HeldOn = new DateOnly(2020, 1, 1).AddDays(n % 2000),
                Topic = string.Create(CultureInfo.InvariantCulture, $"依申请公开答复要点（{(logs ? 1 : 2)}-{n}）"),
                Place = "二楼会议室",
                Attendance = 41,
                Trainer = "王某",
                Summary = "补正、延期、征求意见的办法与文书。",
            };
            db.Add(training);
            await db.SaveChangesAsync();
            ids.Add(training.Id);
            return (watch.Elapsed, Environment.CpuUsage.TotalTime - cpu);
        }

        /// <summary>改参加人次；读出来的不算在内。</summary>
        public async Task<(TimeSpan, TimeSpan)> UpdateAsync()
        {
            await using var db = Open();
            var id = ids[(serial++ * 7919) % ids.Count];
            var training = await db.Set<Training>().SingleAsync(found => found.Id == id);
            training.Attendance = serial;
            var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            await db.SaveChangesAsync();
            return (watch.Elapsed, Environment.CpuUsage.TotalTime - cpu);
        }

        public ValueTask DisposeAsync() => database.DisposeAsync();

        GongkaiDb Open() => logs ? database.Open(Clerk) : new Unlogged(options, database);
    }

    /// <summary>同样的保存，不记日志。</summary>
    sealed class Unlogged(DbContextOptions<GongkaiDb> options, Database database) : GongkaiDb(options, database, Clerk)
    {
        protected override Task<IReadOnlyList<LogEntry>> RecordAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<LogEntry>>([]);
    }
}
