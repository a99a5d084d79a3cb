namespace Gongkai.App;

/// <summary>时刻 → 北京日期，全系统唯一处。</summary>
static class BeijingTime
{
    static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    extension(TimeProvider clock)
    {
        /// <summary>今天（北京时间）。</summary>
        public DateOnly Today => DateOnly.FromDateTime(clock.BeijingNow.DateTime);

        /// <summary>现在（北京时间）。</summary>
        public DateTimeOffset BeijingNow => clock.GetUtcNow().ToOffset(Beijing);
    }
}
