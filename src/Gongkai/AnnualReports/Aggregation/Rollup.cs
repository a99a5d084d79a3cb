using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports.Aggregation;

/// <summary>汇总：逐格相加，自下而上，一个上级一个年度一份。结果与报告送来的次序无关。</summary>
public sealed class Rollup
{
    static readonly FrozenSet<string> Arithmetic =
        FrozenSet.ToFrozenSet(["row-total", "outcome-total", "balance", "remedy-total", "negative", "not-an-integer"]);

    static readonly ImmutableArray<AuditRule> Rules = [.. Auditor.Rules.Where(rule => Arithmetic.Contains(rule.Kind))];

    readonly Hierarchy hierarchy;
    readonly Submissions submissions;
    readonly int year;
    readonly Form? form;
    readonly Coverage?[] children;

    Rollup(Hierarchy hierarchy, Submissions submissions, int year)
    {
        (this.hierarchy, this.submissions, this.year, form) = (hierarchy, submissions, year, ReportForms.Of(year));
        children = new Coverage?[hierarchy.Organs.Length];
    }

    /// <param name="hierarchy">隶属关系；null 则各报告都是一个没有名字的上级的下级。</param>
    /// <returns>每个年度每个上级一份；年度在前，上级依隶属表次序。</returns>
    public static ImmutableArray<ParentSum> Of(Hierarchy? hierarchy, IReadOnlyCollection<ReportFigures> reports)
    {
        var identified = Submissions.Identify(reports);
        if (hierarchy is null)
            identified = [.. identified.Select(report => report.Organ is { Length: > 0 } ? report : report with { Organ = report.File })];
        var tree = hierarchy ?? Hierarchy.Flat(identified);
        var submissions = new Submissions(tree, identified);
        return [.. submissions.Years.SelectMany(year => new Rollup(tree, submissions, year).Sums())];
    }

    /// <inheritdoc cref="Of(Hierarchy?, IReadOnlyCollection{ReportFigures})"/>
    public static ImmutableArray<ParentSum> Of(Hierarchy? hierarchy, IEnumerable<AnnualReport> reports) =>
        Of(hierarchy, [.. reports.Select(ReportFigures.Of)]);

    IEnumerable<ParentSum> Sums()
    {
        var sums = new ParentSum?[hierarchy.Organs.Length];
        foreach (var organ in hierarchy.BottomUp)
        {
            if (organ.Children.Count == 0)
                children[organ.Index] = Leaf(organ);
            else
                children[organ.Index] = AsChild(sums[organ.Index] = Sum(organ));
        }

        return sums.OfType<ParentSum>();
    }

    ParentSum Sum(HierarchyOrgan organ)
    {
        // 没有隶属表就不知道该有谁，只列这一年送来的；有隶属表，一个下级也不能少
        ImmutableArray<Coverage> coverage =
            [.. organ.Children.Select(child => children[child.Index]!).Where(child => organ.Name.Length > 0 || !child.Reports.IsEmpty)];
        var figures = Figures.Sum(coverage.Select(child => child.Counted).OfType<Figures>());
        var own = Leaf(organ);
        var published = own.Counted is not null ? own.Reports.First(report => report.Form?.Id == form?.Id && report.Unreadable is null) : null;
        var sum = new ParentSum(organ, year, form, figures, coverage)
        {
            Published = published,
            Unplaced = organ.Parent is null ? submissions.Unplaced(year) : [],
            OwnOffice = organ.Name.Length == 0 ? null
                : coverage.FirstOrDefault(child => child.Organ.IsOwnOfficeOf(organ))?.Status ?? CoverageStatus.Missing,
        };
        return sum with
        {
            Differences = published is null ? [] : [.. Compare(sum, published)],
            Findings = coverage.Any(child => child.Counted is not null) ? Auditor.Audit(new(sum.ToReport()), Rules).Findings : [],
        };
    }

    /// <summary>上级作为再上级的下级：计入的是它的下级之和；下级一个也没报时，用它自己的报告。</summary>
    Coverage AsChild(ParentSum sum)
    {
        var own = Leaf(sum.Organ);
        var isSum = sum.Coverage.Any(child => child.Counted is not null);
        var status = own.Reports.Length > 0 ? own.Status : isSum ? Reported(sum.Organ) : CoverageStatus.Missing;
        var why = isSum switch
        {
            true => own.Why,
            false when own.Counted is not null => "下级都没有报，计入的是它自己的报告",
            _ => own.Why,
        };
        return own with { Status = status, Counted = isSum ? sum.Figures : own.Counted, IsSum = isSum, Gaps = sum.Gaps, Why = why };
    }

    static CoverageStatus Reported(HierarchyOrgan organ) => organ.IsLate ? CoverageStatus.Late : CoverageStatus.Reported;

    /// <summary>只看一个机关自己送来的报告。</summary>
    Coverage Leaf(HierarchyOrgan organ)
    {
        var reports = submissions.Of(organ, year);
        List<ReportFigures> readable = [.. reports.Where(report => report.Unreadable is null && report.Year is not null)];
        return readable.Count switch
        {
            0 when reports.IsEmpty => new(organ, CoverageStatus.Missing, reports, null, ""),
            0 => new(organ, CoverageStatus.Unreadable, reports, null, reports[0].Unreadable?.Reason ?? "报告里没有认出年度"),
            1 => One(organ, reports, readable[0]),
            _ => Several(organ, reports, readable),
        };
    }

    Coverage One(HierarchyOrgan organ, ImmutableArray<ReportFigures> reports, ReportFigures report)
    {
        if (report.Form is null && form is not null)
            return new(organ, CoverageStatus.Unreadable, reports, null, "没有读出统计表");
        if (report.Form?.Id != form?.Id)
            return new(organ, CoverageStatus.OtherForm, reports, null, $"用的是{report.Form?.Id}年的表样，{year}年度应当用{form?.Id ?? "当年"}年的");
        var late = organ.IsLate ? $"应于{organ.DueOn:yyyy-MM-dd}前报，{organ.ReceivedOn:yyyy-MM-dd}收到" : "";
        return new(organ, Reported(organ), reports, report.Figures, late);
    }

    /// <summary>几份的数都相同（同一份报告的 docx 与 pdf），按一份计入；不同就不知道该信哪一份，都不计入。</summary>
    Coverage Several(HierarchyOrgan organ, ImmutableArray<ReportFigures> reports, List<ReportFigures> readable)
    {
        var isSame = readable.TrueForAll(report => report.Form?.Id == form?.Id && report.Figures.Equals(readable[0].Figures));
        return new(organ, CoverageStatus.Duplicate, reports, isSame ? readable[0].Figures : null,
            isSame ? $"报了 {readable.Count} 份，数都相同，按一份计入" : $"报了 {readable.Count} 份，数不相同，都没有计入");
    }

    static IEnumerable<Difference> Compare(ParentSum sum, ReportFigures published)
    {
        foreach (var address in sum.Form?.Addresses ?? [])
        {
            var index = ReportForms.IndexOf(address);
            var (own, added) = (published.Figures[index], sum.Figures[index]);
            if (own != added)
                yield return new(address, own, added, sum.Figures.IsIncomplete(index));
        }
    }
}
