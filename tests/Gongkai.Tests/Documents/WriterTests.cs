using System.Text;
using Gongkai.Documents;
using Gongkai.Documents.Writing;

namespace Gongkai.Tests.Documents;

/// <summary>写出再读回，文字与每一格都在原处；写两次字节相同。</summary>
public class WriterTests
{
    static readonly Document Report = SampleForm.Report((row, column) => ((row.Length * 7 + column.Length * 3) % 11) switch { 0 => null, var n => $"{n}" });

    [Theory]
    [InlineData(".docx")]
    [InlineData(".html")]
    [InlineData(".xlsx")]
    [InlineData(".md")]
    public void Tables_come_back_cell_by_cell(string extension)
    {
        var tables = Read(extension, Report).Blocks.OfType<DocumentTable>().SelectMany(Texts).Where(t => t.Length > 0).ToList();

        Assert.Equal(Report.Blocks.OfType<DocumentTable>().SelectMany(Texts).Where(t => t.Length > 0), tables.Where(IsOfTable));
    }

    [Theory]
    [InlineData(".docx")]
    [InlineData(".html")]
    public void Places_and_spans_come_back(string extension)
    {
        var tables = Read(extension, Report).Blocks.OfType<DocumentTable>().ToList();

        Assert.Equal(Report.Blocks.OfType<DocumentTable>().SelectMany(Places), tables.SelectMany(Places));
        Assert.All(tables, table => Assert.True(table.IsGrid));
    }

    [Theory]
    [InlineData(".docx")]
    [InlineData(".html")]
    [InlineData(".md")]
    public void Headings_and_paragraphs_come_back(string extension) =>
        Assert.Equal(Report.Blocks.Select(TextOf).Where(t => t.Length > 0), Read(extension, Report).Blocks.Select(TextOf).Where(t => t.Length > 0));

    [Theory]
    [InlineData(".docx")]
    [InlineData(".html")]
    [InlineData(".xlsx")]
    [InlineData(".md")]
    public void The_same_document_gives_the_same_bytes(string extension) => Assert.Equal(Write(extension, Report), Write(extension, Report));

    [Theory]
    [InlineData(".docx")]
    [InlineData(".html")]
    [InlineData(".xlsx")]
    [InlineData(".md")]
    public void Hostile_text_and_spans_are_written_and_read(string extension)
    {
        Document hostile = new(
        [
            new Heading(9, "<script>\u0001\ud800"), new Paragraph("a\nb|c & \"d\""), new ListItem("1.", "项"), new PageBreak(),
            new DocumentTable(2, 2, [new(0, 0, 99, 99, "=cmd|' /C calc'!A0"), new(0, 1, 1, 1, "重叠"), new(1, 1, int.MaxValue, 2, "|x\ny")]) { HeaderRows = 5 },
            new DocumentTable(0, 0, []),
        ]);

        var read = Read(extension, hostile);

        Assert.Contains("=cmd|' /C calc'!A0", string.Concat(read.Blocks.Select(TextOf).Concat(read.Blocks.OfType<DocumentTable>().SelectMany(Texts))).Replace('｜', '|'), StringComparison.Ordinal);
    }

    [Fact]
    public void Workbook_text_is_never_a_formula_and_ids_keep_their_zeros()
    {
        using MemoryStream file = new();
        XlsxWriter.Write([new("清单/一", ["编号", "电话", "数"], [["007", "=1+1", 3.5m], [null, new DateOnly(2024, 1, 31), 12]]), new("清单一", [], [])], file);

        using System.IO.Compression.ZipArchive zip = new(file, System.IO.Compression.ZipArchiveMode.Read);
        var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open()).ReadToEnd();
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
        Assert.Contains("=1+1", sheet, StringComparison.Ordinal);
        Assert.Contains("<v>45322</v>", sheet, StringComparison.Ordinal);
        Assert.Contains("007", sheet, StringComparison.Ordinal);
        Assert.Contains("<v>3.5</v>", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_marks_headers_and_carries_no_script()
    {
        var html = Encoding.UTF8.GetString(Write(".html", Report));

        Assert.Contains("<html lang=\"zh-CN\">", html, StringComparison.Ordinal);
        Assert.Contains("scope=\"row\"", html, StringComparison.Ordinal);
        Assert.Contains("scope=\"colgroup\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    static byte[] Write(string extension, Document document)
    {
        using MemoryStream file = new();
        Formats.ForWriting(extension)!.Write(document, file);
        return file.ToArray();
    }

    static Document Read(string extension, Document document) =>
        Formats.Read("a" + extension, Write(extension, document), TestContext.Current.CancellationToken);

    static string TextOf(Block block) => block switch
    {
        Heading heading => heading.Text,
        Paragraph paragraph => paragraph.Text,
        ListItem item => item.Marker + item.Text,
        _ => "",
    };

    static IEnumerable<string> Texts(DocumentTable table) => table.Cells.Select(c => c.Text);

    /// <summary>xlsx 把正文也放在格里，只比表格的字。</summary>
    static bool IsOfTable(string text) => Report.Blocks.OfType<DocumentTable>().SelectMany(Texts).Contains(text);

    static IEnumerable<string> Places(DocumentTable table) =>
        table.Cells.Where(c => c.Text.Length > 0).Select(c => $"{c.Row},{c.Column} {c.RowSpan}×{c.ColumnSpan} {c.Text}");
}
