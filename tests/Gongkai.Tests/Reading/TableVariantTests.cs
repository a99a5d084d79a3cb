using System.Collections.Immutable;
using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Reading;
using Gongkai.Documents;
using Gongkai.Documents.Text;

namespace Gongkai.Tests.Reading;

/// <summary>真实报告里的怪样子。</summary>
public class TableVariantTests
{
    static TablesRead Text(string text) => TableReader.Read(PlainText.Parse(text), 2023);

    static DocumentTable Table(bool isGrid, params string[][] rows)
    {
        var cells = rows.SelectMany((row, r) => row.Select((text, c) => new TableCell(r, c, 1, 1, text)));
        return new(rows.Length, rows.Max(row => row.Length), [.. cells]) { IsGrid = isGrid };
    }

    static TablesRead Tables(params DocumentTable[] tables) => TableReader.Read(new Document([.. tables]), 2023);

    const string Header5 = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计";

    [Theory]
    [InlineData("三行五列", "\t" + Header5 + "\n行政复议\t1\t0\t0\t1\t2\n未经复议直接起诉\t0\t3\t0\t0\t3\n复议后起诉\t0\t0\t4\t0\t4")]
    [InlineData("三行五列，另有诉讼一行", "\t\t" + Header5 + "\n行政复议\t\t1\t0\t0\t1\t2\n行政诉讼\t未经复议直接起诉\t0\t3\t0\t0\t3\n\t复议后起诉\t0\t0\t4\t0\t4")]
    [InlineData("五行三列", "\t行政复议\t未经复议直接起诉\t复议后起诉\n结果维持\t1\t0\t0\n结果纠正\t0\t3\t0\n其他结果\t0\t0\t4\n尚未审结\t1\t0\t0\n总计\t2\t3\t4")]
    [InlineData("拆成两张", "行政复议\t\t\t\t\n" + Header5 + "\n1\t0\t0\t1\t2\n\n行政诉讼\n未经复议直接起诉\t\t\t\t\t复议后起诉\n" + Header5 + "\t" + Header5 + "\n0\t3\t0\t0\t3\t0\t0\t4\t0\t4")]
    [InlineData("拆成三张", "行政复议\t\t\t\t\n" + Header5 + "\n1\t0\t0\t1\t2\n\n行政诉讼\t未经复议直接起诉\t\t\t\n" + Header5 + "\n0\t3\t0\t0\t3\n\n行政诉讼\t复议后起诉\t\t\t\n" + Header5 + "\n0\t0\t4\t0\t4")]
    [InlineData("一项一行", "行政复议\n结果维持\n1\n结果纠正\n0\n其他结果\n0\n尚未审结\n1\n总计\n2\n行政诉讼\n未经复议直接起诉\n结果维持\n0\n结果纠正\n3\n其他结果\n0\n尚未审结\n0\n总计\n3\n复议后起诉\n结果维持\n0\n结果纠正\n0\n其他结果\n4\n尚未审结\n0\n总计\n4")]
    public void Table_four_is_read_in_every_arrangement(string name, string text)
    {
        foreach (var read in (TablesRead[])[Text("四、政府信息公开行政复议、行政诉讼情况\n\n" + text), Tables(Table(true, [.. text.Split('\n').Where(line => line.Length > 0).Select(line => line.Split('\t'))]))])
        {
            var numbers = read.Form!.Remedies.Cells.Select(cell => read.Cells["remedies", cell.Row.Id, cell.Column.Id].Value);
            Assert.True(numbers.SequenceEqual([1, 0, 0, 1, 2, 0, 3, 0, 0, 3, 0, 0, 4, 0, 4]), $"{name}：{string.Join(' ', numbers)}");
        }
    }

    [Fact]
    public void Fourteen_numbers_for_fifteen_cells_are_not_placed()
    {
        var read = Made.Text(text => text.Replace("1\t0\t0\t1\t2\t0", "1\t0\t0\t1\t2\t"));

        Assert.All(Form2021.Remedies.Cells, cell => Assert.Equal(CellState.Missing, read.Cells["remedies", cell.Row.Id, cell.Column.Id].State));
        Assert.Equal(("cell-count", "remedies", 15, 14), (read.Only().Kind, read.Only().At, read.Only().Expected, read.Only().Actual));
        Assert.Contains("14", Assert.Single(read.Problems).Message);
    }

    [Fact]
    public void A_blank_in_table_four_of_a_true_grid_is_one_blank()
    {
        var read = Made.Table("remedies", table => table with { Cells = [.. table.Cells.Select(cell => cell is { Row: 3, Column: 7 } ? cell with { Text = "" } : cell)] });

        Assert.Equal(CellState.Blank, read.Cells["remedies/litigation-direct/other"].State);
        Assert.Equal(1, read.Cells["remedies/reconsideration/upheld"].Value);
        Assert.Equal(("cell-blank", "remedies/litigation-direct"), (read.Only().Kind, read.Only().At));
    }

    [Fact]
    public void Labels_torn_over_lines_are_put_together()
    {
        var read = Made.Text(text => text
            .Replace("（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t0\t0", "（二）部分公开（区分处理的，只计这一情\n\t\t\t0\t0")
            .Replace("\t2.没有现成信息需要另行制作\t0\t0\t0\t0\t0\t0\t0", "\t2.没有现成信息需要\t0\t0\t0\t0\t0\t0\t0\n\t\t另行制作\t\t\t\t\t\t\t"));

        Assert.Empty(read.Kinds());
        Assert.Equal(1, read.Cells["requests/partly/legal"].Value);
    }

    [Fact]
    public void Other_statistics_are_not_taken_for_the_tables()
    {
        var other = Table(true, ["类别", "数量"], ["规章", "5"], ["行政许可", "7"], ["行政处罚", "9"], ["其他", "3"], ["总计", "24"]);
        var replies = Table(true, ["答复类型", "件数"], ["予以公开", "5"], ["部分公开", "7"], ["不予公开", "9"], ["其他处理", "1"], ["总计", "22"]);
        var real = Layouts.Tables(Form2021.Form, Made.Grid(Form2021.Form));
        var read = Tables(other, replies, real[0], other, real[1], replies, real[2], other);

        Assert.Empty(read.Kinds());
        Assert.Equal([false, false, true, false, true, false, true, false], read.Consumed);
        Assert.False(TableReader.Read(new Document([other, replies]), 2023).Tables.Any(table => table.IsFound));
    }

    [Fact]
    public void A_pasted_page_without_any_blank_reads_the_same()
    {
        var text = string.Join('\n', Layouts.Tables(Form2021.Form, Made.Grid(Form2021.Form)).Select(table => Layouts.Lines(table, "\n", keepEmpty: false)));

        Assert.Empty(Text("三张表\n" + text.Replace("\n", "\r\n")).Kinds());
        Assert.Empty(Text("三张表\n" + text.Replace("\n", "\n\n")).Kinds());
    }

    [Fact]
    public void Pages_may_end_between_the_rows()
    {
        var read = Made.Text(text => text.Replace("\n\t（七）总计", "\n\n第 5 页 共 9 页\n\n示例县甲乡2023年政府信息公开工作年度报告\n\n\t（七）总计").Replace("四、结转", "\n6\n\n四、结转"));

        Assert.Empty(read.Kinds());
    }

    [Fact]
    public void Labels_and_numbers_in_one_cell_are_told_apart()
    {
        var read = Made.Text(text => text.Replace("（三）不予公开\t1.属于国家秘密", "（三）不予公开 1.属于国家秘密\t").Replace("行政许可\t\t\t0", "行政许可 0").Replace("规章\t\t\t0\t0\t0", "规章 0 0 0"));

        Assert.Empty(read.Kinds());
    }

    [Fact]
    public void A_repeated_group_label_is_no_row()
    {
        var read = Made.Text(text => text.Replace("\t\t2.其他法律行政法规", "三、本年度办理结果\t（三）不予公开\t2.其他法律行政法规")
            .Replace("\t\t2.申请人", "三、本年度办理结果\t（六）其他处理\t2.申请人").Replace("\t\t3.其他", "三、本年度办理结果\t（六）其他处理\t3.其他"));

        Assert.Empty(read.Kinds());
    }

    [Fact]
    public void Fifty_thousand_cells_are_read_in_a_moment()
    {
        var row = Enumerable.Repeat("行政许可数", 50).ToArray();
        var table = Table(true, [["第二十条第（一）项", "信息内容", "本年制发件数"], .. Enumerable.Repeat(row, 1000)]);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.True(Tables(table).Tables[0].IsFound);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"用了{watch.Elapsed}");
    }

    [Fact]
    public void Nothing_at_all_is_no_tables()
    {
        var read = TableReader.Read(new Document(ImmutableArray<Gongkai.Documents.Block>.Empty), 2023);

        Assert.Equal(["table-missing", "table-missing", "table-missing"], read.Kinds());
    }

    [Theory]
    [InlineData("行政许可    若干")]
    [InlineData("行政许可\n若干\n第二十条第（六）项")]
    [InlineData("行政许可\t若干")]
    public void A_word_where_the_number_should_be_is_unreadable(string row)
    {
        var read = Text("二、主动公开政府信息情况\n\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n第二十条第（五）项\n信息内容\t本年处理决定数量\n" + row);

        Assert.Equal((CellState.Unreadable, "若干"), (read.Cells["disclosure/licences/decisions"].State, read.Cells["disclosure/licences/decisions"].Text));
    }

    [Fact]
    public void A_word_among_the_numbers_of_table_four_is_unreadable_and_the_rest_are_read()
    {
        const string header = "四、政府信息公开行政复议、行政诉讼情况\n\n行政复议\t行政诉讼\n未经复议直接起诉\t复议后起诉\n" + Header5 + "\t" + Header5 + "\t" + Header5 + "\n";

        foreach (var layout in (string[])[header + "待定\t0\t0\t1\t1", (header + "待定\t0\t0\t1\t1").Replace('\t', '\n')])
        {
            var separator = layout.Contains("待定\t", StringComparison.Ordinal) ? '\t' : '\n';
            var read = Text(layout + string.Concat(Enumerable.Repeat($"{separator}0", 10)));

            Assert.Equal(CellState.Unreadable, read.Cells["remedies/reconsideration/upheld"].State);
            Assert.Equal(1, read.Cells["remedies/reconsideration/pending"].Value);
        }
    }
}
