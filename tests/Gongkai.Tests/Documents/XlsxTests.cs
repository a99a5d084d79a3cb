using Gongkai.Documents;
using static Gongkai.Tests.Documents.Workbooks;

namespace Gongkai.Tests.Documents;

public class XlsxTests
{
    static Document Read(params Sheet[] sheets) => Reading.Read("a.xlsx", Of(sheets));

    [Fact]
    public void Text_rows_are_paragraphs_and_the_rest_tables()
    {
        var document = Read(new Sheet("Sheet1", [
            ["示例县某乡人民政府2023年政府信息公开工作年度报告"], [],
            ["一、总体情况"], ["主动公开政府信息991条。\n其中网站84条。"], [],
            ["二、主动公开政府信息情况"],
            ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", 0, 0, 0], ["行政规范性文件", 1, 0, 2],
            ["三、收到和处理政府信息公开申请情况"],
            ["", "自然人", "总计"], ["一、本年新收政府信息公开申请数量", 3, 3], ["二、上年结转政府信息公开申请数量", null, null]], ["A1:D1"]));

        Assert.Equal(
            ["示例县某乡人民政府2023年政府信息公开工作年度报告", "一、总体情况", "主动公开政府信息991条。", "其中网站84条。",
             "二、主动公开政府信息情况", "[3x4]", "三、收到和处理政府信息公开申请情况", "[3x3]"], document.Lines());
        Assert.Contains("2,0 1x1 二、上年结转政府信息公开申请数量", document.Table(1).Cells());
        Assert.Contains("2,1 1x1 ", document.Table(1).Cells());
    }

    [Fact]
    public void Merged_ranges_become_spans()
    {
        var table = Read(new Sheet("Sheet1", [["项目", "申请人情况", null], [null, "自然人", "总计"], ["（一）予以公开", 1, 2]], ["A1:A2", "B1:C1"])).Table();

        Assert.True(table.IsGrid);
        Assert.Equal(
            ["0,0 2x1 项目", "0,1 1x2 申请人情况", "1,1 1x1 自然人", "1,2 1x1 总计", "2,0 1x1 （一）予以公开", "2,1 1x1 1", "2,2 1x1 2"], table.Cells());
    }

    [Fact]
    public void A_full_width_row_inside_a_table_stays_in_it()
    {
        var table = Read(new Sheet("Sheet1", [
            ["第二十条第（一）项", null], ["信息内容", "本年制发件数"], ["规章", 0], ["第二十条第（五）项", null], ["信息内容", "本年处理决定数量"], ["行政许可", 2]],
            ["A1:B1", "A4:B4"])).Table();

        Assert.Equal((6, 2), (table.Rows, table.Columns));
        Assert.Contains("3,0 1x2 第二十条第（五）项", table.Cells());
    }

    [Fact]
    public void Numbers_are_written_without_noise()
    {
        var table = Read(new Sheet("Sheet1", [["甲", 0.11, 0.1 + 0.2, 110.45349], ["乙", "110.453490", (0.985, 1), (45291d, 2)], ["丙", 1234567, -3, 1e-7]], [])).Table();

        Assert.Equal(
            ["甲", "0.11", "0.3", "110.45349", "乙", "110.453490", "98.5%", "2023年12月31日", "丙", "1234567", "-3", "0.0000001"],
            table.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Hidden_sheets_are_left_out_and_numbered_sheet_names_are_headings()
    {
        var document = Read(
            new Sheet("二、主动公开", [["规章", 0], ["行政许可", 1]], []), new Sheet("旧", [["x", 1], ["y", 2]], [], IsHidden: true), new Sheet("附注", [["说明"]], []));

        Assert.Equal(["#2 二、主动公开", "[2x2]", "说明"], document.Lines());
        Assert.Equal("二、主动公开", document.Table().At.Sheet);
    }

    [Fact]
    public void An_empty_workbook_says_so() => Assert.Contains("没有内容", Assert.Throws<UnreadableException>(() => Read(new Sheet("Sheet1", [], []))).Reason);
}
