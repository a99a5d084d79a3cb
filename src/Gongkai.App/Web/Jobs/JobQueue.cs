using System.Collections.Concurrent;
using Gongkai.App.Web.Guards;

namespace Gongkai.App.Web.Jobs;

/// <summary>排队处理：同时至多两件在转换文件，其余的依次等，看得到前面还有几件。</summary>
sealed class JobQueue(TemporaryStore store, Faults faults, TimeProvider clock) : BackgroundService
{
    const int Workers = 2;
    static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    readonly ConcurrentQueue<DeskJob> waiting = new();
    readonly SemaphoreSlim arrived = new(0);
    readonly SemaphoreSlim gate = new(Workers, Workers);

    public int Waiting => waiting.Count;

    public void Add(DeskJob job)
    {
        waiting.Enqueue(job);
        arrived.Release();
    }

    /// <summary>前面还有几件在等；已经开始的为零。</summary>
    public int Ahead(DeskJob job)
    {
        var ahead = waiting.TakeWhile(other => other != job).Count();
        return job.State == JobState.Waiting ? ahead : 0;
    }

    /// <summary>接口直接等结果，与排队的共用两个位置。</summary>
    public async Task<T> RunAsync<T>(Func<CancellationToken, T> work, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => work(cancel), cancel);
        }
        finally
        {
            gate.Release();
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll([.. Enumerable.Range(0, Workers).Select(_ => WorkAsync(stoppingToken)), SweepAsync(stoppingToken)]);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        store.RemoveAll();
    }

    async Task WorkAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await arrived.WaitAsync(stop);
                await gate.WaitAsync(stop);
                try
                {
                    if (waiting.TryDequeue(out var job) && store.Find(job.Id) is not null)
                        await Task.Run(() => Process(job, stop), CancellationToken.None);
                }
                finally
                {
                    gate.Release();
                }
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    void Process(DeskJob job, CancellationToken stop)
    {
        job.Run(Limit, faults.Record, stop);
        store.Settle(job);
    }

    async Task SweepAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
                store.Sweep();
        }
        catch (OperationCanceledException)
        {
        }
    }

    public override void Dispose()
    {
        arrived.Dispose();
        gate.Dispose();
        base.Dispose();
    }
}
