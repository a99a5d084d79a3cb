using System.Text;
using Gongkai.Documents;
using Gongkai.Documents.Writing;

namespace Gongkai.Tests.Documents;

/// <summary>读 pdf：真实报告逐格，坏文件各有说法。</summary>
public class PdfTests
{
    [Fact]
    public void The_published_city_report_is_read_cell_by_cell()
    {
        var path = CorpusFolder.Require("corpus", "huaian-2024.pdf");
        Tools.Require("pdftotext", "poppler-utils");

        var tables = Formats.Read(path, File.ReadAllBytes(path), TestContext.Current.CancellationToken).Blocks.OfType<DocumentTable>().ToList();

        Assert.Equal(3, tables.Count);
        Assert.All(tables, t => Assert.True(t.IsGrid));
        Assert.Equal([1, 0, 11, 8, 26, 66, 447228, 3985758, 88283, 96171.6m], Numbers(tables[0]));
        var requests = tables[1].Cells.Where(c => c.Mark == "number").GroupBy(c => c.Row).Select(r => r.Select(c => decimal.Parse(c.Text)).ToArray()).ToList();
        Assert.Equal(25, requests.Count);
        Assert.All(requests, row => Assert.Equal(row[6], row[..6].Sum()));
        for (var column = 0; column < 7; column++)
        {
            Assert.Equal(requests[23][column], requests.Skip(2).Take(21).Sum(r => r[column]));
            Assert.Equal(requests[0][column] + requests[1][column], requests[23][column] + requests[24][column]);
        }

        Assert.Equal([72, 64, 178, 37, 351, 13, 4, 8, 1, 26, 12, 1, 1, 6, 20], Numbers(tables[2]));
        Assert.Contains(tables[1].Cells, c => c.Text == "（三）不予公开" && c.RowSpan == 8);
    }

    [Theory]
    [InlineData("%PDF-1.4\n%%EOF", "损坏")]
    [InlineData("%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\nxref\n", "损坏")]
    public void A_damaged_file_says_so(string content, string reason)
    {
        Tools.Require("pdftotext", "poppler-utils");

        var refused = Assert.Throws<UnreadableException>(() => Formats.Read("a.pdf", Encoding.ASCII.GetBytes(content), TestContext.Current.CancellationToken));

        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_text_is_a_scan()
    {
        Tools.Require("pdftotext", "poppler-utils");

        var refused = Assert.Throws<UnreadableException>(() => Formats.Read("a.pdf", Encoding.ASCII.GetBytes(Blank), TestContext.Current.CancellationToken));

        Assert.Contains("扫描件", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Mutated_files_are_read_or_refused()
    {
        Tools.RequirePdf();
        using MemoryStream pdf = new();
        PdfWriter.Write(new([new Paragraph("样例"), SampleForm.Disclosure((_, _) => "3")]), pdf);
        var random = new Random(20240101);
        for (var i = 0; i < 12; i++)
        {
            var bytes = pdf.ToArray();
            for (var k = 0; k < 40; k++)
                bytes[random.Next(8, bytes.Length)] = (byte)random.Next(256);
            try
            {
                Formats.Read("a.pdf", bytes.AsMemory(0, random.Next(bytes.Length / 2, bytes.Length)), TestContext.Current.CancellationToken);
            }
            catch (UnreadableException)
            {
                // 读不出是许可的结局
            }
        }
    }

    [Fact]
    public void Word_binary_and_rtf_are_read_through_libreoffice()
    {
        Tools.RequirePdf();
        using MemoryStream docx = new();
        DocxWriter.Write(SampleForm.Report((_, _) => "4"), docx);

        foreach (var extension in (string[])[".doc", ".rtf"])
        {
            var old = LibreOffice.Convert(docx.ToArray(), ".docx", extension, TestContext.Current.CancellationToken);
            var tables = Formats.Read("a" + extension, old, TestContext.Current.CancellationToken).Blocks.OfType<DocumentTable>().ToList();
            Assert.Equal(200, tables.Sum(t => t.Cells.Count(c => c.Text == "4")));
        }
    }

    const string Blank = """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
        trailer<</Root 1 0 R>>
        """;

    static IEnumerable<decimal> Numbers(DocumentTable table) => table.Cells.Where(c => c.Mark == "number").Select(c => decimal.Parse(c.Text));
}
