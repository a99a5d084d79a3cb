using Gongkai.Law;

namespace Gongkai.App.Web.Showing;

/// <summary>期限还剩几天：同一个日子说两遍，日期与它的意思。</summary>
/// <param name="Tone">soon、late，或空。</param>
readonly record struct Remaining(DateOnly DueOn, bool IsProvisional, string Tone, string Words)
{
    const int Soon = 3;

    /// <summary>写成状态标签。</summary>
    public Tone Tag => new(Tone switch { "late" => "error", "soon" => "warning", _ => "good" }, Words);

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
