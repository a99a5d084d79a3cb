namespace Gongkai.Law;

/// <summary>日历上的一天。实例共用，逐日推算时不分配内存。</summary>
/// <param name="Kind">工作日、调休上班、周末或者放假。</param>
/// <param name="IsEstimated">放假安排尚未公布（或者未收录），是估计的。</param>
/// <param name="Why">为什么，可以直接读给人听。</param>
public sealed record CalendarDay(DayKind Kind, bool IsEstimated, string Why)
{
    static readonly ImmutableArray<CalendarDay> Published = Week(estimated: false);
    static readonly ImmutableArray<CalendarDay> Estimated = Week(estimated: true);

    /// <summary>日期固定的全体公民假日（《全国年节及纪念日放假办法》）；农历节日和调休不猜。</summary>
    static readonly FrozenDictionary<int, CalendarDay> Fixed = new Dictionary<int, CalendarDay>
    {
        [101] = Feast("元旦"),
        [501] = Feast("劳动节"),
        [502] = Feast("劳动节"),
        [1001] = Feast("国庆节"),
        [1002] = Feast("国庆节"),
        [1003] = Feast("国庆节"),
    }.ToFrozenDictionary();

    public bool IsWorkday => Kind is DayKind.Counted or DayKind.MakeUp;

    /// <summary>放假安排已公布的年度里，通知没有提到的一天。</summary>
    internal static CalendarDay Plain(DateOnly day) => Published[(int)day.DayOfWeek];

    /// <summary>放假安排没有公布的年度里的一天。</summary>
    internal static CalendarDay Estimate(DateOnly day) =>
        Fixed.TryGetValue(day.Month * 100 + day.Day, out var feast) ? feast : Estimated[(int)day.DayOfWeek];

    static CalendarDay Feast(string name) => new(DayKind.Holiday, true, $"{name}（估计：该年放假安排尚未公布）");

    static ImmutableArray<CalendarDay> Week(bool estimated) =>
    [
        .. Enumerable.Range(0, 7).Select(i =>
        {
            var sunday = new DateOnly(2026, 1, 4);
            var day = sunday.AddDays(i);
            var what = day.IsWeekend ? "周末" : "工作日";
            return new CalendarDay(
                day.IsWeekend ? DayKind.Weekend : DayKind.Counted, estimated,
                estimated ? $"{day.WeekdayName}，{what}（估计：该年放假安排尚未公布）" : $"{day.WeekdayName}，{what}");
        }),
    ];
}
