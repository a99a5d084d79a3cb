using System.Diagnostics;

namespace Gongkai.Bench;

/// <summary>吞吐：预热（让即时编译器优化完）之后，在给定的线程数上反复做一件事，数一数每秒几次。</summary>
static class Throughput
{
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);
    static readonly TimeSpan Measured = TimeSpan.FromSeconds(4);

    /// <returns>每秒次数。</returns>
    public static double PerSecond(int threads, Action work)
    {
        Run(threads, work, WarmUp);
        return Run(threads, work, Measured);
    }

    static double Run(int threads, Action work, TimeSpan time)
    {
        long done = 0;
        var watch = Stopwatch.StartNew();
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            while (watch.Elapsed < time)
            {
                work();
                Interlocked.Increment(ref done);
            }
        }))];
        foreach (var worker in workers)
            worker.Start();
        foreach (var worker in workers)
            worker.Join();
        return done / watch.Elapsed.TotalSeconds;
    }
}
