namespace Gongkai.Ledgers;

/// <summary>某个机关定的一项期限。</summary>
/// <param name="Limit">哪一项，见 <see cref="Limit.Id"/>。</param>
/// <param name="Organ">谁定的。</param>
/// <param name="Until">从这一天起改照别的；一直照它为 null。</param>
public sealed record LocalLimit(string Limit, string Organ, DateOnly From, DateOnly? Until, int Days)
{
    public bool IsInForceOn(DateOnly day) => From <= day && (Until is null || day < Until);
}
