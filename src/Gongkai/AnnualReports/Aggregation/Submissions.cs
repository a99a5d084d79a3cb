using System.Text.RegularExpressions;

namespace Gongkai.AnnualReports.Aggregation;

/// <summary>收到的报告归到各机关、各年度名下。</summary>
sealed partial class Submissions
{
    readonly Dictionary<(int Organ, int Year), List<ReportFigures>> placed = [];
    readonly Dictionary<int, List<ReportFigures>> withoutYear = [];
    readonly SortedSet<int> years = [];
    readonly List<Unplaced> unplaced = [];

    public Submissions(Hierarchy hierarchy, IEnumerable<ReportFigures> reports)
    {
        foreach (var report in reports)
            Place(hierarchy, report);
        if (years.Count == 0)
            years.UnionWith(unplaced.Select(entry => entry.Report.Year).OfType<int>());
    }

    public IEnumerable<int> Years => years;

    /// <summary>与送来的次序无关。</summary>
    public ImmutableArray<Unplaced> Unplaced(int year) =>
    [
        .. unplaced.Where(entry => entry.Report.Year is null || entry.Report.Year == year)
            .OrderBy(entry => entry.Report.File, StringComparer.Ordinal).ThenBy(entry => entry.Report.Part),
    ];

    /// <summary>一个机关一个年度的报告，以及年度认不出的，依文件名。</summary>
    public ImmutableArray<ReportFigures> Of(HierarchyOrgan organ, int year)
    {
        var own = placed.GetValueOrDefault((organ.Index, year));
        var others = withoutYear.GetValueOrDefault(organ.Index);
        if (own is null && others is null)
            return [];
        return [.. (own ?? []).Concat(others ?? []).OrderBy(r => r.File, StringComparer.Ordinal).ThenBy(r => r.Part)];
    }

    void Place(Hierarchy hierarchy, ReportFigures report)
    {
        if (report.Year is { } year)
            years.Add(year);
        if (hierarchy.Find(report.Organ, report.Code, out var why) is not { } organ)
        {
            unplaced.Add(new(report, report.Unreadable is { } bad ? $"读不出：{bad.Reason}" : why!));
            return;
        }

        if (report.Year is { } known)
            Add(placed, (organ.Index, known), report);
        else
            Add(withoutYear, organ.Index, report);
    }

    /// <summary>汇总的对象：不是年度报告的文书不算；读不出的，看文件名像是谁的、哪一年的。</summary>
    public static ImmutableArray<ReportFigures> Identify(IEnumerable<ReportFigures> reports) =>
    [
        .. reports.Where(report => report.Unreadable is not { IsOtherDocument: true })
            .Select(report => report.Unreadable is not null && report.Organ is null ? FromFileName(report) : report),
    ];

    static ReportFigures FromFileName(ReportFigures report)
    {
        var name = report.File[(report.File.LastIndexOfAny(['/', '\\', '!']) + 1)..];
        var stem = name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
        var year = YearInName().Match(stem) is { Success: true } match ? int.Parse(match.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : (int?)null;
        var start = 0;
        while (start < stem.Length && stem[start] is >= '0' and <= '9' or '.' or '-' or '_' or ' ' or '、' or '(' or ')' or '（' or '）')
            start++;
        var end = EndOfOrgan().Match(stem, start) is { Success: true } cut ? cut.Index : stem.Length;
        return report with { Organ = end > start ? stem[start..end] : null, Year = report.Year ?? year };
    }

    static void Add<TKey>(Dictionary<TKey, List<ReportFigures>> lists, TKey key, ReportFigures report) where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        list.Add(report);
    }

    [GeneratedRegex("20[0-9][0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex YearInName();

    [GeneratedRegex("20[0-9][0-9]|年报|年度|政府信息|政务公开|信息公开|[(（_ -]", RegexOptions.CultureInvariant)]
    private static partial Regex EndOfOrgan();
}
