using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Audit;

namespace Gongkai.Tests.AnnualReports;

public class YearRuleTests
{
    static AnnualReport Report(int year, params (string Address, decimal Value)[] cells)
    {
        var report = new AnnualReport { Organ = "示例县清溪乡", Year = year, File = $"{year}.txt" };
        foreach (var (address, value) in cells)
            report.Cells[address] = new(Gongkai.AnnualReports.Forms.CellState.Number, value);
        return report;
    }

    static string[] Kinds(AnnualReport report, AnnualReport? previous) =>
        [.. MadeReport.Findings(new Dossier(report, previous)).Select(finding => $"{finding.Kind} {finding.At} {finding.Expected}")];

    [Fact]
    public void Opening_must_be_last_years_closing_in_every_column() =>
        Assert.Equal(["carry-over requests/carried-in/person 3"],
            Kinds(Report(2023, ("requests/carried-in/person", 2), ("requests/carried-in/all", 3)),
                Report(2022, ("requests/carried-out/person", 3), ("requests/carried-out/all", 3))));

    [Fact]
    public void Blank_opening_is_not_compared() =>
        Assert.Empty(Kinds(Report(2023), Report(2022, ("requests/carried-out/person", 3))));

    [Theory]
    [InlineData(10, 2, 1, 11, "")]
    [InlineData(10, 2, 1, 12, "in-force disclosure/normative/in-force 11")]
    [InlineData(1, 0, 3, 0, "in-force disclosure/normative/in-force -2;repealed-too-many disclosure/normative/repealed 1")]
    [InlineData(0, 3, 3, 0, "")]
    public void Documents_in_force_are_carried_forward(int last, int made, int repealed, int inForce, string expected) =>
        Assert.Equal(expected, string.Join(';', Kinds(
            Report(2023, ("disclosure/normative/made", made), ("disclosure/normative/repealed", repealed), ("disclosure/normative/in-force", inForce)),
            Report(2022, ("disclosure/normative/in-force", last))).Order()));

    [Fact]
    public void Form_2019_documents_are_not_comparable() =>
        Assert.Empty(Kinds(
            Report(2021, ("disclosure/normative/made", 0), ("disclosure/normative/repealed", 0), ("disclosure/normative/in-force", 5)),
            Report(2020, ("disclosure/normative/total", 9))));

    [Theory]
    [InlineData(2, 1, true)]
    [InlineData(2, 2, false)]
    [InlineData(0, 0, false)]
    public void Pending_cases_reappear(int pending, int total, bool found) =>
        Assert.Equal(found, Kinds(Report(2023, ("remedies/reconsideration/all", total)), Report(2022, ("remedies/reconsideration/pending", pending))).Length > 0);

    [Theory]
    [InlineData(2025, "withheld-secret", true, "不予公开只能先复议")]
    [InlineData(2023, "withheld-secret", false, "2023年度可以直接起诉")]
    [InlineData(2025, "unavailable-not-held", false, "不掌握可以直接起诉")]
    [InlineData(2025, "withheld-enquiry", false, "行政查询不在第十四条至第十六条之内")]
    public void Direct_suit_over_a_refusal_went_the_wrong_way(int year, string row, bool found, string because)
    {
        var report = Report(year, ("remedies/litigation-direct/all", 1), ($"requests/{row}/all", 2));

        Assert.True(found == Kinds(report, null).Contains("remedy-path remedies/litigation-direct/all "), because);
    }

    [Fact]
    public void Unpaid_request_wants_a_fee_notice()
    {
        var silent = Seeds.Of(MadeReport.Text);
        silent.Cells["requests/otherwise-unpaid/all"] = new(Gongkai.AnnualReports.Forms.CellState.Number, 1);
        var told = Seeds.Of(MadeReport.With("我乡未收取信息处理费", "我乡发出收费通知1件，收取信息处理费0元"));
        told.Cells["requests/otherwise-unpaid/all"] = new(Gongkai.AnnualReports.Forms.CellState.Number, 1);

        Assert.Contains(MadeReport.Findings(new Dossier(silent)), finding => finding.Kind == "fee-notice-missing");
        Assert.DoesNotContain(MadeReport.Findings(new Dossier(told)), finding => finding.Kind == "fee-notice-missing");
    }

    [Fact]
    public void Years_are_paired_only_when_each_has_exactly_one_report()
    {
        var (a, b) = (Report(2022), Report(2023) with { Organ = "清溪乡人民政府" });
        var twin = Report(2022) with { File = "again.txt" };
        var other = Report(2022) with { Organ = "别的县清溪乡", File = "other.txt" };

        Assert.Same(a, Pairing.Of([a, b], [])[1].Previous);
        Assert.Same(a, Pairing.Of([b], [a])[0].Previous);
        Assert.Equal((null, true), (Pairing.Of([a, b, twin], [])[1].Previous, Pairing.Of([a, b, twin], [])[1].Problem is not null));
        Assert.Equal((null, true), (Pairing.Of([a, b, other], [])[1].Previous, Pairing.Of([a, b, other], [])[1].Problem is not null));
        Assert.Equal(default, Pairing.Of([a], [])[0]);
    }
}
