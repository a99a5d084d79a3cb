namespace Gongkai.Law.Clocks;

/// <summary>申请的提交方式。</summary>
public enum RequestChannel
{
    /// <summary>当面提交。</summary>
    InPerson,

    /// <summary>口头提出，由工作机构代为填写。</summary>
    Oral,

    /// <summary>需要签收的邮寄。</summary>
    SignedMail,

    /// <summary>平常信函等无需签收的邮寄。</summary>
    OrdinaryMail,

    /// <summary>互联网渠道。</summary>
    Web,

    /// <summary>工作机构的传真。</summary>
    Fax,
}

/// <summary>收到申请之日（条例第三十一条）：只由登记的几个日期算出，不许手填。</summary>
/// <param name="On">收到申请之日。</param>
/// <param name="Basis">依据。</param>
/// <param name="Problem">应有的日期没有登记；没有问题为 null。</param>
public sealed record Receipt(DateOnly On, Citation Basis, Problem? Problem)
{
    public static Receipt Of(RequestChannel channel, DateOnly submittedOn, DateOnly? signedOn, DateOnly? confirmedOn) => channel switch
    {
        RequestChannel.InPerson or RequestChannel.Oral => new(submittedOn, Article31(1), null),
        RequestChannel.SignedMail when signedOn is { } signed => new(signed, Article31(2), null),
        RequestChannel.SignedMail => Missing(submittedOn, Article31(2), "REQ-RCV-2", "邮寄的申请没有登记签收之日", "请补登签收之日"),
        RequestChannel.OrdinaryMail when confirmedOn is { } confirmed => new(confirmed, Article31(2), null),
        RequestChannel.OrdinaryMail => Missing(submittedOn, Article31(2), "REQ-RCV-1", "平常信函的申请没有与申请人确认的记录", "请补登确认之日"),
        _ when confirmedOn is { } confirmed => new(confirmed, Article31(3), null),
        _ => Missing(submittedOn, Article31(3), "REQ-RCV-1", "互联网或者传真提交的申请没有双方确认的记录", "请补登确认之日"),
    };

    /// <summary>契约第2节 channel 列的写法。</summary>
    public static RequestChannel? ParseChannel(string text) => text switch
    {
        "in-person" => RequestChannel.InPerson,
        "oral" => RequestChannel.Oral,
        "signed-mail" => RequestChannel.SignedMail,
        "ordinary-mail" => RequestChannel.OrdinaryMail,
        "web" => RequestChannel.Web,
        "fax" => RequestChannel.Fax,
        _ => null,
    };

    static Receipt Missing(DateOnly submittedOn, Citation basis, string id, string what, string remedy) =>
        new(submittedOn, basis, new(id, basis, $"{what}，暂以提交之日{submittedOn.InChinese}为收到之日；{remedy}。"));

    static Citation Article31(int item) => Statutes.Regulation2019.Article(31, 1, item);
}
