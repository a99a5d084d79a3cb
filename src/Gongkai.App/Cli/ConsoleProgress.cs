namespace Gongkai.App.Cli;

/// <summary>进度：超过两秒的工作，每秒在标准错误上报一次做了多少。</summary>
sealed class ConsoleProgress : IProgress<string>, IProgress<int>, IDisposable
{
    readonly string verb;
    readonly string unit;
    readonly ITimer timer;
    int done;
    int shown;

    /// <param name="unit">数的是什么，如“个文件”“行”。</param>
    public ConsoleProgress(string verb, string unit = "个文件", TimeProvider? clock = null)
    {
        (this.verb, this.unit) = (verb, unit);
        timer = (clock ?? TimeProvider.System).CreateTimer(_ => Show(), null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1));
    }

    public void Report(string value) => Interlocked.Increment(ref done);

    /// <summary>一共做了多少。</summary>
    public void Report(int value) => Interlocked.Exchange(ref done, value);

    void Show()
    {
        if (Interlocked.Exchange(ref shown, done) != done || done == 0)
            Console.Error.WriteLine($"正在{verb}：已读 {done} {unit}……");
    }

    public void Dispose() => timer.Dispose();
}
