using System.Text.RegularExpressions;
using Gongkai.Law;
using Gongkai.Ledgers;

namespace Gongkai.Records;

/// <summary>行政规范性文件（一件）；规章也记在这里。</summary>
public sealed partial class NormativeDocument : LedgerRecord
{
    static readonly Limit Publishing = new("publication-workdays", "主动公开的多少个工作日之内公开", 20, "从信息形成或者变更之日算起，规范性文件看成文日期。条例规定二十个工作日。")
    {
        Unit = "个工作日",
        Basis = Statutes.Regulation2019.Article(26),
    };

    static readonly Limit Filing = new("normative-filing-days", "规范性文件公布后多少天之内备案", 30, "从公布之日算起。上位文件没有写天数，各地规定不一，三十天是提醒的期限。");

    public string Title { get; set; } = "";

    /// <summary>文号，如 白政规发〔2026〕3号。</summary>
    public string Number { get; set; } = "";

    public DocumentKind Kind { get; set; }

    /// <summary>成文日期：制发件数按它所在的年度数。</summary>
    public DateOnly MadeOn { get; set; }

    public Openness Openness { get; set; }

    /// <summary>制定依据。</summary>
    public string Basis { get; set; } = "";

    /// <summary>起草科室。</summary>
    public string Drafter { get; set; } = "";

    /// <summary>合法性审核通过之日。</summary>
    public DateOnly? ReviewedOn { get; set; }

    public DateOnly? PublishedOn { get; set; }

    /// <summary>公布在哪里，网址或者刊物。</summary>
    public string PublishedAt { get; set; } = "";

    public DateOnly? EffectiveOn { get; set; }

    /// <summary>有效期的最后一天；没有写有效期的为 null。</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>报送备案之日。</summary>
    public DateOnly? FiledOn { get; set; }

    public Validity Validity { get; set; }

    public DateOnly? AmendedOn { get; set; }

    /// <summary>废止、失效之日，当日起不再有效；废止件数按它所在的年度数。</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>被哪一件废止、代替。</summary>
    public string EndedBy { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary>须走规范性文件的程序：审核、公布、备案。</summary>
    public bool IsNormative => Kind is DocumentKind.Normative or DocumentKind.Regulation;

    public bool HasEnded => Validity is Validity.Repealed or Validity.Expired;

    /// <summary>六角括号、阿拉伯数字的年份，序号不加“第”、不编虚位。没有编号的文件不查。</summary>
    bool HasOddNumber => Number.Length > 0 && !NumberShape().IsMatch(Number);

    /// <summary>主动公开的最后一天。日历没有收录、只能估计的年份不判，为 null。</summary>
    DateOnly? PublicationDue(int workdays, WorkingCalendar calendar) =>
        Openness is Openness.Proactive && MadeOn >= calendar.KnownFrom ? calendar.WorkdayAfter(MadeOn, workdays) : null;

    Due? NextStep(Norms norms)
    {
        if (HasEnded)
            return null;
        return Due.Earliest(
            PublishedOn is null && PublicationDue(norms.Of(Publishing, MadeOn).Days, norms.Calendar) is { } publish ? new Due(publish, "公布") : null,
            IsNormative && PublishedOn is { } published && FiledOn is null ? new Due(published.AddDays(norms.Of(Filing, published).Days), "报送备案") : null,
            IsNormative ? new Due(Upkeep.AssessmentDue(this), "清理评估") : null);
    }

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}+〔[12]\d{3}〕[1-9]\d*号$")]
    private static partial Regex NumberShape();

    public static readonly Ledger<NormativeDocument> Ledger = new("normative-documents", "行政规范性文件", Chapter.Records)
    {
        About = "本机关制发的行政规范性文件，一件一条，从合法性审核记到废止。年度报告表二的制发、废止、现行有效件数从这里数："
            + "制发看成文日期，废止看废止（失效）日期，两者都没到的是现行有效。只部署工作、转发来的文件选“其他文件”，不计入表二。",
        Counter = "件",
        Key = ["title", "made_on"],
        Label = "title",
        SortBy = "made_on",
        Columns =
        [
            new TextColumn<NormativeDocument>("title", "文件名称", d => d.Title) { IsRequired = true, IsSortable = true },
            new TextColumn<NormativeDocument>("number", "文号", d => d.Number) { MaxLength = 60, Hint = "如 白政规发〔2026〕3号，年份用六角括号。没有的空着。" },
            new ChoiceColumn<NormativeDocument, DocumentKind>("kind", "种类", d => d.Kind,
                (DocumentKind.Normative, "normative", "行政规范性文件"), (DocumentKind.Regulation, "regulation", "规章"), (DocumentKind.Other, "other", "其他文件"))
            {
                IsRequired = true, Hint = "涉及公民、法人权利义务、在一定期限内反复适用的，才是行政规范性文件；规章只有省、设区的市才能制定。",
            },
            new DayColumn<NormativeDocument>("made_on", "成文日期", d => d.MadeOn) { IsRequired = true, IsSortable = true },
            new ChoiceColumn<NormativeDocument, Openness>("openness", "公开属性", d => d.Openness,
                (Openness.Proactive, "proactive", "主动公开"), (Openness.OnRequest, "on-request", "依申请公开"), (Openness.Withheld, "withheld", "不予公开")) { IsRequired = true, IsListed = false },
            new TextColumn<NormativeDocument>("basis", "制定依据", d => d.Basis) { IsListed = false, IsLong = true, MaxLength = 500 },
            new TextColumn<NormativeDocument>("drafter", "起草科室", d => d.Drafter) { IsListed = false, MaxLength = 60 },
            new DayColumn<NormativeDocument>("reviewed_on", "合法性审核日期", d => d.ReviewedOn) { IsListed = false },
            new DayColumn<NormativeDocument>("published_on", "公布日期", d => d.PublishedOn) { Hint = "成文之日起二十个工作日内公布；本机关要求更严的，照本机关的。" },
            new TextColumn<NormativeDocument>("published_at", "公布的网址或刊物", d => d.PublishedAt) { IsListed = false },
            new DayColumn<NormativeDocument>("effective_on", "施行日期", d => d.EffectiveOn) { IsListed = false },
            new DayColumn<NormativeDocument>("valid_until", "有效期至", d => d.ValidUntil)
            {
                Hint = "有效期的最后一天。空着的按五年（名称有“暂行”“试行”的两年）提醒清理评估；本地另有规定的，照本地规定填在这里。",
            },
            new DayColumn<NormativeDocument>("filed_on", "备案日期", d => d.FiledOn) { IsListed = false },
            new ChoiceColumn<NormativeDocument, Validity>("validity", "有效性", d => d.Validity,
                (Validity.InForce, "in-force", "现行有效"), (Validity.Amended, "amended", "已修改，仍有效"), (Validity.Repealed, "repealed", "已废止"), (Validity.Expired, "expired", "已失效")) { IsRequired = true },
            new DayColumn<NormativeDocument>("amended_on", "修改日期", d => d.AmendedOn) { IsListed = false },
            new DayColumn<NormativeDocument>("ended_on", "废止（失效）日期", d => d.EndedOn) { IsListed = false, Hint = "从这一天起不再有效。" },
            new TextColumn<NormativeDocument>("ended_by", "废止的依据", d => d.EndedBy) { IsListed = false, Hint = "哪一件文件废止或者代替了它。" },
            new TextColumn<NormativeDocument>("note", "备注", d => d.Note) { IsLong = true, MaxLength = 1000, IsListed = false },
        ],
        Checks =
        [
            Check<NormativeDocument>.Malformed("NRM-01", "published_on", "公布日期早于成文日期。请核对两个日期。", d => d.PublishedOn < d.MadeOn),
            Check<NormativeDocument>.Malformed("NRM-02", "valid_until", "有效期在施行之前就届满了。请核对施行日期和有效期。", d => d.ValidUntil < (d.EffectiveOn ?? d.MadeOn)),
            Check<NormativeDocument>.Malformed("NRM-03", "ended_on", "废止（失效）日期早于成文日期。请核对两个日期。", d => d.EndedOn < d.MadeOn),
            Check<NormativeDocument>.Malformed("NRM-04", "ended_on", "已废止、已失效的要有废止（失效）日期。请补上日期，或者改正有效性。", d => d.HasEnded && d.EndedOn is null),
            Check<NormativeDocument>.Malformed("NRM-05", "validity", "填了废止（失效）日期，有效性还不是已废止、已失效。请改正有效性，或者去掉日期。", d => d.EndedOn is not null && !d.HasEnded),
            Check<NormativeDocument>.Malformed("NRM-06", "amended_on", "修改日期早于成文日期。请核对两个日期。", d => d.AmendedOn < d.MadeOn),
            Check<NormativeDocument>.Unlawful("NRM-11", Statutes.OfficialDocuments2012.Article(9), "number",
                "文号不是“机关代字〔年份〕序号”的写法，如 白政规发〔2026〕3号：年份用六角括号，序号不加“第”、不编虚位（GB/T 9704—2012）。请照文件上的写法核对。", d => d.HasOddNumber),
            Check<NormativeDocument>.Beyond("NRM-12", Publishing, "published_on", "成文后过了 {0} 个工作日才公布。日期属实的不必改，年度报告要如实说明。",
                d => d.MadeOn, (d, days, calendar) => d.PublicationDue(days, calendar) < d.PublishedOn),
            Check<NormativeDocument>.Unlawful("NRM-13", Statutes.Regulation2019.Article(20, 1, 1), "openness",
                "规章、规范性文件应当主动公开。请改正公开属性，或者核对种类。", d => d.IsNormative && d.Openness is not Openness.Proactive),
            Check<NormativeDocument>.Unlawful("NRM-14", Statutes.NormativeNotice2018.Whole, "reviewed_on",
                "没有登记合法性审核。未经审核的规范性文件不得提请审议、发布；审核过的请补上日期。", d => d.Kind is DocumentKind.Normative && d.ReviewedOn is null && d.MadeOn >= Statutes.NormativeNotice2018.EffectiveOn),
            Check<NormativeDocument>.Unlawful("NRM-15", Statutes.NormativeNotice2018.Whole, "effective_on",
                "公布之前就施行了。没有公布的规范性文件不得作为行政管理的依据；请核对两个日期。", d => d.IsNormative && d.EffectiveOn < d.PublishedOn),
            Check<NormativeDocument>.Beyond("NRM-16", Filing, "filed_on", "公布后过了 {0} 天才报送备案。日期属实的不必改。",
                d => d.PublishedOn, (d, days, _) => d.FiledOn > d.PublishedOn?.AddDays(days)),
        ],
        Limits = [Publishing, Filing],
        Due = (document, norms) => document.NextStep(norms),
        Measures =
        [
            new("disclosure/regulations/made", "制发规章", "件", (d, year) => d.Kind == DocumentKind.Regulation && d.MadeOn.Year == year),
            new("disclosure/regulations/repealed", "废止规章", "件", (d, year) => d.Kind == DocumentKind.Regulation && d.EndedOn != null && d.EndedOn.Value.Year == year),
            new("disclosure/regulations/in-force", "现行有效规章", "件", (d, year) =>
                d.Kind == DocumentKind.Regulation && d.MadeOn.Year <= year && (d.EndedOn == null || d.EndedOn.Value.Year > year)),
            new("disclosure/normative/made", "制发行政规范性文件", "件", (d, year) => d.Kind == DocumentKind.Normative && d.MadeOn.Year == year),
            new("disclosure/normative/repealed", "废止行政规范性文件", "件", (d, year) => d.Kind == DocumentKind.Normative && d.EndedOn != null && d.EndedOn.Value.Year == year),
            new("disclosure/normative/in-force", "现行有效行政规范性文件", "件", (d, year) =>
                d.Kind == DocumentKind.Normative && d.MadeOn.Year <= year && (d.EndedOn == null || d.EndedOn.Value.Year > year)),
        ],
    };
}
