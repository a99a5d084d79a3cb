namespace Gongkai.Law.Clocks;

/// <summary>期限的证明：自起点次日至届满日，逐日写明计不计、第几个、为什么。</summary>
/// <param name="Input">推算的输入。</param>
/// <param name="DueOn">届满日。</param>
/// <param name="IsProvisional">暂定：有的日子放假安排尚未公布，公布后须重算。</param>
/// <param name="Days">每一个日历日，首尾相连。</param>
public sealed record Proof(Reckoning Input, DateOnly DueOn, bool IsProvisional, ImmutableArray<ProofDay> Days)
{
    /// <summary>届满日；没有延长时与 <see cref="DueOn"/> 相同。</summary>
    public DateOnly DueBeforeExtension { get; } = Days.First(d => d.N == Input.Limit).Date;

    /// <summary>计入的工作日数，等于期限加延长。</summary>
    public int WorkdaysCounted => Input.Limit + Input.Extension;

    public bool Equals(Proof? other) => other is not null && Input.Equals(other.Input) && Days.SequenceEqual(other.Days);

    public override int GetHashCode() => HashCode.Combine(Input, DueOn);
}
