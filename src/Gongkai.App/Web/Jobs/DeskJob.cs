namespace Gongkai.App.Web.Jobs;

/// <summary>进行到哪一步。</summary>
enum JobState
{
    Waiting,
    Running,
    Done,
    Failed,
}

/// <summary>一次送核或汇总：收下、排队、处理、给结果，到时删去。</summary>
/// <param name="id">128 位随机编号，知道它的人才看得到结果。</param>
/// <param name="folder">送来的文件放在哪里。</param>
/// <param name="bytes">占多少地方。</param>
/// <param name="work">做什么，返回结果。</param>
sealed class DeskJob(string id, string folder, long bytes, Func<DeskJob, CancellationToken, object> work) : IDisposable
{
    readonly CancellationTokenSource stop = new();
    int done;

    public string Id => id;

    public string Folder => folder;

    public long Bytes => bytes;

    public JobState State { get; private set; }

    /// <summary>文件数，进度的分母；压缩包展开后会变。</summary>
    public int Total { get; set; }

    public int Done => done;

    /// <summary>结果；做完才有。</summary>
    public object? Result { get; private set; }

    /// <summary>没做成的原因，给来人看的一句话。</summary>
    public string? Failure { get; private set; }

    /// <summary>到这时删去。</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    public void Advance() => Interlocked.Increment(ref done);

    /// <summary>处理；读过的文件随即删去，只留结果。</summary>
    /// <param name="fault">程序出错时记下，返回编号。</param>
    public void Run(TimeSpan limit, Func<Exception, string> fault, CancellationToken shutdown)
    {
        State = JobState.Running;
        try
        {
            using var cancel = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, shutdown);
            cancel.CancelAfter(limit);
            Result = work(this, cancel.Token);
            State = JobState.Done;
        }
        catch (Exception e)
        {
            Failure = e switch
            {
                SubmissionException refusal => refusal.Message,
                OperationCanceledException or ObjectDisposedException => "处理时间太长，已经停下。请分几次提交，每次少放一些文件。",
                _ => $"系统出了错，没有核对完。请重试；仍不行时请把编号 {fault(e)} 告诉管理员。",
            };
            State = JobState.Failed;
        }
    }

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }
}
