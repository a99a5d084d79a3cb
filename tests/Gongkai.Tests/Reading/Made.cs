using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Reading;
using Gongkai.Documents;
using Gongkai.Documents.Text;

namespace Gongkai.Tests.Reading;

/// <summary>造一份小报告，再改坏一处。</summary>
static class Made
{
    /// <summary>收到 4 件：自然人 3、法律服务机构 1；公开 2、部分公开 1、结转 1。</summary>
    public static Grid Grid(Form form)
    {
        var grid = ArbitraryTables.Fill(form, new int[ReportForms.Addresses.Length]);
        foreach (var (at, number) in ((string, decimal)[])
            [
                ("requests/received/person", 3), ("requests/received/legal", 1), ("requests/received/all", 4),
                ("requests/granted/person", 2), ("requests/granted/all", 2), ("requests/partly/legal", 1), ("requests/partly/all", 1),
                ("requests/handled/person", 2), ("requests/handled/legal", 1), ("requests/handled/all", 3),
                ("requests/carried-out/person", 1), ("requests/carried-out/all", 1),
                ("remedies/reconsideration/upheld", 1), ("remedies/reconsideration/pending", 1), ("remedies/reconsideration/all", 2),
            ])
        {
            grid[at] = CellValue.Of(number);
        }

        return grid;
    }

    /// <summary>制表符文本，改动其中的文字。</summary>
    public static TablesRead Text(Func<string, string> edit, Form? form = null, int year = 2023)
    {
        form ??= Form2021.Form;
        var lines = Layouts.Tables(form, Grid(form)).Select(table => Layouts.Lines(table, "\t", keepEmpty: true));
        var before = string.Join("\n\n", lines);
        var after = edit(before);
        Assert.NotEqual(before, after);
        return TableReader.Read(PlainText.Parse(after), year);
    }

    /// <summary>真表格，改动某一张的单元格。</summary>
    public static TablesRead Table(string id, Func<DocumentTable, DocumentTable> edit, int year = 2023)
    {
        var form = Form2021.Form;
        var tables = form.Tables.Zip(Layouts.Tables(form, Grid(form)), (table, document) => table.Id == id ? edit(document) : document);
        return TableReader.Read(Layouts.Sections([.. tables]), year);
    }

    /// <summary>改写真表格里有某标签的那一行的值（标签之右的格）。</summary>
    public static DocumentTable Row(this DocumentTable table, string label, Func<TableCell[], IEnumerable<TableCell>> edit)
    {
        var named = table.Cells.Single(cell => cell.Text.StartsWith(label, StringComparison.Ordinal));
        var values = table.Cells.Where(cell => cell.Row == named.Row && cell.Column > named.Column).ToArray();
        var edited = edit(values).ToList();
        return table with
        {
            Columns = Math.Max(table.Columns, edited.Count == 0 ? 0 : edited.Max(cell => cell.Column + cell.ColumnSpan)),
            Cells = [.. table.Cells.Except(values).Concat(edited).OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)],
        };
    }

    public static string[] Kinds(this TablesRead read, int year = 2023) => [.. TableFindings.Of(read, year).Select(finding => finding.Kind)];

    public static Finding Only(this TablesRead read, int year = 2023) => Assert.Single(TableFindings.Of(read, year));

    /// <summary>同样的报告由 json 读入：没有识读证据。</summary>
    public static AnnualReport WithoutEvidence(this TablesRead read, int year = 2023) =>
        new() { Year = year, Form = read.Form, Cells = read.Cells, Problems = read.Problems };
}
