namespace Gongkai.Tests.Work;

/// <summary>停在某一刻的时钟，由测试拨动；可以往回拨。</summary>
sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    /// <summary>北京时间的某天某点。</summary>
    public static FixedClock At(int year, int month, int day, int hour) => new(new(year, month, day, hour, 0, 0, TimeSpan.FromHours(8)));

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
