using static Gongkai.Law.Statutes;

namespace Gongkai.Law;

/// <summary>处理决定目录：表三的二十一种办理结果。</summary>
public static class Decisions
{
    static readonly Citation Refuse = Regulation2019.Article(36, 1, 3);

    public static readonly Decision Granted = new("granted", DecisionGroup.Granted, "予以公开",
        [Regulation2019.Article(36, 1, 1), Regulation2019.Article(36, 1, 2), Regulation2019.Article(40)],
        ["已经主动公开的，写明获取的方式、途径（网址、栏目或者地点）", "可以公开的，随附信息，或者写明获取的方式、途径和时间", "提供的形式；不能按申请人要求的形式提供的，写明原因"]);

    public static readonly Decision Partly = new("partly", DecisionGroup.Partly, "部分公开",
        [Regulation2019.Article(37)],
        ["提供的内容", "作区分处理后不予公开的内容及其理由、依据条款", "不予公开部分的救济途径和期限"]);

    static readonly ImmutableArray<Decision> Withheld =
    [
        Refusing("withheld-secret", "属于国家秘密，不予公开", Regulation2019.Article(14),
            "依法确定为国家秘密，写明定密的依据，但不得泄露秘密内容"),
        Refusing("withheld-prohibited", "其他法律、行政法规禁止公开，不予公开", Regulation2019.Article(14),
            "禁止公开的法律、行政法规名称和具体条款；地方性法规、规章不能作为此项依据"),
        Refusing("withheld-security", "危及国家安全、公共安全、经济安全、社会稳定，不予公开", Regulation2019.Article(14),
            "公开后可能危及哪一种安全或者稳定，以及判断的理由"),
        Refusing("withheld-third-party", "保护第三方合法权益，不予公开", Regulation2019.Article(15),
            "涉及商业秘密还是个人隐私，是否征求第三方意见及其答复，为什么不公开不会对公共利益造成重大影响", Regulation2019.Article(32)),
        Refusing("withheld-internal", "属于内部事务信息，不予公开", Regulation2019.Article(16, 1),
            "属于人事管理、后勤管理、内部工作流程中的哪一类"),
        Refusing("withheld-process", "属于过程性信息，不予公开", Regulation2019.Article(16, 2),
            "属于讨论记录、过程稿、磋商信函、请示报告中的哪一类，以及没有其他规定要求公开"),
        Refusing("withheld-enforcement", "属于行政执法案卷信息，不予公开", Regulation2019.Article(16, 2),
            "属于哪一件行政执法案卷，以及没有其他规定要求公开"),
        new("withheld-enquiry", DecisionGroup.Withheld, "属于行政查询事项，不予公开", [Regulation2019.Article(36, 1, 7)],
            ["属于工商、不动产登记资料等哪一类信息", "对获取作出特别规定的法律、行政法规名称和条款", "办理查询的机关、方式"]),
    ];

    static readonly ImmutableArray<Decision> Unavailable =
    [
        new("unavailable-not-held", DecisionGroup.Unavailable, "本机关不掌握相关政府信息",
            [Regulation2019.Article(36, 1, 4), Regulation2019.Article(36, 1, 5)],
            ["经检索没有的，写明检索的范围和方法，告知该信息不存在", "不属于本机关负责公开的，写明理由；能够确定负责机关的，写明其名称、联系方式"]),
        new("unavailable-to-create", DecisionGroup.Unavailable, "没有现成信息需要另行制作", [Regulation2019.Article(38)],
            ["现有信息是什么，为什么需要加工、分析才能提供", "能够区分处理的，已按部分公开办理"]),
        new("unavailable-unclear", DecisionGroup.Unavailable, "补正后申请内容仍不明确", [Regulation2019.Article(30)],
            ["何时告知补正、补正的事项", "补正后仍不能确定的是什么"]),
    ];

    static readonly ImmutableArray<Decision> Unprocessed =
    [
        new("unprocessed-petition", DecisionGroup.Unprocessed, "信访举报投诉类申请", [Regulation2019.Article(39, 1)],
            ["不作为政府信息公开申请处理", "可以提出信访、投诉、举报的相应渠道"]),
        new("unprocessed-repeat", DecisionGroup.Unprocessed, "重复申请", [Regulation2019.Article(36, 1, 6)],
            ["此前答复的日期和文号，申请的是同一信息", "不予重复处理"]),
        new("unprocessed-publication", DecisionGroup.Unprocessed, "要求提供公开出版物", [Regulation2019.Article(39, 2)],
            ["所要求的是哪一种公开出版物", "获取的途径"]),
        new("unprocessed-excessive", DecisionGroup.Unprocessed, "无正当理由大量反复申请", [Regulation2019.Article(35)],
            ["数量、频次明显超过合理范围的事实", "已要求说明理由，所说明的理由为什么不合理", "不予处理"]),
        new("unprocessed-confirm", DecisionGroup.Unprocessed, "要求行政机关确认或重新出具已获取信息", [Regulation2019.Article(2), ReportFormat2021.Article(3)],
            ["申请人已经获取该信息的事实", "要求确认或者重新出具不属于政府信息公开申请"]),
    ];

    static readonly Decision Uncorrected = new("otherwise-uncorrected", DecisionGroup.Otherwise, "逾期不补正，不再处理",
        [Regulation2019.Article(30)], ["何时告知补正、补正的期限", "没有正当理由逾期不补正，视为放弃申请，不再处理"]);

    static readonly Decision Unpaid = new("otherwise-unpaid", DecisionGroup.Otherwise, "逾期未缴费，不再处理",
        [Regulation2019.Article(42), FeeMeasures2020.Article(6)],
        ["收费通知何时送达、金额、缴费期限", "逾期未缴纳，视为放弃申请，不再处理", "对收费决定不能单独申请复议或者提起诉讼，可以就不再处理的决定寻求救济"]);

    /// <summary>其他：申请人撤回等。</summary>
    public static readonly Decision Other = new("otherwise-other", DecisionGroup.Otherwise, "其他处理",
        [ReportFormat2021.Article(3)], ["申请人撤回的，写明撤回之日并留存书面材料；其他情形写明处理的事实和依据"]);

    /// <summary>全部二十一种，按表三的次序。</summary>
    public static ImmutableArray<Decision> All { get; } =
        [Granted, Partly, .. Withheld, .. Unavailable, .. Unprocessed, Uncorrected, Unpaid, Other];

    /// <summary>告知书都要写明的内容，申请内容等由各文书自行填写。</summary>
    public static ImmutableArray<string> EveryLetter { get; } =
        ["文书编号", "收到申请之日", "申请内容摘要", "决定及其事实、理由和依据条款", "救济途径和期限", "机关名称、日期和印章"];

    /// <summary>按表三的行编号查找；没有的为 null。</summary>
    public static Decision? Find(string row) => All.FirstOrDefault(d => d.Row == row);

    /// <summary>视为放弃申请：逾期不补正、逾期未缴费。</summary>
    public static bool IsGivenUp(string row) => row == Uncorrected.Row || row == Unpaid.Row;

    static Decision Refusing(string row, string title, Citation scope, string say, params ReadOnlySpan<Citation> also) =>
        new(row, DecisionGroup.Withheld, title, [Refuse, scope, .. also],
            ["不予公开及其理由", say, "应当先申请行政复议的告知（行政复议法第二十三条第二款）"]);
}
