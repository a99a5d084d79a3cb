using System.Text;
using Gongkai.Law;
using static Gongkai.AnnualReports.Audit.ClaimComparison;

namespace Gongkai.AnnualReports.Audit;

/// <summary>正文前后两处说同一件事，数不同。</summary>
static class ContradictionRules
{
    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("AR-1-53", "self-contradiction", Severity.Error, Statutes.ReportFormat2021.Article(4), "正文前后说同一件事的数相同。", dossier => Check(dossier.Report))
        {
            Wrong = "第一部分：小程序规范发布内容81篇；第六部分：小程序规范发布内容83篇",
            Right = "第一部分：组织培训4次；第六部分：参加上级培训2次",
            Remedy = "请核对台账，前后统一",
        },
    ];

    static readonly string[] Fillers =
        ["2", "我乡", "我镇", "我局", "我县", "我区", "我市", "我街道", "本乡", "本镇", "本局", "本机关", "全年", "今年", "年内", "年度", "本年", "累计", "共计", "总计", "合计", "通过", "其中", "一是", "二是",
         "三是", "四是", "五是", "六是", "共", "年", "在", "了"];

    static IEnumerable<Breach> Check(AnnualReport report)
    {
        var claims = report.Claims.Where(claim => !claim.Approximate && Key(claim) is not null && !claim.Quote.Contains("其中", StringComparison.Ordinal)).ToList();
        var found = new HashSet<Claim>();
        foreach (var group in claims.GroupBy(claim => Key(claim)!))
        {
            var first = group.First();
            foreach (var claim in group.Skip(1).Take(200))
            {
                if (Amount(claim) != Amount(first) && AreApart(report, first, claim) && SameThing(first, claim))
                {
                    found.Add(claim);
                    yield return Differ(first, claim);
                }
            }
        }

        foreach (var breach in RepeatedTotals.Check(report, found))
            yield return breach;
    }

    internal static Breach Differ(Claim first, Claim claim) => new($"section {claim.Section}", first.Value, claim.Value)
    {
        Section = claim.Section,
        Quote = claim.Quote,
        Why = $"这里称“{claim.Quote}”，第{"零一二三四五六"[first.Section]}部分称“{first.Quote}”，说的是同一件事",
        Fix = $"请核对台账，前后统一为{Plain(first.Value)}{first.Unit}或者{Plain(claim.Value)}{claim.Unit}",
    };

    /// <summary>同一个键的说法才可能是同一件事；不比的为 null。</summary>
    static string? Key(Claim claim) => claim.Kind switch
    {
        "requests-received" or "requests-answered" or "reconsiderations" or "litigations" or "normative-made" or "normative-repealed" or "normative-in-force"
            or "processing-fee" or "administrative-fee" or "published-total" => claim.Label is null ? claim.Kind : null,
        "requests-carried" => claim.Label is null or Reading.Claims.RequestClaims.CarriedIn ? $"{claim.Kind}|{claim.Label}" : null,
        "outcome" => $"{claim.Kind}|{claim.Label}",
        "published-by-channel" => $"{claim.Kind}|{claim.Label}",
        "trainings" when claim.Label is null => claim.Kind,
        "hotline-tickets" when claim.Label is null => claim.Kind,
        "other" when claim.Unit is not ("" or "元" or "万元" or "亿元") => $"{claim.Unit}|{Skeleton(claim)}",
        _ => null,
    };

    static decimal Amount(Claim claim) => claim.Unit == "万元" && claim.Value < 1e15m ? claim.Value * 10000 : claim.Value;

    /// <summary>不在同一段里：同一段里的两个数多半是并列的两样。</summary>
    static bool AreApart(AnnualReport report, Claim first, Claim second)
    {
        if (first.Section != second.Section)
            return true;
        if (report.Section(first.Section)?.Text is not { } text)
            return false;
        var (a, b) = (text.IndexOf(first.Quote, StringComparison.Ordinal), text.LastIndexOf(second.Quote, StringComparison.Ordinal));
        return a >= 0 && b > a && text.AsSpan(a + first.Quote.Length, Math.Max(0, b - a - first.Quote.Length)).Contains('\n');
    }

    static bool SameThing(Claim first, Claim second) => first.Kind switch
    {
        "published-total" => IsTotal(first) && IsTotal(second),
        "published-by-channel" => Names(first) == Names(second) && SameEnding(Skeleton(first).Replace("信息", ""), Skeleton(second).Replace("信息", "")),
        "trainings" => IsOwnTraining(first) && IsOwnTraining(second),
        "hotline-tickets" => IsHotline(first) && IsHotline(second),
        "other" => Skeleton(first).Length >= 6 && Says(first, "组织", "开展", "召开", "举办", "公开", "发布", "制作", "解读", "检查", "更新", "办理", "作出", "新建", "报送", "建成"),
        _ => true,
    };

    static bool IsTotal(Claim claim) =>
        Says(claim, "主动公开", "政府信息", "各类信息", "政务信息") && !Says(claim, "新增", "村", "社区", "部门", "站所", "重点", "累计公开", "涉及");

    static bool IsOwnTraining(Claim claim) => Says(claim, "信息公开", "政务公开") && !Says(claim, "参加", "上级", "村", "外出");

    static bool IsHotline(Claim claim) => Says(claim, "12345", "热线") && Says(claim, "受理", "办理", "接收", "收到", "承办");

    static bool Says(Claim claim, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (claim.Quote.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>去掉数字、标点和虚字的分句。</summary>
    internal static string Skeleton(Claim claim)
    {
        var text = new StringBuilder(claim.Quote.Length);
        foreach (var c in claim.Quote)
        {
            if (c > 127 && char.IsLetter(c))
                text.Append(c);
        }

        foreach (var filler in Fillers)
            text.Replace(filler, "");
        return text.ToString();
    }

    static bool SameEnding(string a, string b) => a.Length >= 4 && b.Length >= 4 && (a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal));

    /// <summary>引号里的名字：不同的公众号是不同的渠道。</summary>
    static string Names(Claim claim) =>
        claim.Quote.IndexOf('“') is >= 0 and var open && claim.Quote.IndexOf('”', open) is >= 0 and var close ? claim.Quote[open..close] : "";
}
