using Gongkai.App.Takeout;
using Gongkai.App.Web.Jobs;

namespace Gongkai.App.Web.Office;

/// <summary>一份整机关导出：谁要的、写到哪里、写了多少。</summary>
/// <param name="path">写成的文件；别的账户读不到的目录里。</param>
sealed class TakeoutJob(long id, long officerId, TakeoutOrder order, string path) : IProgress<string>, IDisposable
{
    readonly CancellationTokenSource stop = new();
    int rows;

    public long Id => id;

    public long OfficerId => officerId;

    public TakeoutOrder Order => order;

    public string Path => path;

    public JobState State { get; set; }

    /// <summary>没有写成的原因，一句话。</summary>
    public string Failure { get; set; } = "";

    /// <summary>写成或者没有写成的时刻。</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>存的是哪一天的样子，作文件名用。</summary>
    public required DateOnly Day { get; init; }

    public CancellationToken Stop => stop.Token;

    /// <summary>写了几行。</summary>
    public int Rows => rows;

    /// <summary>正在写哪一份。</summary>
    public string Part { get; private set; } = "";

    public bool IsFinished => State is JobState.Done or JobState.Failed;

    public string FileName => $"{order.Organ.Name}{(order.WithSubordinates ? "及下级" : "")}{Day:yyyy-MM-dd}.zip";

    public void Report(string value)
    {
        Part = value;
        Interlocked.Increment(ref rows);
    }

    /// <summary>停下，删去写成的。</summary>
    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
        File.Delete(path);
    }
}
