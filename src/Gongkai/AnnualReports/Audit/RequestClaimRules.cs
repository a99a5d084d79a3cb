using Gongkai.AnnualReports.Reading.Claims;
using Gongkai.Law;
using static Gongkai.AnnualReports.Audit.ClaimComparison;

namespace Gongkai.AnnualReports.Audit;

/// <summary>正文里依申请公开的数与表三。</summary>
static class RequestClaimRules
{
    static readonly Citation Basis = Statutes.Regulation2019.Article(50, 0, 2);

    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("AR-3-50", "claim-requests", Severity.Error, Basis, "正文所称收到（受理、新收）的申请件数，与表三“本年新收”总计一致；含上年结转的，与新收、结转之和一致。",
            dossier => Received(dossier.Report))
        {
            Wrong = "正文：2024年共收到政府信息公开申请3件；表三本年新收总计2",
            Right = "正文：受理3119件，答复3050件（含上年度结转34件，另有103件顺延）；表三新收3119、结转34、总计3050、结转下年103",
            Remedy = "请核对申请台账，使正文与表三一致",
        },
        new("AR-3-51", "claim-requests", Severity.Error, Basis, "正文所称答复（办结）的申请件数，与表三“（七）总计”一致。", dossier => Answered(dossier.Report))
        {
            Wrong = "正文：办结政府信息公开申请12件；表三（七）总计11",
            Right = "正文：办理政府信息公开申请12件；表三新收11、上年结转1",
            Remedy = "请核对申请台账，使正文与表三一致",
        },
        new("AR-3-52", "claim-requests", Severity.Error, Basis, "正文所称结转的申请件数，与表三“上年结转”“结转下年度继续办理”一致。", dossier => Carried(dossier.Report))
        {
            Wrong = "正文：2件结转下年度办理；表三结转下年度继续办理1",
            Right = "正文：1件延期答复；表三结转下年度继续办理0",
            Remedy = "请核对申请台账，使正文与表三一致",
        },
        new("AR-3-53", "claim-outcomes", Severity.Error, Basis, "正文所称予以公开、部分公开、不予公开等结果的件数，与表三相应各行一致。", dossier => Outcomes(dossier.Report))
        {
            Wrong = "正文：其中予以公开5件；表三予以公开总计4",
            Right = "正文：不予公开3件；表三（三）各行合计3",
            Remedy = "请核对处理决定，使正文与表三一致",
        },
    ];

    static readonly FrozenDictionary<string, string[]> Columns = new Dictionary<string, string[]>
    {
        ["自然人"] = ["person"],
        ["法人或其他组织"] = ["business", "research", "charity", "legal", "other"],
        ["商业企业"] = ["business"],
        ["科研机构"] = ["research"],
        ["社会公益组织"] = ["charity"],
        ["法律服务机构"] = ["legal"],
    }.ToFrozenDictionary();

    static readonly FrozenDictionary<string, string[]> Rows = new Dictionary<string, string[]>
    {
        ["予以公开"] = ["granted"],
        ["部分公开"] = ["partly"],
        ["不予公开"] =
            ["withheld-secret", "withheld-prohibited", "withheld-security", "withheld-third-party", "withheld-internal", "withheld-process",
             "withheld-enforcement", "withheld-enquiry"],
        ["属于国家秘密"] = ["withheld-secret"],
        ["其他法律行政法规禁止公开"] = ["withheld-prohibited"],
        ["危及“三安全一稳定”"] = ["withheld-security"],
        ["保护第三方合法权益"] = ["withheld-third-party"],
        ["属于三类内部事务信息"] = ["withheld-internal"],
        ["属于四类过程性信息"] = ["withheld-process"],
        ["属于行政执法案卷"] = ["withheld-enforcement"],
        ["属于行政查询事项"] = ["withheld-enquiry"],
        ["无法提供"] = ["unavailable-not-held", "unavailable-to-create", "unavailable-unclear"],
        ["本机关不掌握相关政府信息"] = ["unavailable-not-held"],
        ["没有现成信息需要另行制作"] = ["unavailable-to-create"],
        ["补正后申请内容仍不明确"] = ["unavailable-unclear"],
        ["不予处理"] =
            ["unprocessed-petition", "unprocessed-repeat", "unprocessed-publication", "unprocessed-excessive", "unprocessed-confirm"],
        ["信访举报投诉类申请"] = ["unprocessed-petition"],
        ["重复申请"] = ["unprocessed-repeat"],
        ["要求提供公开出版物"] = ["unprocessed-publication"],
        ["无正当理由大量反复申请"] = ["unprocessed-excessive"],
        ["要求行政机关确认或重新出具已获取信息"] = ["unprocessed-confirm"],
        ["其他处理"] = Otherwise,
        ["逾期不补正"] = ["otherwise-uncorrected"],
    }.ToFrozenDictionary();

    static string[] Otherwise => ["otherwise-uncorrected", "otherwise-unpaid", "otherwise-other"];

    static decimal? Cell(AnnualReport report, string row, string column = "all") => Sum(report.Cells, "requests", [row], column);

    static IEnumerable<Breach> Received(AnnualReport report)
    {
        foreach (var claim in Of(report, "requests-received"))
        {
            if (claim.Label is null or RequestClaims.WithCarriedIn)
            {
                if (Cell(report, "received") is { } received && claim.Value != received
                    && !(claim.Label is not null && Cell(report, "carried-in") is { } carried && claim.Value == received + carried))
                {
                    yield return Mismatch(claim, "requests/received/all", received);
                }
            }
            else if (Columns.TryGetValue(claim.Label, out var columns) && Applicants(report, "received", columns) is { } count
                && claim.Value != count && claim.Value != count + (Applicants(report, "carried-in", columns) ?? 0))
            {
                yield return Mismatch(claim, $"requests/received/{columns[0]}", count);
            }
        }
    }

    static decimal? Applicants(AnnualReport report, string row, string[] columns)
    {
        var sum = 0m;
        foreach (var column in columns)
        {
            if (Cell(report, row, column) is not { } value)
                return null;
            sum += value;
        }

        return sum;
    }

    static IEnumerable<Breach> Answered(AnnualReport report)
    {
        if (Cell(report, "handled") is not { } handled)
            yield break;

        var (received, carriedIn) = (Cell(report, "received"), Cell(report, "carried-in") ?? 0);
        var otherwise = Sum(report.Cells, "requests", Otherwise, "all") ?? Cell(report, "otherwise") ?? 0;
        foreach (var claim in Of(report, "requests-answered"))
        {
            var isLoose = claim.Label == RequestClaims.Loose;
            if (claim.Label is not null && !isLoose || claim.Value == handled)
                continue;
            // “答复”可以不含不再处理的（六）；没说上年结转的，也可以只说本年新收的
            if (!isLoose && claim.Value == handled - otherwise || carriedIn > 0 && claim.Value == handled - carriedIn && !SpeaksOfCarriedIn(report, claim.Section))
                continue;
            if (isLoose && (claim.Value == received || claim.Value == received + carriedIn))
                continue;
            yield return isLoose && received is { } all && !claim.Quote.Contains('理')
                ? Mismatch(claim, "requests/received/all", all)
                : Mismatch(claim, "requests/handled/all", handled);
        }
    }

    /// <summary>同一部分报了上年结转几件的，“办结”是连结转一起说的。</summary>
    static bool SpeaksOfCarriedIn(AnnualReport report, int section) =>
        report.Claims.Any(claim => claim is { Kind: "requests-carried", Label: RequestClaims.CarriedIn, Value: > 0 } && claim.Section == section);

    static IEnumerable<Breach> Carried(AnnualReport report)
    {
        var (carriedIn, carriedOut) = (Cell(report, "carried-in"), Cell(report, "carried-out"));
        foreach (var claim in Of(report, "requests-carried"))
        {
            if (claim.Label == RequestClaims.CarriedIn)
            {
                if (carriedIn is { } last && claim.Value != last)
                    yield return Mismatch(claim, "requests/carried-in/all", last);
            }
            else if (claim.Label is null or "结转" && carriedOut is { } next && claim.Value != next && !(claim.Label is not null && claim.Value == carriedIn))
            {
                yield return Mismatch(claim, "requests/carried-out/all", next);
            }
        }
    }

    static IEnumerable<Breach> Outcomes(AnnualReport report)
    {
        foreach (var claim in Of(report, "outcome"))
        {
            if (claim.Label is null || !Rows.TryGetValue(claim.Label, out var rows))
                continue;
            var single = claim.Label == "其他处理" ? Cell(report, "otherwise") : null;
            if ((single ?? Sum(report.Cells, "requests", rows, "all")) is { } expected && expected != claim.Value)
            {
                var row = single is null ? rows[0] : "otherwise";
                yield return Mismatch(claim, $"requests/{row}/all", expected, rows.Length == 1 || single is not null ? null
                    : $"正文称{claim.Label}{Plain(claim.Value)}{claim.Unit}，表三这一组各行总计之和为{Plain(expected)}");
            }
        }
    }
}
