using Gongkai.Law;
using static Gongkai.AnnualReports.Audit.ClaimComparison;

namespace Gongkai.AnnualReports.Audit;

/// <summary>正文自己的加法：分项与总数、列举与件数、百分比与件数。</summary>
static class SumRules
{
    static readonly Citation Basis = Statutes.ReportFormat2021.Article(4);

    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("AR-1-50", "part-sum", Severity.Error, Basis, "正文给出的分项之和等于总数。", dossier => Parts(dossier.Report))
        {
            Wrong = "公开政府信息391条。其中网站14条，公示栏162条，监管平台205条（合381条）",
            Right = "公开政府信息391条，其中政策文件20条、财政信息30条等",
            Remedy = "请核对各分项和总数",
        },
        new("AR-1-51", "list-count", Severity.Warning, Basis, "正文先报的项数与其后列出的项数相同。", dossier => Lists(dossier.Report))
        {
            Wrong = "采购项目3次，采购项目为：甲；乙",
            Right = "采购项目3次，采购项目为：甲；乙等",
            Remedy = "请补列遗漏的项目，或者改正项数",
        },
        new("AR-1-52", "percent-impossible", Severity.Warning, Basis, "正文的百分比能由所给的件数算出（四舍五入或者去尾均可）。", dossier => Percentages(dossier.Report))
        {
            Wrong = "回应热点问题59个，回复58个，回复率100%",
            Right = "热点问题59个，群众满意度97%（57件，96.6%四舍五入）",
            Remedy = "请重新计算百分比",
        },
    ];

    static IEnumerable<Breach> Parts(AnnualReport report)
    {
        foreach (var claim in report.Claims)
        {
            if (claim.Parts.IsEmpty || claim.Approximate || claim.Kind is "percentage" or "list" || claim.Value > 1e15m)
                continue;
            if (Sum(claim) is { } sum && sum != claim.Value && IsWhole(claim, sum))
            {
                yield return new($"section {claim.Section}", sum, claim.Value)
                {
                    Section = claim.Section,
                    Quote = claim.Quote,
                    Why = $"{string.Join(" + ", claim.Parts.Select(part => Plain(part.Value!.Value)))} = {Plain(sum)}，不等于所称的{Plain(claim.Value)}{claim.Unit}",
                    Fix = $"分项无误的，总数改为{Plain(sum)}{claim.Unit}；总数无误的，请核对各分项",
                };
            }
        }
    }

    static decimal? Sum(Claim claim)
    {
        var sum = 0m;
        foreach (var part in claim.Parts)
        {
            if (part.Value is not { } value || value > 1e15m)
                return null;
            sum += value;
        }

        return sum;
    }

    /// <summary>
    /// 分项是不是全部：多于总数的必有一错；少于总数的，“其中”也可以只举几样，差得远的就当是举例。
    /// </summary>
    static bool IsWhole(Claim claim, decimal sum)
    {
        if (sum > claim.Value)
            return claim.Parts.Length > 1 || claim.Kind != "other";
        if (claim.Parts.Length == 1)
            return false;
        var share = sum / claim.Value;
        return claim.Kind switch
        {
            "reconsiderations" or "litigations" => claim.Parts.Length >= 3 || share >= 0.5m,
            "published-total" or "requests-received" or "requests-answered" or "hotline-tickets" => share >= (claim.Parts.Length >= 3 ? 0.4m : 0.6m),
            "published-by-channel" or "published-by-topic" => share >= 0.6m,
            _ => share >= (claim.Parts.Length >= 3 ? 0.8m : 0.9m),
        };
    }

    static IEnumerable<Breach> Lists(AnnualReport report)
    {
        foreach (var claim in report.Claims)
        {
            if (claim.Kind == "list" && !claim.Approximate && claim.Parts.Length != claim.Value)
            {
                yield return new($"section {claim.Section}", (decimal)claim.Parts.Length, claim.Value)
                {
                    Section = claim.Section,
                    Quote = claim.Quote,
                    Why = $"称{Plain(claim.Value)}{claim.Unit}，其后列出{claim.Parts.Length}项",
                    Fix = claim.Parts.Length < claim.Value
                        ? $"请补列其余{Plain(claim.Value - claim.Parts.Length)}项，或者把{Plain(claim.Value)}改为{claim.Parts.Length}"
                        : $"请把{Plain(claim.Value)}改为{claim.Parts.Length}，或者删去多列的",
                };
            }
        }
    }

    static IEnumerable<Breach> Percentages(AnnualReport report)
    {
        foreach (var claim in report.Claims)
        {
            if (claim.Kind != "percentage" || claim.Approximate || claim.Value > 1_000_000)
                continue;
            var step = Step(claim.Value);
            if (claim.Value > 100 && claim.Label is { } label && (label.EndsWith('率') || label.EndsWith("满意度", StringComparison.Ordinal)) && !label.Contains('增')
                && !label.Contains("完成", StringComparison.Ordinal))
            {
                yield return Impossible(claim, 100m, "这个比率不会超过100%");
            }
            else if (claim.Parts is [{ Value: { } count, Label: var what }, { Value: > 0 and var whole }])
            {
                if (Math.Max(count, whole) <= 1e12m && !Gives(100 * count / whole, claim.Value, step))
                    yield return Impossible(claim, Math.Round(100 * count / whole, Math.Max(2, (int)claim.Value.Scale)), $"{what}{Plain(count)}与{Plain(whole)}之比为{Plain(Math.Round(100 * count / whole, 2))}%");
            }
            else if (claim.Parts is [{ Value: > 0 and <= 200 and var total }] && Nearest(claim.Value, total, step) is { } near)
            {
                yield return Impossible(claim, Math.Round(near, 2), $"在{Plain(total)}件中，任何件数都得不出{Plain(claim.Value)}%，最接近的是{Plain(Math.Round(near, 2))}%");
            }
        }
    }

    static Breach Impossible(Claim claim, decimal expected, string why) => new($"section {claim.Section}", expected, claim.Value)
    {
        Section = claim.Section,
        Quote = claim.Quote,
        Why = why,
        Fix = $"请重新计算，按所给的数应为{Plain(expected)}%；件数有误的，改正件数",
    };

    /// <summary>写到的最末一位：97 为 1，96.6 为 0.1。</summary>
    static decimal Step(decimal value)
    {
        var step = 1m;
        for (var i = 0; i < Math.Min(10, (int)value.Scale); i++)
            step /= 10;
        return step;
    }

    static bool Gives(decimal exact, decimal said, decimal step) => Math.Abs(exact - said) <= step / 2 || exact >= said && exact - said < step;

    /// <summary>没有一个件数能得出所称的百分比时，最接近的百分比；有则 null。</summary>
    static decimal? Nearest(decimal said, decimal total, decimal step)
    {
        var guess = Math.Round(said * total / 100);
        var best = decimal.MaxValue;
        for (var count = Math.Max(0, guess - 1); count <= Math.Min(total, guess + 1); count++)
        {
            var exact = 100 * count / total;
            if (Gives(exact, said, step))
                return null;
            best = Math.Abs(exact - said) < Math.Abs(best - said) ? exact : best;
        }

        return best == decimal.MaxValue ? null : best;
    }
}
