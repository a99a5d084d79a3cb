using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Reading;

namespace Gongkai.Tests.Reading;

public class CellStateTests
{
    [Theory]
    [InlineData("0件", 0)]
    [InlineData("52.15万元", 52.15)]
    [InlineData("1,234", 1234)]
    [InlineData("1，234", 1234)]
    [InlineData("１２", 12)]
    [InlineData("12.0", 12)]
    [InlineData("－1", -1)]
    [InlineData("+3", 3)]
    [InlineData("增3", 3)]
    [InlineData("减少 2", -2)]
    [InlineData(" 7　", 7)]
    [InlineData("十二", 12)]
    [InlineData("三件", 3)]
    [InlineData("一百零三", 103)]
    [InlineData("〇", 0)]
    [InlineData("0。", 0)]
    public void A_number_is_a_number_however_it_is_written(string text, double number) =>
        Assert.Equal((CellState.Number, (decimal)number), (CellText.Parse(text).State, CellText.Parse(text).Number));

    [Theory]
    [InlineData("", CellState.Blank)]
    [InlineData("　 \u00A0", CellState.Blank)]
    [InlineData("/", CellState.Slash)]
    [InlineData("／", CellState.Slash)]
    [InlineData("—", CellState.Slash)]
    [InlineData("——", CellState.Slash)]
    [InlineData("无", CellState.Slash)]
    [InlineData("不适用", CellState.Slash)]
    [InlineData("若干", CellState.Unreadable)]
    [InlineData("约3", CellState.Unreadable)]
    [InlineData("1,23", CellState.Unreadable)]
    [InlineData("3/4", CellState.Unreadable)]
    [InlineData("2O", CellState.Unreadable)]
    [InlineData("123456789012345678901234567890", CellState.Unreadable)]
    public void What_is_no_number_has_a_state(string text, CellState state) => Assert.Equal(state, CellText.Parse(text).State);

    [Fact]
    public void A_blank_cell_of_a_true_grid_is_blank_and_its_neighbours_are_numbers()
    {
        var read = Made.Table("requests", table => table.Row("一、", cells => cells.Select((cell, i) => i == 1 ? cell with { Text = "　" } : cell)));

        Assert.Equal(CellState.Blank, read.Cells["requests/received/business"].State);
        Assert.Equal(3, read.Cells["requests/received/person"].Value);
        Assert.Equal(4, read.Cells["requests/received/all"].Value);
        Assert.Equal(("cell-blank", "requests/received"), (read.Only().Kind, read.Only().At));
    }

    [Fact]
    public void Slashes_stand_where_they_stand()
    {
        var read = Made.Text(text => text.Replace("规章\t0\t0\t0", "规章\t/\t0\t/"));

        Assert.Equal(CellState.Slash, read.Cells["disclosure/regulations/made"].State);
        Assert.Equal(0, read.Cells["disclosure/regulations/repealed"].Value);
        Assert.Equal(("cell-blank", "disclosure/regulations", "/"), (read.Only().Kind, read.Only().At, read.Only().Actual));
    }

    [Theory]
    [InlineData("", CellState.Blank)]
    [InlineData("/", CellState.Slash)]
    public void A_row_without_any_number_is_all_blank_or_slash(string filling, CellState state)
    {
        var read = Made.Text(text => text.Replace("行政规范性文件\t0\t0\t0", $"行政规范性文件\t{filling}\t\t"));

        Assert.All((string[])["made", "repealed", "in-force"], column => Assert.Equal(state, read.Cells["disclosure", "normative", column].State));
        Assert.Equal("cell-blank", read.Only().Kind);
    }

    [Fact]
    public void Too_few_numbers_in_text_are_not_placed()
    {
        var read = Made.Text(text => text.Replace("一、本年新收政府信息公开申请数量\t\t\t3\t0\t0\t0\t1\t0\t4", "一、本年新收政府信息公开申请数量\t\t\t3\t\t0\t0\t1\t0\t4"));

        Assert.Equal(CellState.Missing, read.Cells["requests/received/all"].State);
        Assert.Equal("requests/received", Assert.Single(read.Problems).At);
        var finding = read.Only();
        Assert.Equal(("cell-count", "requests/received", 7, 6), (finding.Kind, finding.At, finding.Expected, finding.Actual));
    }

    [Fact]
    public void Numbers_beside_their_columns_are_counted_in_order_and_named()
    {
        var read = Made.Table("requests", table => table.Row("（七）", cells => cells.Select(cell => cell with { Column = cell.Column - 1 })
            .Append(cells[^1] with { Text = "" })));

        Assert.Equal(2, read.Cells["requests/handled/person"].Value);
        Assert.Equal(3, read.Cells["requests/handled/all"].Value);
        Assert.Equal(("cell-count", "requests/handled"), (read.Only().Kind, read.Only().At));
    }

    [Fact]
    public void A_row_short_of_a_cell_is_not_placed_even_in_a_true_grid()
    {
        var read = Made.Table("requests", table => table.Row("四、", cells => cells[..6]));

        Assert.Equal(CellState.Missing, read.Cells["requests/carried-out/person"].State);
        Assert.Equal(("cell-count", "requests/carried-out"), (read.Only().Kind, read.Only().At));
    }

    [Fact]
    public void A_number_too_many_is_named_and_the_others_stay()
    {
        var read = Made.Table("requests", table => table.Row("四、", cells => [.. cells, cells[^1] with { Column = cells[^1].Column + 1, Text = "1" }]));

        Assert.Equal(1, read.Cells["requests/carried-out/person"].Value);
        Assert.Equal(1, read.Cells["requests/carried-out/all"].Value);
        Assert.Equal("cell-count", read.Only().Kind);
    }

    [Fact]
    public void Padding_is_no_cell()
    {
        var read = Made.Text(text => text.Replace("\n", "\t\t\t\n").Replace("行政许可\t0", "行政许可\t0\t　\t "));

        Assert.Empty(read.Kinds());
        Assert.Equal(0, read.Cells["disclosure/licences/decisions"].Value);
    }

    [Fact]
    public void A_header_without_data_is_blank()
    {
        var read = Made.Table("remedies", table => table with { Rows = table.Rows - 1, Cells = [.. table.Cells.Where(cell => cell.Row < table.Rows - 1)] });

        Assert.Equal(CellState.Blank, read.Cells["remedies/litigation-after/all"].State);
        Assert.Equal(["cell-blank", "cell-blank", "cell-blank"], read.Kinds());
    }
}
