using System.Collections.Immutable;
using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Reading;
using Gongkai.AnnualReports.Rendering;
using Gongkai.Documents;
using Gongkai.Documents.Text;

namespace Gongkai.Tests.Reading;

/// <summary>同样的三张表，写成各种样子。</summary>
static class Layouts
{
    static readonly string[] Headings = ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"];

    /// <summary>名称 → 写法。</summary>
    public static readonly Dictionary<string, Func<Form, Grid, Document>> All = new()
    {
        ["真表格"] = (form, grid) => Sections(Tables(form, grid)),
        ["真表格，没有部分标题"] = (form, grid) => new([.. Tables(form, grid)]),
        ["三张表粘成一张"] = (form, grid) => new([Glue(Tables(form, grid))]),
        ["换页拆成两张，表头重复"] = (form, grid) => Sections([.. Tables(form, grid).SelectMany(table => Tear(table, repeatHeader: true))]),
        ["换页拆成两张，表头不重复"] = (form, grid) => Sections([.. Tables(form, grid).SelectMany(table => Tear(table, repeatHeader: false))]),
        ["多出空列"] = (form, grid) => Sections([.. Tables(form, grid).Select(WithEmptyColumns)]),
        ["制表符文本"] = (form, grid) => Parse(form, grid, table => Lines(table, "\t", keepEmpty: true)),
        ["制表符文本，夹着空行和页码"] = (form, grid) => Parse(form, grid, table => Interrupt(Lines(table, "\t", keepEmpty: true))),
        ["markdown 竖线表"] = (form, grid) => Parse(form, grid, table => Pipes(table)),
        ["空格分隔"] = (form, grid) => Parse(form, grid, table => Lines(table, "    ", keepEmpty: false)),
        ["一格一行"] = (form, grid) => Parse(form, grid, table => Lines(table, "\n", keepEmpty: false)),
        ["连成一段"] = (form, grid) => Parse(form, grid, table => string.Join(' ', Lines(table, " ", keepEmpty: false).Split('\n'))),
    };

    public static TablesRead Read(string layout, Form form, Grid grid) => TableReader.Read(All[layout](form, grid), form.FromYear);

    public static Document Parse(Form form, Grid grid, Func<DocumentTable, string> write)
    {
        var parts = Tables(form, grid).Select((table, i) => $"{Headings[i]}\n\n{write(table)}\n");
        return PlainText.Parse($"示例县甲乡2023年政府信息公开工作年度报告\n\n一、总体情况\n\n本年主动公开信息5条，行政许可3件、行政处罚2件。\n\n{string.Join('\n', parts)}\n五、存在的主要问题及改进情况\n\n有3个问题，下一步改进。");
    }

    public static ImmutableArray<DocumentTable> Tables(Form form, Grid grid) => [.. form.Tables.Select(table => TableLayout.Of(table, grid, CellMarks.None))];

    public static Document Sections(IReadOnlyList<DocumentTable> tables)
    {
        var blocks = ImmutableArray.CreateBuilder<Gongkai.Documents.Block>();
        blocks.Add(new Paragraph("一、总体情况"));
        foreach (var table in tables)
        {
            var which = table.Cells.Any(cell => cell.Text.Contains("结果维持")) ? 2 : table.Cells.Any(cell => cell.Text.StartsWith("第二十条")) ? 0 : table.Cells.Any(cell => cell.Text.Contains("本年新收")) ? 1 : -1;
            if (which >= 0)
                blocks.Add(new Heading(2, Headings[which]));
            blocks.Add(table);
        }

        blocks.Add(new Paragraph("五、存在的主要问题及改进情况"));
        return new(blocks.ToImmutable());
    }

    public static DocumentTable Glue(ImmutableArray<DocumentTable> tables)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        var (row, columns) = (0, 0);
        for (var i = 0; i < tables.Length; i++)
        {
            cells.Add(new(row, 0, 1, tables[i].Columns, Headings[i]));
            row++;
            cells.AddRange(tables[i].Cells.Select(cell => cell with { Row = cell.Row + row }));
            row += tables[i].Rows;
            columns = Math.Max(columns, tables[i].Columns);
        }

        return new(row, columns, cells.ToImmutable()) { IsGrid = true };
    }

    /// <summary>行多的表从中间断开；纵向合并的标签在后半张里没有了。</summary>
    static DocumentTable[] Tear(DocumentTable table, bool repeatHeader)
    {
        if (table.Rows < 20)
            return [table];
        var at = table.Rows - 9;
        var header = repeatHeader ? table.HeaderRows : 0;
        var top = table.Cells.Where(cell => cell.Row < at).Select(cell => cell with { RowSpan = Math.Min(cell.RowSpan, at - cell.Row) });
        var repeated = table.Cells.Where(cell => cell.Row < header);
        var bottom = table.Cells.Where(cell => cell.Row >= at).Select(cell => cell with { Row = cell.Row - at + header });
        return
        [
            table with { Rows = at, Cells = [.. top] },
            table with { Rows = table.Rows - at + header, Cells = [.. repeated, .. bottom] },
        ];
    }

    static DocumentTable WithEmptyColumns(DocumentTable table) => table with
    {
        Columns = table.Columns + 3,
        Cells = [.. from cell in table.Cells.Select(cell => cell with { Column = cell.Column + 1 })
                        .Concat(from row in Enumerable.Range(0, table.Rows) from column in (int[])[0, table.Columns + 1, table.Columns + 2] select new TableCell(row, column, 1, 1, ""))
                    orderby cell.Row, cell.Column
                    select cell],
    };

    public static string Lines(DocumentTable table, string separator, bool keepEmpty)
    {
        var lines = new List<string>();
        for (var row = 0; row < table.Rows; row++)
        {
            var texts = new string[keepEmpty ? table.Columns : 0];
            Array.Fill(texts, "");
            var mine = table.Cells.Where(cell => cell.Row == row).ToList();
            foreach (var cell in mine)
            {
                if (keepEmpty)
                    texts[cell.Column] = cell.Text;
            }

            lines.Add(string.Join(separator, keepEmpty ? texts : mine.Where(cell => cell.Text.Length > 0).Select(cell => cell.Text)));
        }

        return string.Join('\n', lines);
    }

    static string Pipes(DocumentTable table)
    {
        var lines = Lines(table, " | ", keepEmpty: true).Split('\n').Select(line => $"| {line} |").ToList();
        lines.Insert(1, $"|{string.Concat(Enumerable.Repeat("---|", table.Columns))}");
        return string.Join('\n', lines);
    }

    static string Interrupt(string text)
    {
        var lines = text.Split('\n').ToList();
        if (lines.Count > 20)
        {
            lines.Insert(19, "\n- 3 -\n");
            lines.Insert(12, "");
        }

        return string.Join('\n', lines);
    }
}
