namespace Gongkai.AnnualReports.Audit;

/// <summary>同一句话说了两遍，数不同：“全年组织业务培训4次”……“全年组织业务培训7次”，在不在同一段都算。</summary>
static class RepeatedTotals
{
    static readonly string[] Verbs = ["组织召开", "组织开展", "组织", "开展", "召开", "举办", "举行"];

    /// <summary>一年的总数。</summary>
    static readonly string[] Totals = ["全年", "累计", "今年", "本年", "年内", "共"];

    /// <summary>别的期间、别的口径。</summary>
    static readonly string[] Others =
        ["上年", "去年", "上一年", "同比", "较", "比", "季", "半年", "月", "每", "下一步", "力争", "计划", "拟", "其中", "参加", "上级", "另", "新增"];

    /// <param name="found">别的规则已经报过的说法。</param>
    public static IEnumerable<Breach> Check(AnnualReport report, HashSet<Claim> found)
    {
        var firsts = new Dictionary<string, Claim>(StringComparer.Ordinal);
        foreach (var claim in report.Claims)
        {
            if (!IsCount(claim) || found.Contains(claim) || HasAny(claim.Quote, Others) || IsOtherYear(claim.Quote, report.Year))
                continue;
            var core = Core(claim);
            if (core.Length < (claim.Kind == "trainings" ? 2 : 4) || firsts.TryAdd($"{claim.Unit}|{core}", claim))
                continue;
            var first = firsts[$"{claim.Unit}|{core}"];
            if (first.Value != claim.Value && AreRepeated(first, claim, core.Length) && AreSeparate(report, first, claim))
                yield return ContradictionRules.Differ(first, claim);
        }
    }

    /// <summary>培训、公开信息和没有归类的件数；别的种类另有规则。</summary>
    static bool IsCount(Claim claim) =>
        !claim.Approximate && claim.Kind is "other" or "trainings" or "list" && claim.Unit is not ("" or "元" or "万元" or "亿元" or "人" or "人次")
        || claim is { Approximate: false, Kind: "published-total" };

    /// <summary>话越短，越要写明是一年的总数。</summary>
    static bool AreRepeated(Claim first, Claim second, int length)
    {
        var totals = (HasAny(first.Quote, Totals) ? 1 : 0) + (HasAny(second.Quote, Totals) ? 1 : 0);
        return totals == 2 || totals == 1 && (length >= 5 || first.Kind == "trainings") || length >= 8 && first.Section != second.Section;
    }

    /// <summary>不在同一句里。</summary>
    static bool AreSeparate(AnnualReport report, Claim first, Claim second)
    {
        if (first.Section != second.Section)
            return true;
        if (report.Section(first.Section)?.Text is not { } text)
            return false;
        var (a, b) = (text.IndexOf(first.Quote, StringComparison.Ordinal), text.LastIndexOf(second.Quote, StringComparison.Ordinal));
        return a >= 0 && b > a && text.AsSpan(a + first.Quote.Length, Math.Max(0, b - a - first.Quote.Length)).IndexOfAny('。', '\n') >= 0;
    }

    /// <summary>去掉开头的动词：“召开新闻发布会”和“举办新闻发布会”是一件事。</summary>
    static string Core(Claim claim)
    {
        var skeleton = ContradictionRules.Skeleton(claim);
        foreach (var verb in Verbs)
        {
            if (skeleton.StartsWith(verb, StringComparison.Ordinal))
                return skeleton[verb.Length..];
        }

        return skeleton;
    }

    static bool IsOtherYear(string quote, int? year)
    {
        for (var at = quote.IndexOf('年', StringComparison.Ordinal); at >= 0; at = quote.IndexOf('年', at + 1))
        {
            if (Reading.Claims.ContextTracker.YearBefore(quote, at) is > 0 and var said && said != year)
                return true;
        }

        return false;
    }

    static bool HasAny(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
