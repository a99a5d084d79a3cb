namespace Gongkai.AnnualReports.Drafting;

/// <summary>表格以外的计量：正文里的句子从它们来。</summary>
public static class Measures
{
    /// <summary>主动公开政府信息，条；键为渠道。</summary>
    public const string Published = "published";

    /// <summary>政策解读，条。</summary>
    public const string Interpretations = "interpretations";

    /// <summary>回应关切，条。</summary>
    public const string Responses = "responses";

    /// <summary>政务新媒体账号，个。</summary>
    public const string Accounts = "accounts";

    /// <summary>政务公开专区、信息查阅点，个。</summary>
    public const string ReadingCorners = "reading-corners";

    /// <summary>公开栏，个。</summary>
    public const string NoticeBoards = "notice-boards";

    /// <summary>业务培训，次。</summary>
    public const string Trainings = "trainings";

    /// <summary>业务培训的参加人数，人次。</summary>
    public const string TrainingAttendance = "training-attendance";

    /// <summary>工作考核，次。</summary>
    public const string Assessments = "assessments";

    /// <summary>社会评议，次。</summary>
    public const string PublicReviews = "public-reviews";

    /// <summary>责任追究，人次。</summary>
    public const string Accountability = "accountability";

    /// <summary>逾期答复的申请，件。</summary>
    public const string Overdue = "overdue";

    /// <summary>信息处理费收费通知，件。</summary>
    public const string FeeNotices = "fee-notices";

    /// <summary>收费通知的总金额，元。</summary>
    public const string FeeBilled = "fee-billed";

    /// <summary>实际收取的信息处理费，元；并入表二行政事业性收费。</summary>
    public const string FeeReceived = "fee-received";

    /// <summary>信息处理费以外的行政事业性收费，元。</summary>
    public const string OtherFees = "other-fees";

    /// <summary>编号与说法，依正文次序。</summary>
    public static ImmutableArray<(string Id, string Name)> All { get; } =
    [
        (Published, "主动公开政府信息条数"), (Interpretations, "政策解读条数"), (Responses, "回应关切条数"),
        (Accounts, "政务新媒体账号数"), (ReadingCorners, "政务公开专区、查阅点数"), (NoticeBoards, "公开栏数"),
        (Trainings, "业务培训次数"), (TrainingAttendance, "业务培训人次"), (Assessments, "工作考核次数"), (PublicReviews, "社会评议次数"), (Accountability, "责任追究人次"),
        (Overdue, "逾期答复件数"), (FeeNotices, "收费通知件数"), (FeeBilled, "收费通知金额"), (FeeReceived, "收取的信息处理费"), (OtherFees, "其他行政事业性收费"),
    ];

    /// <summary>渠道：键与说法，依正文次序。</summary>
    public static ImmutableArray<(string Key, string Name)> Channels { get; } =
    [
        ("website", "政府网站"), ("wechat", "微信公众号"), ("weibo", "政务微博"), ("app", "移动客户端"),
        ("gazette", "政府公报"), ("notice-board", "公开栏"), ("press", "报刊广播电视"), ("other", "其他渠道"),
    ];
}
