namespace Gongkai.Law;

/// <summary>超额累进的一档：从第几件（页）到第几件（页），每件（页）多少元。</summary>
/// <param name="From">起，含。</param>
/// <param name="To">止，含；最后一档为 <see cref="long.MaxValue"/>。</param>
/// <param name="Rate">元。</param>
public sealed record FeeTier(long From, long To, decimal Rate);

/// <summary>收费标准：固定的几档，以及按件计收时每多十件提高一百元的部分。</summary>
/// <param name="Tiers">固定的几档，首尾相连。</param>
/// <param name="Width">此后每多少件为一档；没有为零。</param>
/// <param name="Step">每增加一档提高多少元。</param>
public sealed record FeeTariff(ImmutableArray<FeeTier> Tiers, int Width = 0, decimal Step = 0)
{
    /// <summary>依次展开各档，只到用得着的一档为止。</summary>
    public IEnumerable<FeeTier> UpTo(long last)
    {
        var tier = Tiers[0];
        for (var i = 0; ; i++)
        {
            tier = i < Tiers.Length ? Tiers[i] : new(tier.To + 1, tier.To + Width, tier.Rate + Step);
            yield return tier;
            if (tier.To >= last)
                yield break;
        }
    }
}
