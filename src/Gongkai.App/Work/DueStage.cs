using Gongkai.Law;

namespace Gongkai.App.Work;

/// <summary>缓急：一段到期日，今天的清单照此分组。</summary>
/// <param name="Id">页面上的锚点。</param>
sealed record DueStage(string Id, string Name, DateOnly From, DateOnly To)
{
    /// <summary>几个工作日之内算临近。</summary>
    public const int Near = 3;

    /// <summary>逾期、今天、3 个工作日内、以后。</summary>
    public static IReadOnlyList<DueStage> All(DateOnly today, WorkingCalendar calendar)
    {
        var near = calendar.WorkdayAfter(today, Near);
        return
        [
            new("overdue", "逾期", DateOnly.MinValue, today.AddDays(-1)),
            new("today", "今天到期", today, today),
            new("near", $"{Near} 个工作日内", today.AddDays(1), near),
            new("later", "以后", near.AddDays(1), DateOnly.MaxValue),
        ];
    }

    public bool Has(DateOnly day) => From <= day && day <= To;
}
