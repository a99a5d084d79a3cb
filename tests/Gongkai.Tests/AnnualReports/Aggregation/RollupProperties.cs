using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Aggregation;
using Gongkai.AnnualReports.Forms;

namespace Gongkai.Tests.AnnualReports.Aggregation;

public class RollupProperties
{
    const string Tree = "organ,code,parent\n省,0,\n甲市,1,0\n乙市,2,0\n甲县,11,1\n乙县,21,2\n" +
        "一乡,111,11\n二乡,112,11\n三乡,113,11\n四镇,211,21\n五镇,212,21\n六镇,213,21";

    static readonly string[] Leaves = ["111", "112", "113", "211", "212", "213"];

    /// <summary>各乡镇交或不交、交一份或几份、两个年度。</summary>
    static readonly Arbitrary<AnnualReport[]> Submitted = (
        from reports in Gen.ListOf(
            from report in ArbitraryReports.Reports.Generator
            from code in Gen.Elements(Leaves)
            from year in Gen.Elements(2021, 2023)
            select report with { Code = code, Year = year, File = $"{code}-{year}.docx" })
        select reports.ToArray()).ToArbitrary();

    [Fact]
    public void The_sum_does_not_depend_on_the_order_of_the_reports() =>
        Prop.ForAll(Submitted, reports =>
        {
            var (forward, backward) = (Of(reports), Of([.. reports.Reverse()]));
            Assert.Equal(forward.Select(Digest), backward.Select(Digest));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Summing_sums_is_summing_all() =>
        Prop.ForAll(ArbitraryReports.Reports.Generator.ListOf().ToArbitrary(), reports =>
        {
            var figures = reports.Select(r => Figures.Of(r.Cells, r.Form)).ToList();
            for (var cut = 0; cut <= figures.Count; cut++)
                Assert.Equal(Figures.Sum(figures), Figures.Sum([Figures.Sum(figures.Take(cut)), Figures.Sum(figures.Skip(cut))]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_missing_child_is_never_silent() =>
        Prop.ForAll(Submitted, reports =>
        {
            foreach (var sum in Of(reports))
            {
                Assert.Equal(sum.Organ.Children, sum.Coverage.Select(c => c.Organ));
                foreach (var child in sum.Coverage.Where(c => c.Organ.Children.Count == 0))
                {
                    var sent = reports.Count(r => r.Code == child.Organ.Code && r.Year == sum.Year);
                    Assert.Equal(sent == 0, child.Status == CoverageStatus.Missing);
                    Assert.Equal(sent > 1, child.Status == CoverageStatus.Duplicate);
                }
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_sum_of_balanced_reports_balances() =>
        Prop.ForAll(ArbitraryLedgers.Drafts.Generator.ListOf(6).ToArbitrary(), drafts =>
            Assert.All(Of([.. drafts.Select((draft, i) => draft with { Code = Leaves[i] })]), sum => Assert.Empty(sum.Findings))).QuickCheckThrowOnFailure();

    static ImmutableArray<ParentSum> Of(AnnualReport[] reports) => Rollup.Of(HierarchyReader.Read(Tree), reports);

    static string Digest(ParentSum sum) =>
        $"{sum.Organ} {sum.Year} {string.Join(',', sum.Coverage.Select(c => $"{c.Organ}{c.Status}{c.Why}{c.Gaps}"))} "
        + string.Join(',', Enumerable.Range(0, ReportForms.Addresses.Length).Select(i => $"{sum.Figures[i]:0.####}{sum.Figures.IsIncomplete(i)}"));
}
