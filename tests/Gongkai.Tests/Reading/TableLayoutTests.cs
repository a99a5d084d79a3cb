using FsCheck;
using FsCheck.Fluent;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Reading;
using Gongkai.Documents;

namespace Gongkai.Tests.Reading;

public class TableLayoutTests
{
    public static TheoryData<string> Names => [.. Layouts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_the_layout_the_same_cells_are_read(string layout) =>
        Prop.ForAll(ArbitraryTables.Balanced, filled =>
        {
            var read = Layouts.Read(layout, filled.Form, filled.Grid);
            var wrong = filled.Form.Addresses.Where(a => read.Cells[a.ToString()].Value != filled.Grid[a.ToString()].Value).Select(a => a.ToString()).ToList();
            Assert.True(read.Form == filled.Form, $"表样 {read.Form?.Id}");
            Assert.True(wrong.Count == 0, string.Join(' ', wrong.Take(12)));
            Assert.Empty(read.Problems);
            Assert.All(read.Tables.SelectMany(table => table.Rows), row => Assert.Equal(RowShape.Complete, row.Shape));
            Assert.Empty(read.Tables.SelectMany(table => table.Labels));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_balanced_report_has_no_finding_in_its_tables(string layout) =>
        Prop.ForAll(ArbitraryTables.Balanced, filled =>
        {
            var read = Layouts.Read(layout, filled.Form, filled.Grid);
            Assert.Empty(TableFindings.Of(read, filled.Form.FromYear));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Names))]
    public void Tables_are_no_part_of_the_text(string layout)
    {
        var document = Layouts.All[layout](Form2021.Form, ArbitraryTables.Fill(Form2021.Form, new int[ReportForms.Addresses.Length]));
        var consumed = TableReader.Read(document, 2023).Consumed;

        for (var i = 0; i < document.Blocks.Length; i++)
        {
            var isText = document.Blocks[i] switch
            {
                DocumentTable => false,
                Paragraph { Text: var text } => text.Contains("情况") && text.Contains('、') && !text.Contains("第二十条") && text.Length < 40 || text.Contains("本年主动") || text.Contains("年度报告") || text.Contains("问题") || text.StartsWith("- "),
                _ => true,
            };
            Assert.True(consumed[i] != isText, $"第{i}块 {document.Blocks[i]}");
        }
    }

    [Fact]
    public void Changing_any_one_cell_of_tables_three_and_four_is_found() =>
        Prop.ForAll(ArbitraryTables.Balanced, Gen.Choose(0, 10_000).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (filled, pick, change) =>
        {
            var addresses = filled.Form.Addresses.Where(a => a.Table != "disclosure").ToList();
            var address = addresses[pick % addresses.Count].ToString();
            var grid = filled.Grid.Clone();
            grid[address] = CellValue.Of(grid[address].Number + change);

            var findings = TableFindings.Of(Layouts.Read("制表符文本", filled.Form, grid), filled.Form.FromYear);
            Assert.Contains(findings, finding => finding.Kind is "row-total" or "outcome-total" or "balance" or "remedy-total");
        }).QuickCheckThrowOnFailure();
}

/// <summary>只看表格规则的发现。</summary>
static class TableFindings
{
    static readonly AuditRule[] Rules = [.. DisclosureTableRules.All, .. RequestTableRules.All, .. RemedyTableRules.All];

    public static IReadOnlyList<Finding> Of(TablesRead read, int year, Gongkai.Organs.Level? level = null) => Of(new AnnualReport
    {
        Year = year,
        Level = level,
        Form = read.Form,
        Cells = read.Cells,
        Tables = read.Tables,
        Problems = read.Problems,
    });

    public static IReadOnlyList<Finding> Of(AnnualReport report) =>
        [.. Auditor.Audit(new(report)).Findings.Where(finding => Rules.Any(rule => rule.Id == finding.Rule))];
}
