using Gongkai.AnnualReports.Reading.Claims;
using Gongkai.Law;
using static Gongkai.AnnualReports.Audit.ClaimComparison;

namespace Gongkai.AnnualReports.Audit;

/// <summary>正文里行政复议、行政诉讼的数与表四。</summary>
static class RemedyClaimRules
{
    static readonly Citation Basis = Statutes.Regulation2019.Article(50, 0, 3);

    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("AR-4-50", "claim-remedies", Severity.Error, Basis, "正文所称行政复议的件数及其结果，与表四“行政复议”一致；称未发生的，表四为零。",
            dossier => Check(dossier.Report, "reconsiderations", ["reconsideration"]))
        {
            Wrong = "正文：未发生行政复议；表四行政复议总计1",
            Right = "正文：政府信息公开行政复议351件，其中结果维持72件；表四行政复议总计351、结果维持72",
            Remedy = "请核对复议案件台账，使正文与表四一致",
        },
        new("AR-4-51", "claim-remedies", Severity.Error, Basis, "正文所称行政诉讼的件数及其结果，与表四两类行政诉讼之和一致；称未发生的，表四为零。",
            dossier => Check(dossier.Report, "litigations", ["litigation-direct", "litigation-after"]))
        {
            Wrong = "正文：行政诉讼2件；表四未经复议直接起诉1、复议后起诉0",
            Right = "正文：行政诉讼46件；表四未经复议直接起诉26、复议后起诉20",
            Remedy = "请核对诉讼案件台账，使正文与表四一致",
        },
    ];

    static IEnumerable<Breach> Check(AnnualReport report, string kind, string[] all)
    {
        foreach (var claim in Of(report, kind))
        {
            var rows = Rows(claim.Label, all);
            if (Column(claim.Label) is not { } column || Sum(report.Cells, "remedies", rows, column) is not { } expected || expected == claim.Value)
                continue;
            var row = rows.Length > 1 && report.Cells["remedies", rows[0], column].Number == 0 && expected > 0 ? rows[1] : rows[0];
            yield return Mismatch(claim, $"remedies/{row}/{column}", expected,
                rows.Length > 1 ? $"正文称行政诉讼{claim.Label}{Plain(claim.Value)}{claim.Unit}，表四两类行政诉讼合计{Plain(expected)}件" : null);
        }
    }

    static string[] Rows(string? label, string[] all)
    {
        if (label?.StartsWith(RemedyClaims.Direct, StringComparison.Ordinal) == true)
            return ["litigation-direct"];
        return label?.StartsWith(RemedyClaims.After, StringComparison.Ordinal) == true ? ["litigation-after"] : all;
    }

    static string? Column(string? label) => label?.Replace(RemedyClaims.Direct, "", StringComparison.Ordinal).Replace(RemedyClaims.After, "", StringComparison.Ordinal) switch
    {
        null or "" => "all",
        "结果维持" => "upheld",
        "结果纠正" => "corrected",
        "其他结果" => "other",
        "尚未审结" => "pending",
        _ => null,
    };
}
