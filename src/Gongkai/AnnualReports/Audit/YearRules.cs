using Gongkai.AnnualReports.Forms;
using Gongkai.Law;

namespace Gongkai.AnnualReports.Audit;

/// <summary>跨年：与上年报告的衔接。两年表样不同的，只比可比的格。</summary>
static class YearRules
{
    static readonly string[] Applicants = ["person", "business", "research", "charity", "legal", "other", "all"];

    static readonly string[] Remedies = ["reconsideration", "litigation-direct", "litigation-after"];

    /// <summary>要先复议的决定：条例第十四条至第十六条的不予公开，以及部分公开中不予公开的部分。</summary>
    static readonly string[] Withheld =
    [
        "partly", "withheld-secret", "withheld-prohibited", "withheld-security", "withheld-third-party", "withheld-internal", "withheld-process",
        "withheld-enforcement",
    ];

    /// <summary>可以直接起诉的处理结果。</summary>
    static readonly string[] Direct =
    [
        "unavailable-not-held", "unavailable-to-create", "unavailable-unclear", "unprocessed-petition", "unprocessed-repeat", "unprocessed-publication",
        "unprocessed-excessive", "unprocessed-confirm", "otherwise-uncorrected", "otherwise-unpaid", "otherwise-other", "otherwise",
    ];

    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("AR-7-01", "carry-over", Severity.Error, Statutes.Regulation2019.Article(50, 1, 2), "上年结转数等于上年报告的结转下年度数，逐列成立。", CarryOver)
        {
            Wrong = "上年“结转下年度继续办理”总计3件，本年“上年结转”总计2件",
            Right = "任一方没有填数的不比",
            Remedy = "请与上年报告核对；上年报告有误的，先更正上年报告",
        },
        new("AR-7-02", "in-force", Severity.Warning, Statutes.Regulation2019.Article(50, 1, 1), "现行有效件数等于上年现行有效件数加本年制发件数减本年废止件数。", InForce)
        {
            Wrong = "上年现行有效10件，本年制发2件、废止1件，现行有效写12件",
            Right = "上年是2019年格式的不比",
            Remedy = "请会同司法行政部门核对；因清理、机构调整等合法原因对不上的，请书面说明",
        },
        new("AR-7-03", "repealed-too-many", Severity.Error, Statutes.Regulation2019.Article(50, 1, 1), "废止件数不超过上年现行有效件数与本年制发件数之和。", Repealed)
        {
            Wrong = "上年现行有效1件，本年制发0件，废止3件",
            Right = "废止当年制发的文件是可能的",
            Remedy = "请核对废止件数：清理、审查的件数不是废止件数",
        },
        new("AR-7-04", "pending-carry", Severity.Warning, Statutes.Regulation2019.Article(50, 1, 3), "表四各组的总计不少于上年同组尚未审结的件数。", Pending)
        {
            Wrong = "上年复议尚未审结2件，本年复议总计1件",
            Right = "本年总计多于上年尚未审结的，正常",
            Remedy = "请核对上年尚未审结的案件在本年的结果",
        },
        new("AR-4-09", "remedy-path", Severity.Warning, Statutes.ReconsiderationLaw2023.Article(23, 1, 4),
            "对不予公开的决定不服的，先申请行政复议，再提起行政诉讼。", RemedyPath)
        {
            Wrong = "2025年度只有不予公开的决定，而“未经复议直接起诉”1件",
            Right = "有无法提供、不予处理、其他处理的，可能直接起诉，不报；2023年度及以前不报",
            Remedy = "请核对案件是否经过复议，是否应当填入“复议后起诉”",
        },
    ];

    static IEnumerable<Breach> CarryOver(Dossier dossier)
    {
        if (dossier.Previous is not { } previous)
            yield break;
        foreach (var column in Applicants)
        {
            var carried = previous.Cells["requests", "carried-out", column].Value;
            var opening = dossier.Report.Cells["requests", "carried-in", column].Value;
            if (carried is { } expected && opening is { } actual && expected != actual)
                yield return new($"requests/carried-in/{column}", expected, actual) { Why = $"{previous.Year}年度报告结转下年度{expected:0.##}件，两个数应当相同" };
        }
    }

    static IEnumerable<Breach> InForce(Dossier dossier)
    {
        foreach (var (row, last, made, repealed) in Documents(dossier))
        {
            if (dossier.Report.Cells["disclosure", row, "in-force"].Value is { } actual && last + made - repealed is var expected && expected != actual)
            {
                yield return new($"disclosure/{row}/in-force", expected, actual)
                {
                    Why = $"上年现行有效{last:0.##}件，本年制发{made:0.##}件、废止{repealed:0.##}件",
                };
            }
        }
    }

    static IEnumerable<Breach> Repealed(Dossier dossier)
    {
        foreach (var (row, last, made, repealed) in Documents(dossier))
        {
            if (repealed > last + made)
            {
                yield return new($"disclosure/{row}/repealed", last + made, repealed)
                {
                    Why = $"上年现行有效{last:0.##}件，本年制发{made:0.##}件，废止的不会多于二者之和",
                };
            }
        }
    }

    static IEnumerable<(string Row, decimal Last, decimal Made, decimal Repealed)> Documents(Dossier dossier)
    {
        if (dossier.Previous is not { } previous)
            yield break;
        var cells = dossier.Report.Cells;
        foreach (var row in (string[])["regulations", "normative"])
        {
            var (last, made, repealed) = (previous.Cells["disclosure", row, "in-force"], cells["disclosure", row, "made"], cells["disclosure", row, "repealed"]);
            if (IsCount(last) && IsCount(made) && IsCount(repealed))
                yield return (row, last.Number, made.Number, repealed.Number);
        }
    }

    /// <summary>是数，而且不大到加减溢出。</summary>
    static bool IsCount(CellValue cell) => cell.Value is > -1_000_000_000_000m and < 1_000_000_000_000m;

    static IEnumerable<Breach> Pending(Dossier dossier)
    {
        if (dossier.Previous is not { } previous)
            yield break;
        foreach (var row in Remedies)
        {
            if (previous.Cells["remedies", row, "pending"].Value is { } pending && dossier.Report.Cells["remedies", row, "all"].Value is { } total
                && total < pending)
            {
                yield return new($"remedies/{row}/all", pending, total)
                {
                    Why = $"上年尚未审结{pending:0.##}件，本年总计只有{total:0.##}件",
                };
            }
        }
    }

    static IEnumerable<Breach> RemedyPath(Dossier dossier)
    {
        var report = dossier.Report;
        if (report.Year is not >= 2024 || report.Cells["remedies/litigation-direct/all"].Value is not (> 0 and var suits))
            return [];
        // 须先复议的是第十四条至第十六条的不予公开；行政查询事项是告知另寻途径（第三十六条第七项），可以直接起诉
        var refused = Sum(report, Withheld);
        var others = Sum(report, Direct) + Sum(report, "withheld-enquiry");
        return refused > 0 && others == 0
            ? [new("remedies/litigation-direct/all", null, suits) { Why = $"本年的处理结果中，可能引起争议的只有不予公开（{refused:0.##}件），依法应当先申请行政复议" }]
            : [];
    }

    static decimal Sum(AnnualReport report, params ReadOnlySpan<string> rows)
    {
        var sum = 0m;
        foreach (var row in rows)
            sum += Math.Clamp(report.Cells["requests", row, "all"].Value ?? 0, 0, 1_000_000_000);
        return sum;
    }
}
