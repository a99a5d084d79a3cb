using System.Text.RegularExpressions;
using Gongkai.AnnualReports.Reading;
using Gongkai.Law;

namespace Gongkai.AnnualReports.Audit;

/// <summary>正文文字：编制依据、信息处理费的交代、错字。</summary>
static partial class TextRules
{
    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("AR-0-11", "basis-outdated", Severity.Warning, Statutes.ReportFormat2021.Whole, "编制依据是现行的条例和格式。", OutdatedBasis)
        {
            Wrong = "2024年度报告依据国办公开办函〔2019〕60号编制",
            Right = "2019、2020年度报告引用60号文是对的",
            Remedy = "请改引《中华人民共和国政府信息公开条例》（国务院令第711号）和国办公开办函〔2021〕30号",
        },
        new("AR-6-01", "fee-statement-missing", Severity.Note, Statutes.FeeMeasures2020.Whole, "第六部分写明信息处理费的收取情况。", FeeStatement)
        {
            Wrong = "第六部分只写“无其他需要报告的事项”",
            Right = "“未收取信息处理费”“无收费情况”都算写明",
            Remedy = "请在第六部分写明发出收费通知的件数和收取的金额；没有收取的写明未收取",
        },
        new("AR-6-02", "fee-notice-missing", Severity.Warning, Statutes.FeeMeasures2020.Whole,
            "有申请人逾期未缴费而不再处理的，第六部分写明发出过收费通知。", FeeNotice)
        {
            Wrong = "表三“申请人逾期未按收费通知要求缴纳费用”1件，第六部分写“未收取信息处理费”",
            Right = "写明发出收费通知几件，或者实际收取了多少的，不报",
            Remedy = "请核对是否发出过收费通知，并在第六部分写明件数和金额",
        },
    ];

    static readonly (int From, string Key, Regex Pattern, string Name)[] Outdated =
    [
        (2021, "60", Letter60(), "国办公开办函〔2019〕60号格式自2021年度报告起由国办公开办函〔2021〕30号格式代替"),
        (2021, "试行", Trial(), "试行格式自2021年度报告起由国办公开办函〔2021〕30号格式代替"),
        (2019, "492", Decree492(), "国务院令第492号公布的条例已于2019年5月15日由国务院令第711号修订"),
        (2019, "36", Letter36(), "国办发〔2008〕36号所解释的是2019年修订之前的条例"),
        (2019, "200", Regulation2007(), "2007年公布、2008年施行的条例已于2019年5月15日由修订后的条例代替"),
    ];

    static IEnumerable<Breach> OutdatedBasis(Dossier dossier)
    {
        var report = dossier.Report;
        foreach (var section in report.Sections)
        {
            foreach (var (from, key, pattern, name) in Outdated)
            {
                if (report.Year < from || !section.Text.Contains(key, StringComparison.Ordinal))
                    continue;
                if (pattern.Match(section.Text) is not { Success: true } cited || IsAboutRepeal(section.Text, cited.Index))
                    continue;
                yield return new($"section {section.Number}", null, cited.Value)
                {
                    Section = section.Number,
                    Quote = Sentence.Quote(section.Text, cited.Index, cited.Length, 120),
                    Why = name,
                };
                break;
            }
        }
    }

    static bool IsAboutRepeal(string text, int at)
    {
        var sentence = Sentence.Around(text, at);
        return sentence.Contains("废止", StringComparison.Ordinal) || sentence.Contains("代替", StringComparison.Ordinal)
            || sentence.Contains("修订前", StringComparison.Ordinal) || sentence.Contains("原条例", StringComparison.Ordinal);
    }

    static IEnumerable<Breach> FeeStatement(Dossier dossier)
    {
        if (dossier.Report is not { Year: null or >= 2021 } report || report.Section(6) is not { Text.Length: > 0 } section || SpeaksOfFees(section.Text))
            return [];
        return [new("section 6") { Quote = section.Text.Length <= 60 ? section.Text : null, Why = "第六部分没有交代信息处理费的收取情况" }];
    }

    static bool SpeaksOfFees(string text) =>
        text.Contains("处理费", StringComparison.Ordinal) || text.Contains("收费", StringComparison.Ordinal)
        || text.Contains("费用", StringComparison.Ordinal) || text.Contains("收取", StringComparison.Ordinal);

    static IEnumerable<Breach> FeeNotice(Dossier dossier)
    {
        var report = dossier.Report;
        if (report.Sections.IsEmpty || report.Cells["requests/otherwise-unpaid/all"].Value is not (> 0 and var unpaid))
            return [];
        var isReported = report.Sections.Any(section =>
            section.Text.Contains("处理费", StringComparison.Ordinal) && FeeReceipt().IsMatch(section.Text)
            || section.Text.Contains("费通知", StringComparison.Ordinal) && !NoNotice().IsMatch(section.Text));
        return isReported
            ? []
            : [new("requests/otherwise-unpaid/all", null, unpaid)
            {
                Quote = report.Section(6) is { } section && section.Text.IndexOf("处理费", StringComparison.Ordinal) is >= 0 and var at
                    ? Sentence.Quote(section.Text, at, 3) : null,
                Why = $"有{unpaid:0.##}件申请因逾期未按收费通知缴费不再处理，正文却没有报告发出过收费通知",
            }];
    }

    [GeneratedRegex(@"国办公开办函\s?[〔\[［【（(﹝]\s?2019\s?[〕\]］】）)﹞]\s?60\s?号", RegexOptions.CultureInvariant)]
    private static partial Regex Letter60();

    [GeneratedRegex(@"年度报告格式\s?[（(]\s?试行\s?[）)]", RegexOptions.CultureInvariant)]
    private static partial Regex Trial();

    [GeneratedRegex(@"(?:国务院令?|国令|令)\s?(?:第|[〔\[（(]\s?第?)?\s?492\s?号", RegexOptions.CultureInvariant)]
    private static partial Regex Decree492();

    [GeneratedRegex(@"国办发\s?[〔\[［【（(﹝]\s?2008\s?[〕\]］】）)﹞]\s?36\s?号", RegexOptions.CultureInvariant)]
    private static partial Regex Letter36();

    [GeneratedRegex(@"信息公开条例》?\s?[（(](?:\s?2007\s?年[^）)]{0,12}|\s?2008\s?年[^）)]{0,12})[）)]", RegexOptions.CultureInvariant)]
    private static partial Regex Regulation2007();

    [GeneratedRegex(@"收取[^。；]{0,24}处理费[^。；0-9０-９]{0,10}[1-9][0-9,.]*\s?(?:余|多)?\s?万?元", RegexOptions.CultureInvariant)]
    private static partial Regex FeeReceipt();

    [GeneratedRegex(@"(?:未|没有)[^。；，]{0,10}(?:收|缴|交)费通知|费通知[^。；，0-9]{0,6}\s?0\s?[件份]", RegexOptions.CultureInvariant)]
    private static partial Regex NoNotice();
}
