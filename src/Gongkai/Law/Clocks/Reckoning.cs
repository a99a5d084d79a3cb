namespace Gongkai.Law.Clocks;

/// <summary>推算一个期限所需的全部输入。输入和日历相同，证明就逐字相同，所以只需保存输入。</summary>
/// <param name="Clock">期限种类的编号，如 reply。</param>
/// <param name="From">起点，当日不计入。</param>
/// <param name="Limit">期限的工作日数。</param>
/// <param name="Extension">依法延长的工作日数；没有为零。</param>
/// <param name="Basis">期限的依据。</param>
public sealed record Reckoning(string Clock, DateOnly From, int Limit, int Extension, Citation Basis)
{
    /// <summary>可以推算的最后一天；更晚的日期多半是输入错误。</summary>
    public static readonly DateOnly Horizon = new(2100, 12, 31);

    /// <summary>依法扣除的期间，次序不影响结果。</summary>
    public ImmutableArray<Pause> Pauses { get; init; } = [];

    /// <summary>期间开始的当日不计入。</summary>
    public static readonly Dated<string> FirstDay =
    [
        new(new(1987, 1, 1), "开始的当日不计入，自次日起算", Statutes.CivilPrinciples1986.Article(154, 2)),
        new(new(2017, 10, 1), "开始的当日不计入，自次日起算", Statutes.CivilProvisions2017.Article(201, 1)),
        new(new(2021, 1, 1), "开始的当日不计入，自次日起算", Statutes.CivilCode.Article(201, 1)),
    ];

    /// <summary>逐日推算，写下每一天计不计、为什么。</summary>
    public Proof Prove(WorkingCalendar calendar)
    {
        CheckHorizon();
        var pauses = InOrder();
        var total = Limit + Extension;
        var days = ImmutableArray.CreateBuilder<ProofDay>(total * 2);
        var (next, n, estimated) = (0, 0, false);
        for (var date = From.AddDays(1); n < total; date = date.AddDays(1))
        {
            var day = calendar[date];
            while (next < pauses.Length && pauses[next].Until < date)
                next++;
            estimated |= day.IsEstimated;
            if (!day.IsWorkday)
                days.Add(new(date, null, day.Kind, day.IsEstimated, day.Why));
            else if (next < pauses.Length && pauses[next].Contains(date))
                days.Add(new(date, null, DayKind.Paused, day.IsEstimated, pauses[next].Why));
            else
                days.Add(new(date, ++n, day.Kind, day.IsEstimated, day.Why));
        }

        return new(this, days[^1].Date, estimated, days.DrainToImmutable());
    }

    void CheckHorizon()
    {
        if (Limit < 1 || Extension < 0)
            throw new InvalidOperationException($"期限 {Limit}、延长 {Extension} 不是有效的工作日数。");
        if (From > Horizon || Pauses.Any(p => p.Until > Horizon))
            throw new Refusal("CLK-DAY-1", Basis, $"日期晚于{Horizon.InChinese}，超出可以推算的范围。", "请核对年份。");
    }

    /// <summary>按先后排好，逐日推进时每段只看一次；排法与给出的次序无关。</summary>
    ImmutableArray<Pause> InOrder() =>
        Pauses.Length < 2 ? Pauses : [.. Pauses.OrderBy(p => p.After).ThenBy(p => p.Until).ThenBy(p => p.Reason, StringComparer.Ordinal)];
}
