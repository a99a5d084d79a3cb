using System.Collections.Frozen;
using FsCheck;
using FsCheck.Fluent;
using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Drafting;
using Gongkai.AnnualReports.Forms;
using Gongkai.Organs;

namespace Gongkai.Tests.AnnualReports.Drafting;

public class DraftTests
{
    [Fact]
    public void The_audit_of_a_draft_is_clean_whatever_the_ledger() =>
        Prop.ForAll(ArbitraryLedgers.Drafts, report =>
        {
            var findings = Auditor.Audit(new(report)).Findings.Where(f => f.Severity != Severity.Note).ToList();
            Assert.True(findings.Count == 0, $"{report.Title}\n{string.Join('\n', findings.Select(f => $"{f.Kind} {f.At} {f.Message} {f.Quote}"))}");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_cell_of_the_form_is_a_number_and_no_other_cell_is_there() =>
        Prop.ForAll(ArbitraryLedgers.Drafts, report =>
        {
            foreach (var address in ReportForms.Addresses)
                Assert.Equal(report.Form!.Addresses.Contains(address) ? CellState.Number : CellState.Missing, report.Cells[address.ToString()].State);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_ledger_gives_the_same_draft() =>
        Prop.ForAll(ArbitraryLedgers.Ledgers, ledger =>
        {
            var (first, second) = (Draft.From(ledger, Form2021.Form), Draft.From(ledger, Form2021.Form));
            Assert.Equal(first.Cells, second.Cells);
            Assert.Equal(first.Sections, second.Sections);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Totals_and_the_carry_over_come_from_the_form()
    {
        var cells = Draft.From(Ledger(
            (new("requests/received", "person"), 5), (new("requests/received", "legal"), 2), (new("requests/carried-in", "person"), 1),
            (new("requests/granted", "person"), 3), (new("requests/otherwise-other", "legal"), 2)), Form2021.Form).Cells;
        Assert.Equal(7, cells["requests/received/all"].Value);
        Assert.Equal(3, cells["requests/handled/person"].Value);
        Assert.Equal(5, cells["requests/handled/all"].Value);
        Assert.Equal(3, cells["requests/carried-out/person"].Value);
        Assert.Equal(0, cells["requests/carried-out/legal"].Value);
        Assert.Equal(3, cells["requests/carried-out/all"].Value);
    }

    [Fact]
    public void The_2019_form_counts_the_same_ledger_with_one_row_of_other_handling()
    {
        var cells = Draft.From(Ledger(
            (new("requests/otherwise-other", "person"), 2), (new("requests/otherwise-unpaid", "person"), 1)), Form2019.Form).Cells;
        Assert.Equal(3, cells["requests/otherwise/person"].Value);
        Assert.Equal(CellState.Missing, cells["requests/otherwise-other/person"].State);
        Assert.Equal(3, cells["requests/handled/all"].Value);
    }

    [Fact]
    public void Fees_in_the_table_include_the_processing_fee_in_ten_thousands()
    {
        var report = Draft.From(Ledger((new(Measures.FeeReceived), 100), (new(Measures.OtherFees), 1000), (new(Measures.FeeNotices), 1), (new(Measures.FeeBilled), 100)), Form2021.Form);
        Assert.Equal(0.11m, report.Cells["disclosure/fees/amount"].Value);
        Assert.Contains("实际收取信息处理费100元", report.Section(6)!.Text);
    }

    [Fact]
    public void A_quiet_year_is_said_in_words()
    {
        var report = Draft.From(Ledger(), Form2021.Form);
        Assert.Contains("未收到政府信息公开申请", report.Section(1)!.Text);
        Assert.Contains("未收取信息处理费", report.Section(6)!.Text);
        Assert.Equal("示例县甲乡人民政府2023年政府信息公开工作年度报告", report.Title);
        Assert.All(["考核", "评议", "追究"], word => Assert.Contains(word, report.Section(1)!.Text));
    }

    [Fact]
    public void A_department_does_not_report_the_duties_of_a_government() =>
        Assert.DoesNotContain("评议", Draft.From(new("示例县财政局", Level.Department, 2023, FrozenDictionary<MeasureKey, decimal>.Empty), Form2021.Form).Section(1)!.Text);

    static YearLedger Ledger(params (MeasureKey Key, decimal Count)[] counts) =>
        new("示例县甲乡人民政府", Level.Township, 2023, counts.ToFrozenDictionary(c => c.Key, c => c.Count));
}
