using Gongkai.Law;
using Gongkai.Organs;
using static Gongkai.AnnualReports.Audit.ClaimComparison;

namespace Gongkai.AnnualReports.Audit;

/// <summary>正文里的金额与表二行政事业性收费。</summary>
static class FeeClaimRules
{
    const string At = "disclosure/fees/amount";

    static readonly Citation Basis = Statutes.Regulation2019.Article(20, 0, 8);

    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("AR-2-51", "claim-fee", Severity.Error, Basis, "正文所称行政事业性收费金额与表二一致；实收的信息处理费不超过表二的收费金额。",
            dossier => Amounts(dossier.Report))
        {
            Wrong = "正文：收取信息处理费3940元；表二行政事业性收费0万元",
            Right = "正文：未收取信息处理费；表二行政事业性收费0.11万元（收费不止信息处理费一种）",
            Remedy = "请与财务核对收费金额，使正文与表二一致",
        },
        new("AR-2-52", "fee-unit", Severity.Warning, Basis, "表二行政事业性收费以万元为单位，与正文的元、万元换算一致，数额与机关层级相称。",
            dossier => Unit(dossier.Report))
        {
            Wrong = "正文：行政事业性收费1100元；表二本年收费金额（单位：万元）1100",
            Right = "正文：行政事业性收费1100元；表二0.11",
            Remedy = "请核对单位：表二填万元，1万元以下填小数",
        },
        new("AR-2-53", "fee-is-procurement", Severity.Error, Basis, "表二行政事业性收费不得填采购、预算、经费的金额。", dossier => Procurement(dossier.Report))
        {
            Wrong = "正文：采购总金额110.453490万元；表二行政事业性收费110.453490",
            Right = "正文：采购总金额110.453490万元；表二行政事业性收费0",
            Remedy = "请把表二行政事业性收费改为本机关全年实收的行政事业性收费，没有的填0",
        },
    ];

    static decimal? Fee(AnnualReport report) => report.Cells["disclosure", "fees", "amount"].Value is { } fee and >= 0 and < 1e12m ? fee : null;

    static IEnumerable<Breach> Amounts(AnnualReport report)
    {
        if (Fee(report) is not { } fee)
            yield break;

        foreach (var claim in Of(report, "administrative-fee"))
        {
            if (claim.Label is null && InTenThousands(claim) is { } said && !Agrees(said, fee) && !IsUnitSlip(claim, fee))
            {
                yield return Mismatch(claim, At, fee, $"正文称行政事业性收费{Plain(claim.Value)}{claim.Unit}，表二填{Plain(fee)}万元") with
                {
                    Fix = $"请与财务核对：正文无误的，表二改为{Plain(said)}；表二无误的，正文改为{Plain(fee)}万元",
                };
            }
        }

        foreach (var claim in Of(report, "processing-fee"))
        {
            if (claim.Label is null && InTenThousands(claim) is { } receipt && (fee == 0 ? receipt : Rounded(receipt, fee)) > fee && !IsUnitSlip(claim, fee))
            {
                yield return Mismatch(claim, At, fee, $"信息处理费属于行政事业性收费，正文称收取{Plain(claim.Value)}{claim.Unit}，多于表二的{Plain(fee)}万元") with
                {
                    Fix = $"请把信息处理费计入表二行政事业性收费：不少于{Plain(receipt)}万元",
                };
            }
        }
    }

    /// <summary>元、万元混淆：表与正文是同一串数字而单位不同；或者数额大到与层级不相称。</summary>
    static IEnumerable<Breach> Unit(AnnualReport report)
    {
        if (Fee(report) is not { } fee)
            yield break;

        var slips = report.Claims.Where(claim => claim is { Approximate: false, Kind: "administrative-fee" or "processing-fee", Label: null } && IsUnitSlip(claim, fee)).ToList();
        foreach (var claim in slips)
        {
            yield return Mismatch(claim, At, fee, $"正文称{Plain(claim.Value)}{claim.Unit}，表二以万元为单位填{Plain(fee)}，相差一万倍") with
            {
                Fix = claim.Unit == "元" ? $"表二以万元为单位，请改为{Plain(claim.Value / 10000)}" : $"请核对单位，表二为{Plain(fee)}万元，合{Plain(fee * 10000)}元",
            };
        }

        if (slips.Count == 0 && fee >= Ceiling(report.Level) && !Procurement(report).Any() && !Confirmed(report, fee))
        {
            yield return new(At, Actual: fee)
            {
                Why = $"表二以万元为单位，{Plain(fee)}万元与机关层级不相称，疑为按元填写",
                Fix = $"请核对单位；按元填写的，改为{Plain(fee / 10000)}",
            };
        }
    }

    static bool IsUnitSlip(Claim claim, decimal fee) =>
        fee > 0 && claim.Value > 0 && (claim.Unit == "元" && claim.Value == fee || claim.Unit == "万元" && claim.Value == fee * 10000);

    static bool Confirmed(AnnualReport report, decimal fee) => Of(report, "administrative-fee").Any(claim => InTenThousands(claim) is { } said && Agrees(said, fee));

    /// <summary>一年收费多到不像话的数（万元）。</summary>
    static decimal Ceiling(Level? level) => level switch
    {
        Level.Village => 20,
        Level.Township => 500,
        Level.Department => 200_000,
        Level.County => 1_000_000,
        _ => 10_000_000,
    };

    static IEnumerable<Breach> Procurement(AnnualReport report)
    {
        if (Fee(report) is not { } fee || fee == 0 || Confirmed(report, fee))
            yield break;

        foreach (var claim in report.Claims)
        {
            if (claim.Kind != "other" || claim.Approximate || InTenThousands(claim) is not { } amount || amount != fee && claim.Value != fee)
                continue;
            var isProcurement = Mentions(claim, "采购", "中标", "合同");
            if (isProcurement || amount == fee && Mentions(claim, "预算", "经费", "决算", "支出", "资金") && Plain(fee).Trim('0', '.').Length > 1)
            {
                yield return Mismatch(claim, At, 0, $"表二行政事业性收费{Plain(fee)}万元与正文的{(isProcurement ? "采购" : "预算、经费")}金额相同，疑为填错了栏") with
                {
                    Expected = null,
                    Actual = fee,
                    Fix = "请把表二行政事业性收费改为全年实收的行政事业性收费，没有的填0；采购、预算金额不进这一栏",
                };
                yield break;
            }
        }
    }

    static bool Mentions(Claim claim, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (claim.Quote.Contains(word, StringComparison.Ordinal) || claim.Label?.Contains(word, StringComparison.Ordinal) == true)
                return true;
        }

        return false;
    }

    static decimal? InTenThousands(Claim claim) => claim.Value > 1e15m ? null : claim.Unit switch
    {
        "元" => claim.Value / 10000,
        "万元" => claim.Value,
        "亿元" => claim.Value * 10000,
        _ => null,
    };

    /// <summary>四舍五入到较粗的一方仍然相等，就算一致。</summary>
    static bool Agrees(decimal said, decimal fee) => said == fee || Rounded(said, fee) == fee || Rounded(fee, said) == said && said != 0;

    static decimal Rounded(decimal value, decimal like) => Math.Round(value, Math.Min(28, (int)like.Scale), MidpointRounding.AwayFromZero);
}
