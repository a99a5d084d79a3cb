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
/// 一次带、一次不带地交替；机器忙时看最快的一成，那些没有被打断。
/// </summary>
static class AuditCostBench
{
    const int WarmUp = 1_000;
    const int Saves = 2_000;

    /// <summary>取最快的一成里最慢的那一次：没有被别的进程打断的。</summary>
    const double Quick = 0.1;

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

    static async Task MeasureAsync(string act, Arm logged, Arm unlogged, Func<Arm, Task<Spent>> save)
    {
        for (var i = 0; i < WarmUp; i++)
        {
            await save(logged);
            await save(unlogged);
        }

        List<Spent> with = [], without = [];
        for (var i = 0; i < Saves; i++)
        {
            // 轮流先后：前一次留下的事（别的进程、回收内存）不总落在同一边
            var (first, second) = i % 2 == 0 ? (with, without) : (without, with);
            first.Add(await save(i % 2 == 0 ? logged : unlogged));
            second.Add(await save(i % 2 == 0 ? unlogged : logged));
        }

        var (quick, quickBase) = (At(with, Quick), At(without, Quick));
        Console.WriteLine(
            $"| {act}一条培训记录（{logged.Name}） | {1 / quick:F0} | 同样的保存，不记日志 | {1 / quickBase:F0} | {quick / quickBase:F2}"
            + $"（全部的中位数 {At(with, 0.5) / At(without, 0.5):F2}；处理器时间 {Cpu(with) * 1e6:F0} 比 {Cpu(without) * 1e6:F0} 微秒，{Cpu(with) / Cpu(without):F2}） |");
    }

    /// <summary>从快到慢排，第几成的用时。</summary>
    static double At(List<Spent> spent, double share) => spent.Select(one => one.Wall).Order().ElementAt((int)(spent.Count * share)).TotalSeconds;

    /// <summary>处理器时间：去掉最多的一成（即时编译、回收内存落在其中）再平均。</summary>
    static double Cpu(List<Spent> spent) => spent.Select(one => one.Cpu.TotalSeconds).Order().Take(spent.Count * 9 / 10).Average();

    /// <summary>一次保存的用时与处理器时间。</summary>
    readonly record struct Spent(TimeSpan Wall, TimeSpan Cpu);

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
            return arm;
        }

        public async Task<Spent> InsertAsync()
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
            return new(watch.Elapsed, Environment.CpuUsage.TotalTime - cpu);
        }

        /// <summary>改参加人次；读出来的不算在内。</summary>
        public async Task<Spent> UpdateAsync()
        {
            await using var db = Open();
            var id = ids[(serial++ * 7919) % ids.Count];
            var training = await db.Set<Training>().SingleAsync(found => found.Id == id);
            training.Attendance = serial;
            var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            await db.SaveChangesAsync();
            return new(watch.Elapsed, Environment.CpuUsage.TotalTime - cpu);
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
