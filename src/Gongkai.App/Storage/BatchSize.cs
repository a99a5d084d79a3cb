namespace Gongkai.App.Storage;

/// <summary>一批几条：快就多办些，慢就少办些，每批占写锁不到十分之一秒，别人等不着。</summary>
sealed class BatchSize(TimeProvider clock)
{
    const int Least = 8;
    const int Most = 1024;

    static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(30);
    static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(80);

    int size = 64;
    TimeSpan last;

    /// <summary>办一批，照用时定下一批的大小。</summary>
    public async Task<T> RunAsync<T>(Func<int, Task<T>> batch)
    {
        var began = clock.GetTimestamp();
        var result = await batch(size);
        var took = last = clock.GetElapsedTime(began);
        size = took > Slow ? Math.Max(Least, size / 2) : took < Quick ? Math.Min(Most, size * 2) : size;
        return result;
    }

    /// <summary>占多久就让多久：别的程序隔一阵来看一眼，一批紧接一批它总也轮不到。</summary>
    public Task YieldAsync(CancellationToken cancel) => Task.Delay(last, clock, cancel);
}
