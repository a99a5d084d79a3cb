namespace Gongkai.Law.Clocks;

/// <summary>一件申请的办理经过，只有日期和结果，没有个人信息。没有发生的为 null。</summary>
public sealed record RequestFacts(RequestChannel Channel, DateOnly SubmittedOn)
{
    /// <summary>签收之日。</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>与申请人确认之日。</summary>
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>补正告知之日。</summary>
    public DateOnly? CorrectionNoticeOn { get; init; }

    /// <summary>收到补正的申请之日：答复期限重新计算。</summary>
    public DateOnly? CorrectedOn { get; init; }

    /// <summary>征求第三方意见。</summary>
    public Consultation? ThirdParty { get; init; }

    /// <summary>征求共同制作机关意见。</summary>
    public Consultation? CoAuthor { get; init; }

    /// <summary>历次延长决定，由早到晚；依法只能延长一次。</summary>
    public ImmutableArray<Extension> Extensions { get; init; } = [];

    /// <summary>数量、频次明显超过合理范围而确定的延迟答复之日（条例第三十五条）。</summary>
    public DateOnly? DelayedTo { get; init; }

    /// <summary>收费通知送达之日。</summary>
    public DateOnly? FeeNoticeOn { get; init; }

    /// <summary>完成缴费之日：答复期限自次日起重新计算。</summary>
    public DateOnly? FeePaidOn { get; init; }

    /// <summary>作出决定之日。</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>处理决定，表三的行编号。</summary>
    public string? Outcome { get; init; }

    /// <summary>送达之日：签收或者交邮（国办公开办函〔2016〕235号）。</summary>
    public DateOnly? DeliveredOn { get; init; }

    /// <summary>申请人撤回之日。</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>收到申请之日。</summary>
    public Receipt Receipt => Receipt.Of(Channel, SubmittedOn, SignedOn, ConfirmedOn);

    /// <summary>登记的最晚一个日期。</summary>
    internal DateOnly LatestDay => new[]
    {
        SubmittedOn, SignedOn, ConfirmedOn, CorrectionNoticeOn, CorrectedOn, FeeNoticeOn, FeePaidOn, DelayedTo,
        ThirdParty?.From, ThirdParty?.ReceivedOn, ThirdParty?.To, CoAuthor?.From, CoAuthor?.ReceivedOn, CoAuthor?.To,
    }.Max()!.Value;

    /// <summary>已经决定、答复或者撤回，不再等待补正和缴费。</summary>
    internal bool IsSettled => Outcome is not null || DecidedOn is not null || DeliveredOn is not null || WithdrawnOn is not null;
}

/// <summary>一次征求意见。</summary>
/// <param name="From">征求意见书发出之日，照计。</param>
/// <param name="ReceivedOn">对方收到之日；没有登记为 null。</param>
/// <param name="To">收到意见之日；没有答复为 null。</param>
public sealed record Consultation(DateOnly From, DateOnly? ReceivedOn, DateOnly? To);

/// <summary>一次延长决定。</summary>
/// <param name="On">决定之日；没有登记为 null。</param>
/// <param name="Workdays">延长的工作日数。</param>
public sealed record Extension(DateOnly? On, int Workdays);
