namespace Gongkai.Tests.Storage;

/// <summary>测试用的钟：停在那里，要它几点就几点，可以拨回。</summary>
sealed class SteppedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
