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

    extension(DateTimeOffset instant)
    {
        /// <summary>北京时间的哪一天。</summary>
        public DateOnly BeijingDay => DateOnly.FromDateTime(instant.ToOffset(Beijing).DateTime);

        /// <summary>2026-11-21 14:05:09，北京时间。</summary>
        public string BeijingText => instant.ToOffset(Beijing).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
    }

    extension(DateOnly day)
    {
        /// <summary>这一天在北京的零时。</summary>
        public DateTimeOffset BeijingStart => new(day.ToDateTime(TimeOnly.MinValue), Beijing);
    }
}
