using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Takeout;
using Gongkai.App.Web.Guards;
using Gongkai.App.Web.Jobs;

namespace Gongkai.App.Web.Office;

/// <summary>页面上的整机关导出：排队写成文件，同时只写一份，不占着请求；写成的留一个小时，只给要它的人。程序重启就没有了，重新导出即可。</summary>
sealed class TakeoutDesk(Database database, Faults faults) : BackgroundService
{
    /// <summary>写成的留多久。</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromHours(1);

    readonly ConcurrentDictionary<long, TakeoutJob> jobs = new();
    readonly Channel<TakeoutJob> queue = Channel.CreateUnbounded<TakeoutJob>();

    string Folder => TemporaryStore.CreatePrivate(Path.Combine(database.Folder, "takeouts"));

    /// <summary>要一份。一个人同时只写一份：上一份还没有写完的，就是那一份。</summary>
    public TakeoutJob Add(Actor actor, TakeoutOrder order)
    {
        lock (queue)
        {
            if (Of(actor).FirstOrDefault(job => !job.IsFinished) is { } waiting)
                return waiting;
            var id = database.Ids.Next();
            TakeoutJob job = new(id, actor.OfficerId, order, Path.Combine(Folder, id.ToString(CultureInfo.InvariantCulture))) { Day = database.Clock.Today };
            jobs[id] = job;
            queue.Writer.TryWrite(job);
            return job;
        }
    }

    /// <summary>他要过的，近的在前。</summary>
    public IReadOnlyList<TakeoutJob> Of(Actor actor) => [.. jobs.Values.Where(job => job.OfficerId == actor.OfficerId).OrderByDescending(job => job.Id)];

    /// <summary>别人的、过了时候的、删了的都是没有。</summary>
    public TakeoutJob? Find(Actor actor, long id) => jobs.TryGetValue(id, out var job) && job.OfficerId == actor.OfficerId ? job : null;

    /// <summary>前面还有几份没有写完。</summary>
    public int Ahead(TakeoutJob job) => jobs.Values.Count(other => other.Id < job.Id && !other.IsFinished);

    /// <summary>停下、删去。</summary>
    public void Remove(TakeoutJob job)
    {
        if (jobs.TryRemove(job.Id, out _))
            job.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(WorkAsync(stoppingToken), SweepAsync(stoppingToken));

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (var job in jobs.Values)
            Remove(job);
    }

    async Task WorkAsync(CancellationToken stop)
    {
        try
        {
            await foreach (var job in queue.Reader.ReadAllAsync(stop))
            {
                if (jobs.ContainsKey(job.Id))
                    await RunAsync(job, stop);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    async Task RunAsync(TakeoutJob job, CancellationToken stop)
    {
        job.State = JobState.Running;
        try
        {
            using var cancel = CancellationTokenSource.CreateLinkedTokenSource(job.Stop, stop);
            await new TakeoutWriter(database, job.Order, job).WriteAsync(job.Path, cancel.Token);
            job.State = JobState.Done;
        }
        catch (Exception) when (!jobs.ContainsKey(job.Id) || stop.IsCancellationRequested)
        {
            // 删了，或者程序要停：不必说
        }
        catch (Exception e)
        {
            job.Failure = Outage.Of(e) is { } outage ? outage.What + outage.Remedy : $"程序出了错，编号 {faults.Record(e)}。没有写成，请把编号告诉管理员。";
            job.State = JobState.Failed;
        }

        job.FinishedAt = database.Clock.GetUtcNow();
        // 正要写成的时候删的
        if (!jobs.ContainsKey(job.Id))
            File.Delete(job.Path);
    }

    async Task SweepAsync(CancellationToken stop)
    {
        using PeriodicTimer timer = new(TimeSpan.FromMinutes(1), database.Clock);
        try
        {
            do
            {
                Sweep();
            }
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException)
        {
        }
    }

    /// <summary>过了时候的，和上次没来得及删的。</summary>
    void Sweep()
    {
        var before = database.Clock.GetUtcNow() - Keep;
        foreach (var job in jobs.Values.Where(job => job.FinishedAt < before))
            Remove(job);
        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles().Where(file => new DateTimeOffset(file.LastWriteTimeUtc) < before))
            file.Delete();
    }
}
