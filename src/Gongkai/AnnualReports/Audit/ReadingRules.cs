using Gongkai.Law;

namespace Gongkai.AnnualReports.Audit;

/// <summary>读不读得出：别的规则都以读得出为前提。</summary>
static class ReadingRules
{
    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("AR-9-01", "unreadable", Severity.Error, Statutes.Regulation2019.Article(50, 2), "报告能够打开，里面有年度报告。",
            dossier => dossier.Report.Unreadable is { IsOtherDocument: false } why ? [Breach(why)] : [])
        {
            Wrong = "加了密码的 docx；没有文字层的扫描件；只截到一半的压缩包",
            Right = "docx、pdf、html、txt、md、xlsx、xls、json，以及能转换的 doc、wps、rtf",
            Remedy = "请按提示换一份能读的文件",
        },
        new("AR-9-02", "unreadable", Severity.Note, Statutes.Regulation2019.Article(50, 2), "目录、压缩包里的每个文书都是年度报告。",
            dossier => dossier.Report.Unreadable is { IsOtherDocument: true } why ? [Breach(why)] : [])
        {
            Wrong = "与年报放在同一目录里的报送通知",
            Right = "点名核对一个不是年报的文件，按 AR-9-01 处理",
            Remedy = "不是年报的可以不管；是年报而没有认出来的，请检查题名与“一、总体情况”等标题",
        },
    ];

    static Breach Breach(Unreadable why) => new("") { Why = why.Reason, Fix = why.Remedy };
}
