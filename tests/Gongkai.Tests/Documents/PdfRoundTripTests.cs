using Gongkai.AnnualReports.Forms;
using Gongkai.Documents;
using Gongkai.Documents.Writing;

namespace Gongkai.Tests.Documents;

/// <summary>写成 pdf 再读回，每一格都在原处。</summary>
public class PdfRoundTripTests
{
    [Fact]
    public void Every_cell_of_a_form_with_distinct_numbers_comes_back()
    {
        var next = 100;
        Check((_, _) => $"{next++}");
    }

    [Fact]
    public void Zeros_and_large_numbers_come_back() => Check((row, column) => (row, column) switch
    {
        ("licences", _) => "447228",
        ("fees", _) => "96171.6",
        ("received", "person" or "all") => "123456",
        _ => "0",
    });

    [Fact]
    public void Blank_cells_stay_blank_where_they_are()
    {
        var next = 0;
        Check((row, column) => (next++ % 5) switch { 0 => null, 1 => "0", 2 => "/", _ => $"{next}" });
    }

    [Fact]
    public void A_form_without_a_single_number_keeps_its_cells()
    {
        Tools.RequirePdf();
        using MemoryStream pdf = new();
        PdfWriter.Write(SampleForm.Report((_, _) => null), pdf);

        var tables = Formats.Read("a.pdf", pdf.ToArray(), TestContext.Current.CancellationToken).Blocks.OfType<DocumentTable>().ToList();

        Assert.Equal([(14, 4), (28, 10), (4, 15)], tables.Select(t => (t.Rows, t.Columns)));
        Assert.Equal(200, tables.Sum(t => t.Cells.Count(c => c.Text.Length == 0)));
    }

    [Fact]
    public void Blank_rows_stay_rows() => Check((row, _) => row is "carried-in" or "granted" or "withheld-security" or "otherwise-other" or "handled" ? null : "7");

    [Theory]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(16)]
    [InlineData(23)]
    public void Tables_torn_at_any_height_are_one_table(int lines)
    {
        var next = 1;
        Check((_, _) => $"{next++ * 7 % 50}", lines);
    }

    static void Check(SampleForm.Value value, int lines = 1)
    {
        Tools.RequirePdf();
        Dictionary<(string, string), string?> expected = [];
        var report = SampleForm.Report((row, column) =>
        {
            // 表四的行列也只取一次，数才与期望一致
            return expected[(row, column)] = value(row, column);
        }, lines);
        using MemoryStream pdf = new();
        PdfWriter.Write(report, pdf);
        if (Environment.GetEnvironmentVariable("GONGKAI_KEEP") is { } keep)
            File.WriteAllBytes(Path.Combine(keep, $"{TestContext.Current.TestMethod?.MethodName}{lines}.pdf"), pdf.ToArray());

        Compare(pdf.ToArray(), expected);
        // 加密的文件取不出框线，只凭词的位置，也要逐格读对
        Compare([.. pdf.ToArray(), .. "\n%/Encrypt"u8], expected);
    }

    static void Compare(byte[] pdf, Dictionary<(string, string), string?> expected)
    {
        var tables = Formats.Read("a.pdf", pdf, TestContext.Current.CancellationToken).Blocks.OfType<DocumentTable>().ToList();

        Assert.Equal(3, tables.Count);
        Assert.All(tables, t => Assert.True(t.IsGrid));
        List<string> wrong = [];
        foreach (var (form, table) in Form2021.Form.Tables.Zip(tables))
        {
            foreach (var (block, row, column) in form.Cells)
            {
                var actual = form.IsTransposed ? Transposed(table, form, row.Id, column.Id) : At(table, block, row, column);
                if (actual != (expected[(row.Id, column.Id)] ?? ""))
                    wrong.Add($"{form.Id}/{row.Id}/{column.Id}：应为“{expected[(row.Id, column.Id)]}”，读成“{actual}”");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(12)));
    }

    static string At(DocumentTable table, Gongkai.AnnualReports.Forms.Block block, Cell row, Cell column)
    {
        var label = table.Cells.Where(c => Plain(c.Text) == Plain(row.Label)).ToList();
        if (label.Count != 1)
            return $"标签有{label.Count}个";
        var first = table.Columns - (table.Cells.Max(c => c.Column) >= 7 ? 7 : 3);
        var index = first + block.ColumnCells.IndexOf(column);
        return table.Cells.FirstOrDefault(c => c.Row == label[0].Row && c.Column == index)?.Text ?? "";
    }

    static string Transposed(DocumentTable table, Table form, string row, string column)
    {
        var block = form.Blocks[0];
        var index = block.RowCells.ToList().FindIndex(c => c.Id == row) * 5 + block.ColumnCells.ToList().FindIndex(c => c.Id == column);
        var last = table.Cells.Where(c => c.Row == table.Rows - 1).ToList();
        return table.Columns != 15 ? $"{table.Columns}列" : last.FirstOrDefault(c => c.Column == index)?.Text ?? "";
    }

    static string Plain(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
