using Gongkai.AnnualReports.Reading;
using Gongkai.Law;
using Gongkai.Organs;

namespace Gongkai.AnnualReports.Audit;

/// <summary>年度：题名、统计期限、正文自称的年度前后一致。</summary>
static class ReportYearRules
{
    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("AR-0-03", "year-title", Severity.Error, Statutes.ReportFormat2021.Whole, "题名与引言中报告名称的年份就是报告年度。", Title)
        {
            Wrong = "题名写2022年，统计期限和各部分都写2023年",
            Right = "题名、引言、统计期限、各部分自称的年度相同",
            Remedy = "请核对报告年度，更正题名与引言中的年份",
        },
        new("AR-0-04", "year-period", Severity.Error, Statutes.ReportFormat2021.Whole, "统计期限是报告年度的1月1日至12月31日。", Period)
        {
            Wrong = "2023年度报告写“统计数据从2022年1月1日至12月31日”",
            Right = "引用文件、项目的起止日期不是统计期限，不报",
            Remedy = "请更正统计期限的年份，并确认数据是该期限内的数据",
        },
        new("AR-0-05", "year-body", Severity.Error, Statutes.Regulation2019.Article(50), "正文自称的年度就是报告年度。", Body)
        {
            Wrong = "2023年度报告写“2022年度本乡无其他需要报告的事项”",
            Right = "下一年打算、上年决算、同比、文号、书名号里的年份、“截至”“自……以来”不报",
            Remedy = "请更正年份；整段照搬上年的，请按本年实际情况重写",
        },
    ];

    static IEnumerable<Breach> Title(Dossier dossier)
    {
        var report = dossier.Report;
        if (report.Year is not { } year)
            return [];
        if (report.Title is { } title && YearScan.Next(title) is { } inTitle && inTitle.Year != year)
        {
            return [new("", year, inTitle.Year)
            {
                Section = 0,
                Quote = title[inTitle.Start..],
                Why = $"题名写的是{inTitle.Year}年，而报告其余各处表明报告年度是{year}年",
            }];
        }

        return report.Section(0) is { } preface && ReportYears.Announced(preface.Text) is { } announced && announced.Year != year
            ? [new("", year, announced.Year)
            {
                Section = 0,
                Quote = announced.Quote,
                Why = $"引言公布的报告名称写的是{announced.Year}年，而报告年度是{year}年",
            }]
            : [];
    }

    static IEnumerable<Breach> Period(Dossier dossier)
    {
        var report = dossier.Report;
        if (report.Year is not { } year)
            yield break;
        var stated = ReportYears.Period(report.Sections);
        if (stated is { } period && Wrong(period, year) is { } wrong)
            yield return PeriodBreach(period, year, wrong);
        foreach (var section in report.Sections)
        {
            if (section.Number == 0 || !section.Text.Contains('月'))
                continue;
            foreach (var range in ReportYears.WholeYears(section))
            {
                if (range.Quote != stated?.Quote && Wrong(range, year) is { } inBody && !IsCompared(section.Text, range.Quote))
                    yield return PeriodBreach(range, year, inBody);
            }
        }
    }

    static int? Wrong(StatedPeriod period, int year) => period.From != year ? period.From : period.To != year ? period.To : null;

    static Breach PeriodBreach(StatedPeriod period, int year, int wrong) => new($"section {period.Section}", year, wrong)
    {
        Section = period.Section,
        Quote = period.Quote,
        Why = $"统计期限应当是{year}年1月1日至12月31日",
    };

    /// <summary>与往年同期比较的、不是累计公开数量的，不是本报告的统计期限。</summary>
    static bool IsCompared(string text, string quote)
    {
        var at = text.IndexOf(quote, StringComparison.Ordinal);
        var sentence = Sentence.Around(text, Math.Max(at, 0));
        return sentence.Contains('比', StringComparison.Ordinal) || sentence.Contains("同期", StringComparison.Ordinal)
            || !(sentence.Contains("公开", StringComparison.Ordinal) || sentence.Contains("申请", StringComparison.Ordinal)
                || sentence.Contains("统计", StringComparison.Ordinal));
    }

    static IEnumerable<Breach> Body(Dossier dossier)
    {
        var report = dossier.Report;
        if (report.Year is not { } year)
            yield break;
        var names = Names(report.Organ);
        foreach (var section in report.Sections)
        {
            if (section.Number == 0)
                continue;
            var text = section.Text;
            for (var mention = YearScan.Next(text); mention is { } at; mention = YearScan.Next(text, at.End))
            {
                if (at.Year == year || !SelfYear.IsReportingYear(section, at, year, names))
                    continue;
                yield return new($"section {section.Number}", year, at.Year)
                {
                    Quote = Sentence.Quote(text, at.Start, at.End - at.Start),
                    Why = $"这里把{at.Year}年当作报告年度，而本报告是{year}年度报告",
                };
            }
        }
    }

    static ImmutableArray<string> Names(string? organ) =>
        organ is null ? [] : [.. new[] { organ, OrganName.Place(organ), OrganName.LastPlace(organ) }.Distinct()];
}
