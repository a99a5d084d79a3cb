using Gongkai.Law;
using static Gongkai.AnnualReports.Audit.ClaimComparison;

namespace Gongkai.AnnualReports.Audit;

/// <summary>正文里行政规范性文件的数与表二。清理、政策性文件、乡镇文件、党委文件是别的事。</summary>
static class NormativeClaimRules
{
    static readonly (string Kind, string Column)[] Columns =
        [("normative-made", "made"), ("normative-repealed", "repealed"), ("normative-in-force", "in-force")];

    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("AR-2-50", "claim-normative", Severity.Error, Statutes.Regulation2019.Article(20, 0, 1),
            "正文所称行政规范性文件的制发、废止、现行有效件数，与表二一致；称未制发的，表二为零。", dossier => Check(dossier.Report))
        {
            Wrong = "正文：制发行政规范性文件2件；表二行政规范性文件本年制发件数1",
            Right = "正文：公开乡镇文件6个，未制发规范性文件，规范性文件清理0件；表二行政规范性文件全为0",
            Remedy = "请会同司法行政主管部门核对规范性文件目录，使正文与表二一致",
        },
    ];

    static IEnumerable<Breach> Check(AnnualReport report)
    {
        foreach (var (kind, column) in Columns)
        {
            foreach (var claim in Of(report, kind))
            {
                if (claim.Label is null && report.Cells["disclosure", "normative", column].Value is { } expected && expected != claim.Value)
                    yield return Mismatch(claim, $"disclosure/normative/{column}", expected);
            }
        }
    }
}
