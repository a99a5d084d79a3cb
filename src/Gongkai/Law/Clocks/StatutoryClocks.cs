using static Gongkai.Law.Statutes;

namespace Gongkai.Law.Clocks;

/// <summary>法定期限总表。</summary>
public static class StatutoryClocks
{
    static readonly DateOnly From2008 = Regulation2007.EffectiveOn;
    static readonly DateOnly From2019 = Regulation2019.EffectiveOn;

    /// <summary>答复期限：不能当场答复的，自收到申请之日起二十个工作日内答复。</summary>
    public static readonly Clock Reply = new("reply", "答复期限", "收到申请",
        [new(From2008, 15, Regulation2007.Article(24, 2)), new(From2019, 20, Regulation2019.Article(33, 2))],
        "逾期不答复的，申请人可以依法投诉、申请行政复议或者提起行政诉讼。请尽快答复，并登记逾期原因。")
    {
        MaxExtension = [new(From2008, 15, Regulation2007.Article(24, 2)), new(From2019, 20, Regulation2019.Article(33, 2))],
    };

    /// <summary>补正告知期限：申请内容不明确的，自收到申请之日起七个工作日内一次性告知。</summary>
    public static readonly Clock Correction = new("correction", "补正告知期限", "收到申请",
        [new(From2019, 7, Regulation2019.Article(30))],
        "逾期告知的，程序不当，但仍应告知；答复期限自收到补正的申请之日起重新计算。");

    /// <summary>第三方提出意见的期限：逾期未提出的，由行政机关决定是否公开。</summary>
    public static readonly Clock ThirdParty = new("consultation", "第三方提出意见的期限", "第三方收到征求意见书",
        [new(From2019, 15, Regulation2019.Article(32))],
        "第三方逾期未提出意见的，由行政机关依照条例决定是否公开：既不视为同意，也不视为反对。");

    /// <summary>共同制作机关提出意见的期限：逾期未提出的，视为同意公开。</summary>
    public static readonly Clock CoAuthor = new("coauthor", "共同制作机关提出意见的期限", "被征求意见机关收到征求意见书",
        [new(From2019, 15, Regulation2019.Article(34))],
        "被征求意见机关逾期未提出意见的，视为同意公开。");

    /// <summary>主动公开期限：自政府信息形成或者变更之日起二十个工作日内公开。</summary>
    public static readonly Clock Publication = new("publication", "主动公开期限", "政府信息形成或者变更",
        [new(From2008, 20, Regulation2007.Article(18)), new(From2019, 20, Regulation2019.Article(26))],
        "法律、法规另有期限的，从其规定。逾期未公开的，请立即公开。");

    /// <summary>缴费期限：自收到收费通知次日起二十个工作日内缴纳。</summary>
    public static readonly Clock Payment = new("payment", "缴费期限", "申请人收到收费通知",
        [new(FeeMeasures2020.EffectiveOn, 20, FeeMeasures2020.Article(6))],
        "申请人逾期未缴纳的，视为放弃申请，行政机关不再处理该申请；按期缴纳的，答复期限自完成缴费次日起重新计算。");

    public static ImmutableArray<Clock> All { get; } = [Reply, Correction, ThirdParty, CoAuthor, Publication, Payment];

    public static Clock? Find(string id) => All.FirstOrDefault(c => c.Id == id);
}
