namespace Gongkai.Tests.Storage;

/// <summary>拨得动的时钟。</summary>
sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
