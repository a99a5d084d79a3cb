using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Rendering;
using Gongkai.Documents;

namespace Gongkai.Tests.AnnualReports.Rendering;

public class ReportDocumentTests
{
    [Fact]
    public void The_three_tables_have_the_shape_of_the_official_form()
    {
        var tables = Tables(Sample());
        Assert.Equal([(14, 4, 0), (28, 10, 3), (4, 15, 3)], tables.Select(t => (t.Rows, t.Columns, t.HeaderRows)));
        Assert.All(tables, AssertTiled);
    }

    [Fact]
    public void The_tables_of_the_2019_form_are_tiled_too()
    {
        var tables = Tables(Sample() with { Form = Form2019.Form });
        Assert.All(tables, AssertTiled);
        Assert.Contains(tables[0].Cells, c => c.Text == "政府集中采购");
    }

    [Fact]
    public void Merged_cells_stand_where_the_official_form_has_them()
    {
        var tables = Tables(Sample());
        Assert.Equal((0, 0, 1, 4), Span(tables[0], "第二十条第（一）项"));
        Assert.Equal((5, 1, 1, 3), Span(tables[0], "本年处理决定数量"));
        Assert.Equal((0, 0, 3, 3), Span(tables[1], Form2021.Requests.Blocks[0].Corner));
        Assert.Equal((0, 3, 1, 7), Span(tables[1], "申请人情况"));
        Assert.Equal((1, 4, 1, 5), Span(tables[1], "法人或其他组织"));
        Assert.Equal((1, 9, 2, 1), Span(tables[1], "总计"));
        Assert.Equal((5, 0, 22, 1), Span(tables[1], "三、本年度办理结果"));
        Assert.Equal((7, 1, 8, 1), Span(tables[1], "（三）不予公开"));
        Assert.Equal((26, 1, 1, 2), Span(tables[1], "（七）总计"));
        Assert.Equal((27, 0, 1, 3), Span(tables[1], "四、结转下年度继续办理"));
        Assert.Equal((0, 5, 1, 10), Span(tables[2], "行政诉讼"));
        Assert.Equal((1, 0, 2, 1), Span(tables[2], "结果维持"));
        Assert.Equal((1, 10, 1, 5), Span(tables[2], "复议后起诉"));
    }

    [Fact]
    public void Each_table_follows_its_section_and_the_title_is_not_repeated()
    {
        var report = Sample() with
        {
            Sections =
            [
                new(0, "", "示例县甲乡\n2023年政府信息公开工作年度报告\n根据条例，现发布。"), new(1, "一、总体情况", "（一）主动公开\n全年。"),
                new(2, "二、主动公开政府信息情况", ""), new(3, "三、收到和处理政府信息公开申请情况", ""), new(5, "五、存在的主要问题及改进情况", "有。"),
            ],
        };
        var blocks = ReportDocument.Of(report).Blocks;
        Assert.Equal(
            ["Heading", "Paragraph", "Heading", "Heading", "Paragraph", "Heading", "DocumentTable", "Heading", "DocumentTable", "Heading", "Paragraph", "DocumentTable"],
            blocks.Select(b => b.GetType().Name));
        Assert.Equal(new Heading(3, "（一）主动公开"), blocks[3]);
    }

    [Fact]
    public void Blank_slash_text_and_decimals_stay_what_they_were()
    {
        var report = Sample();
        report.Cells["disclosure/fees/amount"] = CellValue.Of(0.110m);
        report.Cells["disclosure/licences/decisions"] = new(CellState.Slash);
        report.Cells["disclosure/penalties/decisions"] = new(CellState.Unreadable, 0, "若干");
        var cells = Tables(report)[0].Cells.Where(c => c.Anchor.Length > 0).ToDictionary(c => c.Anchor, c => c.Text);
        Assert.Equal("0.110", cells["disclosure/fees/amount"]);
        Assert.Equal("/", cells["disclosure/licences/decisions"]);
        Assert.Equal("若干", cells["disclosure/penalties/decisions"]);
        Assert.Equal("", cells["disclosure/coercion/decisions"]);
    }

    [Fact]
    public void Wrong_cells_are_marked_and_may_say_what_should_stand_there()
    {
        var report = Sample();
        report.Cells["requests/received/all"] = CellValue.Of(3);
        var marks = new CellMarks(new Dictionary<string, string?> { ["requests/received/all"] = "4", ["requests/granted"] = null }) { ShowExpected = true };
        var cells = ReportDocument.Of(report, marks).Blocks.OfType<DocumentTable>().SelectMany(t => t.Cells).Where(c => c.Mark == "wrong").ToList();
        Assert.Equal(8, cells.Count);
        Assert.Equal("3（应为4）", cells.Single(c => c.Anchor == "requests/received/all").Text);
    }

    [Fact]
    public void A_single_row_of_other_handling_in_a_2021_report_is_laid_out_as_it_was()
    {
        var report = Sample();
        report.Cells["requests/otherwise/all"] = CellValue.Of(2);
        Assert.Contains(Tables(report)[1].Cells, c => c.Text == "（六）其他处理" && c.ColumnSpan == 2);
    }

    [Fact]
    public void The_tables_alone_carry_their_statutory_headings() =>
        Assert.Equal(
            ["示例县甲乡2023年政府信息公开工作年度报告", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"],
            TableDocument.Of(Sample()).Blocks.OfType<Heading>().Select(h => h.Text));

    static AnnualReport Sample() => new() { Form = Form2021.Form, Year = 2023, Title = "示例县甲乡2023年政府信息公开工作年度报告" };

    static List<DocumentTable> Tables(AnnualReport report) => [.. ReportDocument.Of(report).Blocks.OfType<DocumentTable>()];

    static (int, int, int, int) Span(DocumentTable table, string text)
    {
        var cell = table.Cells.First(c => c.Text == text);
        return (cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan);
    }

    static void AssertTiled(DocumentTable table)
    {
        var places = table.Cells.SelectMany(c =>
            from row in Enumerable.Range(c.Row, c.RowSpan) from column in Enumerable.Range(c.Column, c.ColumnSpan) select (row, column)).ToList();
        Assert.Equal(table.Rows * table.Columns, places.Count);
        Assert.Equal(places.Count, places.Distinct().Count());
    }
}
