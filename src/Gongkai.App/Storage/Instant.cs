using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gongkai.App.Storage;

/// <summary>时刻：存为 UTC 微秒（决定1）。两种数据库一样排序、一样比较。</summary>
static class Instant
{
    public static long Of(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset At(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    public sealed class Converter() : ValueConverter<DateTimeOffset, long>(at => Of(at), microseconds => At(microseconds));
}
