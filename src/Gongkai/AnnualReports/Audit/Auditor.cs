using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports.Audit;

/// <summary>核对：规则总表，逐条用于一卷报告。</summary>
public static class Auditor
{
    /// <summary>全部规则，依部分与编号。</summary>
    public static ImmutableArray<AuditRule> Rules { get; } =
    [
        .. ReadingRules.All,
        .. ReportYearRules.All,
        .. StructureRules.All,
        .. NumberingRules.All,
        .. OrganRules.All,
        .. PersonalDataRules.All,
        .. TypoRules.All,
        .. AspectRules.All,
        .. DisclosureTableRules.All,
        .. RequestTableRules.All,
        .. RemedyTableRules.All,
        .. SumRules.All,
        .. ContradictionRules.All,
        .. NormativeClaimRules.All,
        .. FeeClaimRules.All,
        .. RequestClaimRules.All,
        .. RemedyClaimRules.All,
        .. TextRules.All,
        .. YearRules.All,
        .. CopyRules.All,
    ];

    /// <summary>核对一卷。发现依部分、轻重排列，同一卷每次结果相同。</summary>
    public static Outcome Audit(Dossier dossier)
    {
        return Audit(dossier, dossier.Report.IsReport ? Rules : ReadingRules.All);
    }

    /// <summary>只用其中几条规则核对：汇总数没有正文，只核勾稽关系。</summary>
    public static Outcome Audit(Dossier dossier, ImmutableArray<AuditRule> rules)
    {
        var report = dossier.Report;
        var findings = new List<Finding>();
        foreach (var rule in rules)
        {
            foreach (var breach in rule.Check(dossier))
                findings.Add(Compose(report, rule, breach));
        }

        return new(report, [.. findings.OrderBy(f => f.Section ?? 0).ThenByDescending(f => f.Severity)]) { Previous = dossier.Previous };
    }

    static Finding Compose(AnnualReport report, AuditRule rule, Breach breach)
    {
        var section = breach.Section ?? SectionOf(breach.At);
        var where = breach.At.Length == 0 || breach.At.StartsWith("section", StringComparison.Ordinal)
            ? section is > 0 and <= 6 ? $"第{"零一二三四五六"[section.Value]}部分" : section == 0 ? "题名与引言" : "全文"
            : ReportForms.Describe(breach.At);
        var (expected, actual) = (Show(breach.Expected), Show(breach.Actual));
        var figures = (expected, actual) switch
        {
            ({ }, { }) => $"：应为{expected}，实为{actual}",
            ({ }, null) => $"：应为{expected}",
            (null, { }) => $"：实为{actual}",
            _ => "",
        };
        return new(
            report.File, report.Part, rule.Id, rule.Kind, rule.Severity, breach.At, section,
            breach.Expected, breach.Actual, $"{where}{figures}。{breach.Why ?? rule.Statement.TrimEnd('。')}。", rule.Basis.ToString(),
            breach.Quote, $"{(breach.Fix ?? rule.Remedy).TrimEnd('。')}。")
        {
            Fingerprint = Fingerprint(report, rule, breach),
            Why = $"{breach.Why ?? rule.Statement.TrimEnd('。')}。",
        };
    }

    static int? SectionOf(string at) => at.Split('/')[0] switch
    {
        "disclosure" => 2,
        "requests" => 3,
        "remedies" => 4,
        ['s', 'e', 'c', 't', 'i', 'o', 'n', ' ', var digit] => digit - '0',
        _ => null,
    };

    static string? Show(object? value) => value switch
    {
        null => null,
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => $"“{value}”",
    };

    static string Fingerprint(AnnualReport report, AuditRule rule, Breach breach) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{report.Organ}|{report.Year}|{rule.Id}|{breach.At}|{Show(breach.Expected)}|{Show(breach.Actual)}|{breach.Quote}")).AsSpan(0, 8));
}
