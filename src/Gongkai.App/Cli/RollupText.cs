using System.Collections.Immutable;
using Gongkai.AnnualReports.Aggregation;
using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Rendering;

namespace Gongkai.App.Cli;

/// <summary>汇总写给人看：先各上级的不为零的格，再谁没报，再差异与发现。上级很多时只详写顶层。</summary>
static class RollupText
{
    const int FewParents = 20;

    public static void Write(ImmutableArray<ParentSum> sums, TextWriter output)
    {
        foreach (var sum in sums)
        {
            output.WriteLine($"{(sum.Organ.Name.Length > 0 ? sum.Organ.Name : "全部机关")}　{sum.Year}年度");
            output.WriteLine($"  {RollupDocument.Headline(sum)}。");
            if (sums.Length <= FewParents || sum.Organ.Parent is null)
                Detail(sum, output);
        }

        output.WriteLine(
            $"共 {sums.Length} 份汇总；没有计入的下级 {sums.Sum(s => s.Coverage.Count(c => c.Counted is null))} 个，勾稽发现 {sums.Sum(s => s.Findings.Length)} 处，"
            + $"与公布数不同 {sums.Sum(s => s.Differences.Length)} 格。");
    }

    static void Detail(ParentSum sum, TextWriter output)
    {
        foreach (var address in sum.Form?.Addresses ?? [])
        {
            var index = ReportForms.IndexOf(address);
            if (sum.Figures[index] is { } number and not 0)
                output.WriteLine($"  {ReportForms.Describe(address.ToString())}　{number}{(sum.Figures.IsIncomplete(index) ? "（不全）" : "")}");
        }

        foreach (var child in sum.Coverage.Where(child => child.Status != CoverageStatus.Reported || child.Why.Length > 0))
            output.WriteLine($"  【{Coverage.Title(child.Status)}】{child.Organ.Name}{(child.Why.Length > 0 ? $"：{child.Why}" : "")}");
        foreach (var (report, why) in sum.Unplaced)
            output.WriteLine($"  【没有归到机关】{report.File}：{why}");
        foreach (var difference in sum.Differences)
            output.WriteLine($"  【与公布数不同】{ReportForms.Describe(difference.At.ToString())}：公布 {Show(difference.Published)}，下级之和 {Show(difference.Sum)}{(difference.IsIncomplete ? "（不全）" : "")}");
        foreach (var finding in sum.Findings)
            output.WriteLine($"  【{FindingsDocument.Name(finding.Severity)}】{finding.Rule}　{finding.Message}");
        output.WriteLine();
    }

    static string Show(decimal? number) => number?.ToString() ?? "没有数";
}
