namespace Gongkai.Law.Clocks;

/// <summary>把证明画成月历：一个月一张，星期一在前。</summary>
/// <param name="Year">年。</param>
/// <param name="Month">月。</param>
/// <param name="Weeks">每周七格；不属于本月的格子为 null。</param>
public sealed record MonthGrid(int Year, int Month, ImmutableArray<ImmutableArray<MonthCell?>> Weeks)
{
    /// <summary>自起点所在的月，至届满日所在的月。</summary>
    public static ImmutableArray<MonthGrid> Of(Proof proof)
    {
        var days = proof.Days.ToDictionary(d => d.Date);
        var months = ImmutableArray.CreateBuilder<MonthGrid>();
        var last = new DateOnly(proof.DueOn.Year, proof.DueOn.Month, 1);
        for (var first = new DateOnly(proof.Input.From.Year, proof.Input.From.Month, 1); first <= last; first = first.AddMonths(1))
            months.Add(new(first.Year, first.Month, [.. WeeksOf(first, day => new(day, days.GetValueOrDefault(day), proof))]));
        return months.ToImmutable();
    }

    static IEnumerable<ImmutableArray<MonthCell?>> WeeksOf(DateOnly first, Func<DateOnly, MonthCell> cell)
    {
        var start = first.AddDays(-((int)first.DayOfWeek + 6) % 7);
        for (var monday = start; monday < first.AddMonths(1); monday = monday.AddDays(7))
        {
            yield return
            [
                .. Enumerable.Range(0, 7).Select(i => monday.AddDays(i)).Select(day => day.Month == first.Month ? cell(day) : null),
            ];
        }
    }
}

/// <summary>月历中的一格。</summary>
/// <param name="Date">日期。</param>
/// <param name="Day">证明中的这一天；起点及期限之外的日子为 null。</param>
/// <param name="IsFrom">起点，当日不计入。</param>
/// <param name="IsDue">届满日。</param>
/// <param name="IsExtension">延长期限内的日子。</param>
public sealed record MonthCell(DateOnly Date, ProofDay? Day, bool IsFrom, bool IsDue, bool IsExtension)
{
    internal MonthCell(DateOnly date, ProofDay? day, Proof proof)
        : this(date, day, date == proof.Input.From, date == proof.DueOn, day is not null && date > proof.DueBeforeExtension)
    {
    }
}
