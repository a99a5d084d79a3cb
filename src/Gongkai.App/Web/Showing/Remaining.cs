using Gongkai.Law;

namespace Gongkai.App.Web.Showing;

/// <summary>期限还剩几天：同一个日子说两遍，日期与它的意思。</summary>
/// <param name="Tone">soon、late，或空。</param>
readonly record struct Remaining(DateOnly DueOn, bool IsProvisional, string Tone, string Words)
{
    const int Soon = 3;
    const int MostNamed = 6;

    /// <summary>写成状态标签。</summary>
    public Tone Tag => new(Tone switch { "late" => "error", "soon" => "warning", _ => "good" }, Words);

    /// <summary>这几个工作日是怎样数的：从哪天数起，中间哪几天不算。</summary>
    public string Why(DateOnly today)
    {
        var (from, until) = DueOn < today ? (DueOn, today) : (today, DueOn);
        var calendar = WorkingCalendar.Default;
        if (from == until)
            return "今天就是到期日，办完当天都来得及。";
        // 隔了年的写明年份
        string Say(DateOnly day) => from.Year == until.Year ? day.ShortWithWeekday : day.WithWeekday;
        var off = Enumerable.Range(1, until.DayNumber - from.DayNumber).Select(from.AddDays).Where(day => !calendar.IsWorkday(day)).ToList();
        var skipped = off.Count switch
        {
            0 => "中间没有休息日。",
            <= MostNamed => $"中间 {string.Join("、", off.Select(Say))} 休息，不算。",
            _ => $"中间有 {off.Count} 天休息，不算。",
        };
        return $"从 {Say(from)}的次日数到 {Say(until)}，共 {calendar.WorkdaysBetween(from, until)} 个工作日。{skipped}"
            + (IsProvisional ? "那一年的放假安排还没有公布，日子是暂定的。" : "");
    }

    public static Remaining Of(DateOnly due, bool provisional, DateOnly today)
    {
        var calendar = WorkingCalendar.Default;
        if (due == today)
            return new(due, provisional, "soon", "今天到期");
        if (due < today)
            return new(due, provisional, "late", $"已过 {calendar.WorkdaysBetween(due, today)} 个工作日");
        var left = calendar.WorkdaysBetween(today, due);
        return new(due, provisional, left <= Soon ? "soon" : "", $"还有 {left} 个工作日");
    }
}
