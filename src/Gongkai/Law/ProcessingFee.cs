using static Gongkai.Law.Statutes;

namespace Gongkai.Law;

/// <summary>信息处理费的一步：从第几件（页）到第几件（页），每件（页）多少元，共多少元。免费的部分不列。</summary>
public sealed record FeeStep(long From, long To, decimal Rate, decimal Amount);

/// <summary>算出的信息处理费。</summary>
/// <param name="Amount">元。</param>
/// <param name="Basis">依据。</param>
/// <param name="Steps">经过的各档。</param>
public sealed record Fee(decimal Amount, Citation Basis, ImmutableArray<FeeStep> Steps);

/// <summary>信息处理费：申请的数量、频次明显超过合理范围时可以收取，按件或者按量，两者只能选一种。</summary>
public static class ProcessingFee
{
    /// <summary>一个自然月内可以推算的件数上限；再多必是输入错误，逐档列出也没有意义。</summary>
    public const long MostItems = 1_000_000;

    /// <summary>按件：同一申请人一个自然月内累计。</summary>
    public static readonly Dated<FeeTariff> ByItem =
    [
        new(FeeMeasures2020.EffectiveOn,
            new([new(1, 10, 0), new(11, 30, 100), new(31, 40, 200)], Width: 10, Step: 100), FeeMeasures2020.Article(4)),
    ];

    /// <summary>按量：每件申请单独计页，A4 及以下幅面单面为一页，各件不累加。</summary>
    public static readonly Dated<FeeTariff> ByPage =
    [
        new(FeeMeasures2020.EffectiveOn,
            new([new(1, 30, 0), new(31, 100, 10), new(101, 200, 20), new(201, long.MaxValue, 40)]), FeeMeasures2020.Article(5)),
    ];

    /// <summary>本月此前已有若干件，再来若干件，应收多少。</summary>
    /// <param name="count">这一次的件数。</param>
    /// <param name="already">同一申请人本自然月此前的件数。</param>
    /// <param name="on">收到申请之日，决定适用的标准；不指明的用现行标准。</param>
    public static Fee Items(long count, long already = 0, DateOnly? on = null)
    {
        var tariff = ByItem.On(on ?? FeeMeasures2020.EffectiveOn);
        if (count > MostItems || already > MostItems)
        {
            throw new Refusal("FEE-ITM-1", tariff.Basis, $"一个自然月内超过{MostItems}件，不合常理，没有推算。",
                "请核对件数；--count 是这一次的件数，--already 是本月此前的件数。");
        }

        return Charge(tariff, already, count);
    }

    /// <summary>一件申请提供若干页，应收多少。</summary>
    public static Fee Pages(long count, DateOnly? on = null) => Charge(ByPage.On(on ?? FeeMeasures2020.EffectiveOn), 0, count);

    static Fee Charge(Provision<FeeTariff> tariff, long already, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(already);
        if (count == 0)
            return new(0, tariff.Basis, []);
        var (first, last, amount) = (already + 1, already + count, 0m);
        var steps = ImmutableArray.CreateBuilder<FeeStep>();
        foreach (var tier in tariff.Value.UpTo(last))
        {
            var (from, to) = (Math.Max(first, tier.From), Math.Min(last, tier.To));
            if (tier.Rate == 0 || from > to)
                continue;
            FeeStep step = new(from, to, tier.Rate, (to - from + 1) * tier.Rate);
            steps.Add(step);
            amount += step.Amount;
        }

        return new(amount, tariff.Basis, steps.ToImmutable());
    }
}
