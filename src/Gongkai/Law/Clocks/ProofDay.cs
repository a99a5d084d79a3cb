namespace Gongkai.Law.Clocks;

/// <summary>证明中的一天。</summary>
/// <param name="Date">日期。</param>
/// <param name="N">第几个工作日；不计入的为 null。</param>
/// <param name="Kind">算作什么。</param>
/// <param name="IsEstimated">放假安排尚未公布，是估计的。</param>
/// <param name="Why">为什么计入或者不计入。</param>
public sealed record ProofDay(DateOnly Date, int? N, DayKind Kind, bool IsEstimated, string Why)
{
    /// <summary>是否计入。</summary>
    public bool Counted => N is not null;
}
