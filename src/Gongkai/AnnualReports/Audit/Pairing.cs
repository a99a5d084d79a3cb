using Gongkai.Organs;

namespace Gongkai.AnnualReports.Audit;

/// <summary>配对的结果。</summary>
/// <param name="Previous">上一年度的报告；没有或者定不下来为 null。</param>
/// <param name="Problem">定不下来的原因；没有为 null。</param>
public readonly record struct Pair(AnnualReport? Previous, Problem? Problem);

/// <summary>同一机关相邻两个年度的报告配对（契约第5节末）。</summary>
public static class Pairing
{
    /// <summary>
    /// 依次给出 <paramref name="reports"/> 每一份的上年报告：机关相同（忽略人民政府字样与上级地名），
    /// 而且两个年度各恰有一份时才配。
    /// </summary>
    /// <param name="earlier">另外送来的上年报告。</param>
    public static ImmutableArray<Pair> Of(IReadOnlyList<AnnualReport> reports, IReadOnlyList<AnnualReport> earlier)
    {
        var index = new Dictionary<(string, int), List<AnnualReport>>();
        foreach (var report in reports.Concat(earlier).Distinct(ReferenceEqualityComparer.Instance).Cast<AnnualReport>())
        {
            if (report is not { IsReport: true, Organ: { } organ, Year: { } year })
                continue;
            var key = (OrganName.LastPlace(organ), year);
            if (!index.TryGetValue(key, out var group))
                index[key] = group = [];
            if (!group.Exists(other => other.File == report.File && other.Part == report.Part))
                group.Add(report);
        }

        return [.. reports.Select(report => Of(report, index))];
    }

    /// <summary>一份报告的上年报告；定不下来为 null。</summary>
    public static AnnualReport? Previous(AnnualReport report, IReadOnlyList<AnnualReport> candidates) => Of([report], candidates)[0].Previous;

    static Pair Of(AnnualReport report, Dictionary<(string, int), List<AnnualReport>> index)
    {
        if (report is not { IsReport: true, Organ: { } organ, Year: { } year })
            return default;
        var last = Matching(index, organ, year - 1);
        if (last.Count == 0)
            return default;
        var current = Matching(index, organ, year);
        return (last, current) switch
        {
            ([var previous], [_]) => new(previous, null),
            ([_], _) => new(null, Ambiguous(organ, year)),
            _ => new(null, Ambiguous(organ, year - 1)),
        };
    }

    /// <summary>至多取两份：多于一份就已经定不下来。</summary>
    static List<AnnualReport> Matching(Dictionary<(string, int), List<AnnualReport>> index, string organ, int year) =>
        index.TryGetValue((OrganName.LastPlace(organ), year), out var group)
            ? [.. group.Where(other => OrganName.Same(organ, other.Organ!)).Take(2)]
            : [];

    static Problem Ambiguous(string organ, int year) =>
        new("", $"{organ}{year}年度的报告不止一份，不知道该与哪一份衔接，跨年规则没有核对");
}
