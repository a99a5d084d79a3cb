using Gongkai.Documents;

namespace Gongkai.Tests.Documents;

/// <summary>有框线的 pdf 表格：格子由线定，不由字的远近猜。</summary>
public class PdfRulingTests
{
    static readonly double[] Columns = [60, 110, 160, 210];

    [Fact]
    public void Wrapped_labels_and_blank_cells_stay_in_their_frames()
    {
        var table = Single(new PdfPages().Frame(Columns, [100, 120, 170, 190])
            .Text(65, 113, "item").Text(115, 113, "made").Text(165, 113, "left")
            .Text(65, 132, "1.label").Text(65, 146, "going").Text(65, 160, "on").Text(165, 132, "7")
            .Text(65, 183, "2.next"));

        Assert.Equal((3, 3), (table.Rows, table.Columns));
        Assert.Equal(["item", "made", "left", "1.label going on", "", "7", "2.next", "", ""], table.Cells.Select(c => c.Text));
        Assert.True(table.IsGrid);
    }

    [Fact]
    public void Merged_cells_are_found_by_the_lines_that_are_missing()
    {
        var pages = new PdfPages().Text(65, 113, "all").Text(115, 133, "1").Text(165, 133, "2").Text(65, 133, "a").Text(65, 153, "b").Text(115, 153, "3");
        foreach (var y in (double[])[100, 120, 140, 160])
            pages.Line(60, y, 210, y);
        pages.Line(60, 100, 60, 160).Line(210, 100, 210, 160).Line(110, 120, 110, 160).Line(160, 120, 160, 140);

        var table = Single(pages);

        Assert.Equal([(0, 0, 3), (1, 0, 1), (1, 1, 1), (1, 2, 1), (2, 0, 1), (2, 1, 2)], table.Cells.Select(c => (c.Row, c.Column, c.ColumnSpan)));
    }

    [Fact]
    public void Thin_bars_filled_with_ink_are_lines_and_shading_is_not()
    {
        var pages = new PdfPages();
        for (var y = 100; y <= 140; y += 20)
            pages.Draw($"60 {842 - y} 150 0.5 re f");
        for (var x = 60; x <= 210; x += 50)
            pages.Draw($"{x} 702 0.5 40 re f");
        pages.Draw($"60 724 150 9 re f").Text(65, 113, "a").Text(115, 113, "1").Text(165, 133, "2");

        var table = Single(pages);

        Assert.Equal(["a", "1", "", "", "", "2"], table.Cells.Select(c => c.Text));
    }

    [Fact]
    public void A_table_torn_over_pages_is_one_without_its_repeated_header()
    {
        var table = Single(new PdfPages()
            .Frame(Columns, [700, 720, 740, 780]).Text(65, 713, "item").Text(115, 713, "made").Text(65, 733, "1.one").Text(115, 733, "5")
            .Text(65, 752, "2.begun la").Text(65, 766, "bel on so").Text(115, 752, "6")
            .NewPage().Frame(Columns, [60, 80, 100, 120]).Text(65, 73, "item").Text(115, 73, "made").Text(65, 93, "and on").Text(65, 113, "3.three").Text(115, 113, "8"));

        Assert.Equal(4, table.Rows);
        Assert.Equal(["5", "6", "8"], table.Cells.Where(c => c.Column == 1 && c.Row > 0).Select(c => c.Text));
        Assert.EndsWith("and on", table.Cells.Single(c => c is { Row: 2, Column: 0 }).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/Rotate 90")]
    public void A_table_lying_on_its_side_is_set_upright(string turned)
    {
        // 表头在左，从下往上读
        var table = Single(new PdfPages(turned).Frame([100, 120, 140], [600, 700, 800])
            .SidewaysText(113, 790, "item").SidewaysText(113, 690, "12").SidewaysText(133, 790, "other").SidewaysText(133, 690, "34"));

        Assert.Equal(["item", "12", "other", "34"], table.Cells.Select(c => c.Text));
    }

    [Fact]
    public void A_number_across_a_line_is_reported_and_not_guessed()
    {
        var document = Read(new PdfPages().Frame(Columns, [100, 120, 140]).Text(65, 113, "a").Text(65, 133, "b").Text(151, 133, "1234"));

        Assert.Contains(document.Problems, p => p.Message.Contains("“1234”", StringComparison.Ordinal) && p.At == "第1页");
        Assert.DoesNotContain(document.Blocks.OfType<DocumentTable>().Single().Cells, c => c.Text == "1234");
    }

    [Fact]
    public void A_table_wider_than_the_paper_is_reported()
    {
        var document = Read(new PdfPages().Frame([60, 300, 560, 680], [100, 120, 140]).Text(65, 113, "a").Text(65, 133, "b").Text(305, 133, "1"));

        Assert.Contains(document.Problems, p => p.Message.Contains("纸边", StringComparison.Ordinal));
    }

    [Fact]
    public void Stacked_numbers_without_lines_between_are_separate_rows()
    {
        var table = Single(new PdfPages().Frame(Columns, [100, 180])
            .Text(65, 113, "one").Text(115, 113, "1").Text(165, 113, "2").Text(65, 153, "two").Text(115, 153, "3").Text(165, 153, "4"));

        Assert.Equal(["1", "2", "3", "4"], table.Cells.Where(c => c.Column > 0).Select(c => c.Text));
    }

    static DocumentTable Single(PdfPages pages) => Assert.Single(Read(pages).Blocks.OfType<DocumentTable>());

    static Document Read(PdfPages pages)
    {
        Tools.Require("pdftotext", "poppler-utils");
        return Formats.Read("a.pdf", pages.Save(), TestContext.Current.CancellationToken);
    }
}
