using System.Collections.Concurrent;

namespace Gongkai.App.Desk;

/// <summary>边列边做：几个核同时做，结果依原来的次序，不预先缓冲，内存不随目录大小涨。</summary>
static class Streaming
{
    public static ParallelQuery<T> InParallel<T>(this IEnumerable<T> items, CancellationToken cancel) =>
        Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering).AsParallel().AsOrdered().WithCancellation(cancel);
}
