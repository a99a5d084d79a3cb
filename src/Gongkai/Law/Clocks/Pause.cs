namespace Gongkai.Law.Clocks;

/// <summary>依法扣除的期间：发出之日照计，自次日起至答复之日（含）不计。几段重叠的，同一天只扣一次。</summary>
/// <param name="After">发出之日，照计。</param>
/// <param name="Until">收到答复之日，不计。</param>
/// <param name="Reason">因为什么，如“征求第三方意见”。</param>
/// <param name="Basis">依据。</param>
public sealed record Pause(DateOnly After, DateOnly Until, string Reason, Citation Basis)
{
    public bool Contains(DateOnly day) => After < day && day <= Until;

    /// <summary>证明里写给人看的理由。</summary>
    public string Why { get; } = $"{Reason}（{After.InChinese}发出，{Until.InChinese}止），不计入";

    /// <summary>征求意见所需时间（条例第三十三条第三款）。</summary>
    public static Pause Consultation(DateOnly after, DateOnly until) =>
        new(after, until, "征求意见期间", Statutes.Regulation2019.Article(33, 3));
}
