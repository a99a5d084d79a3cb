namespace Gongkai.Law;

/// <summary>
/// 工作日历：国务院办公厅逐年公布的放假和调休。没有公布的年度从不猜测农历节日和调休，只按星期一至星期五、
/// 扣除日期固定的假日估计，估计出来的日子都带着标记。
/// </summary>
public sealed class WorkingCalendar
{
    static readonly Lazy<WorkingCalendar> National = new(() => new(CalendarFile.Embedded()));

    readonly int firstYear;
    readonly CalendarDay?[]?[] days;

    /// <summary>随程序发布的全国日历。</summary>
    public static WorkingCalendar Default => National.Value;

    public WorkingCalendar(IEnumerable<CalendarYear> years)
    {
        Years = [.. years.OrderBy(y => y.Year)];
        if (Years.IsEmpty)
            throw new ArgumentException("工作日历至少要有一个年度。", nameof(years));
        firstYear = Years[0].Year - 1;
        days = new CalendarDay?[Years[^1].Year - firstYear + 1][];
        foreach (var year in Years)
            FillWeekdays(year.Year);
        foreach (var year in Years)
            ApplyNotices(year);
        KnownFrom = FirstKnownDay();
        KnownUntil = LastKnownDay();
    }

    public ImmutableArray<CalendarYear> Years { get; }

    /// <summary>从这一天起放假安排已经收录。</summary>
    public DateOnly KnownFrom { get; }

    /// <summary>放假安排连续公布到这一天；届满日晚于这一天的，是暂定的。</summary>
    public DateOnly KnownUntil { get; }

    /// <summary>这一天是什么日子。</summary>
    public CalendarDay this[DateOnly day] =>
        day.Year - firstYear is var index and >= 0 && index < days.Length && days[index]?[day.DayOfYear - 1] is { } known
            ? known
            : CalendarDay.Estimate(day);

    public bool IsWorkday(DateOnly day) => this[day].IsWorkday;

    /// <summary>起点之后的第 n 个工作日；起点当日不计入。</summary>
    public DateOnly WorkdayAfter(DateOnly from, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        var day = from;
        while (n > 0)
        {
            day = day.AddDays(1);
            if (IsWorkday(day))
                n--;
        }

        return day;
    }

    /// <summary>这一天（含）以前的最后一个工作日。</summary>
    public DateOnly LastWorkdayUntil(DateOnly day)
    {
        while (!IsWorkday(day))
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>（起点，终点] 之间的工作日数；终点不晚于起点的为零。</summary>
    public int WorkdaysBetween(DateOnly after, DateOnly until)
    {
        var count = 0;
        for (var day = after; day < until;)
        {
            day = day.AddDays(1);
            if (IsWorkday(day))
                count++;
        }

        return count;
    }

    /// <summary>加入（或者替换）一个年度的放假安排。</summary>
    public WorkingCalendar With(CalendarYear year) => new(Years.Where(y => y.Year != year.Year).Append(year));

    void FillWeekdays(int year)
    {
        var first = new DateOnly(year, 1, 1);
        var table = Table(year);
        for (var i = 0; i < table.Length; i++)
            table[i] = CalendarDay.Plain(first.AddDays(i));
    }

    void ApplyNotices(CalendarYear year)
    {
        foreach (var notice in year.Notices)
        {
            foreach (var holiday in notice.Off)
            {
                CalendarDay off = new(DayKind.Holiday, false, $"{holiday.Name}放假（{notice.Number}）");
                for (var day = holiday.From; day <= holiday.To; day = day.AddDays(1))
                    Table(day.Year)[day.DayOfYear - 1] = off;
            }

            foreach (var day in notice.Work)
                Table(day.Year)[day.DayOfYear - 1] = new(DayKind.MakeUp, false, $"{day.WeekdayName}，调休上班（{notice.Number}）");
        }
    }

    CalendarDay?[] Table(int year) => days[year - firstYear] ??= new CalendarDay?[DateTime.IsLeapYear(year) ? 366 : 365];

    /// <summary>首个年度的通知可能已经写到上年年末（2018年12月29日至31日），往前连续的日子也是已知的。</summary>
    DateOnly FirstKnownDay()
    {
        var day = new DateOnly(Years[0].Year, 1, 1);
        while (this[day.AddDays(-1)] is { IsEstimated: false })
            day = day.AddDays(-1);
        return day;
    }

    DateOnly LastKnownDay()
    {
        var last = Years[0].Year;
        foreach (var year in Years)
        {
            if (year.Year == last + 1)
                last = year.Year;
        }

        return new(last, 12, 31);
    }
}
