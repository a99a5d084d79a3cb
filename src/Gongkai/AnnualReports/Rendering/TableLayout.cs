using System.Globalization;
using Gongkai.AnnualReports.Forms;
using Gongkai.Documents;
using Block = Gongkai.AnnualReports.Forms.Block;

namespace Gongkai.AnnualReports.Rendering;

/// <summary>按官方表样排一张表：合并的表头、块上方的标题行、分组的行标签，标签逐字照表样。</summary>
sealed class TableLayout(Table table, Grid grid, CellMarks marks)
{
    readonly ImmutableArray<TableCell>.Builder cells = ImmutableArray.CreateBuilder<TableCell>();

    public static DocumentTable Of(Table table, Grid grid, CellMarks marks) => new TableLayout(table, grid, marks).Build();

    DocumentTable Build()
    {
        var (rows, columns, headers) = table.IsTransposed ? Transposed(table.Blocks[0]) : Stacked();
        return new(rows, columns, [.. cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)]) { IsGrid = true, HeaderRows = headers };
    }

    /// <summary>各块上下相接，行标签在左，列标签在上（表二、表三）。</summary>
    (int Rows, int Columns, int Headers) Stacked()
    {
        var labels = table.Blocks.Max(block => Depth(block.Rows));
        var columns = table.Blocks.Max(block => block.ColumnCells.Length);
        var row = 0;
        foreach (var block in table.Blocks)
        {
            if (block.Caption.Length > 0)
                Header(row++, 0, 1, labels + columns, block.Caption);
            var depth = Depth(block.Columns);
            Header(row, 0, depth, labels, block.Corner);
            ColumnLabels(block.Columns, row, labels, depth, labels + columns);
            row += depth;
            RowLabels(block.Rows, row, 0, labels);
            foreach (var line in block.RowCells)
                Numbers(row++, labels, line, block.ColumnCells, labels + columns);
        }

        // 一块的表（表三）表头跨页重复；几块的表没有统一的表头
        return (row, labels + columns, table.Blocks.Length == 1 ? Depth(table.Blocks[0].Columns) : 0);
    }

    /// <summary>行组横排，只有一行数（表四）。</summary>
    (int Rows, int Columns, int Headers) Transposed(Block block)
    {
        var headers = Depth(block.Rows) + 1;
        var column = 0;
        TransposedLabels(block.Rows, block.ColumnCells, 0, ref column, headers);
        column = 0;
        foreach (var row in block.RowCells)
        {
            Numbers(headers, column, row, block.ColumnCells, column + block.ColumnCells.Length);
            column += block.ColumnCells.Length;
        }

        return (headers + 1, column, headers);
    }

    void TransposedLabels(Group group, ImmutableArray<Cell> columns, int row, ref int column, int headers)
    {
        foreach (var member in group.Members)
        {
            var leaves = member is Group inner ? inner.Leaves.Count() : 1;
            Header(row, column, 1, leaves * columns.Length, member.Label);
            if (member is Group nested)
            {
                TransposedLabels(nested, columns, row + 1, ref column, headers);
                continue;
            }

            foreach (var label in columns)
                Header(row + 1, column++, headers - row - 1, 1, label.Label);
        }
    }

    /// <summary>列标签；最后一列占满剩下的宽度（表二“本年处理决定数量”跨三列）。</summary>
    void ColumnLabels(Group group, int row, int column, int depth, int end)
    {
        if (group.Label.Length > 0)
        {
            Header(row, column, 1, group.Leaves.Count(), group.Label);
            (row, depth) = (row + 1, depth - 1);
        }

        foreach (var member in group.Members)
        {
            if (member is Group inner)
            {
                ColumnLabels(inner, row, column, depth, column + inner.Leaves.Count());
                column += inner.Leaves.Count();
                continue;
            }

            var span = member == group.Members[^1] ? end - column : 1;
            Header(row, column, depth, span, member.Label);
            column += span;
        }
    }

    /// <returns>这一组占的行数。</returns>
    int RowLabels(Group group, int row, int column, int labels)
    {
        var start = row;
        var inside = group.Label.Length > 0 ? column + 1 : column;
        foreach (var member in group.Members)
        {
            if (member is Group inner)
                row += RowLabels(inner, row, inside, labels);
            else
                Header(row++, inside, 1, labels - inside, member.Label);
        }

        if (group.Label.Length > 0)
            Header(start, column, row - start, 1, group.Label);
        return row - start;
    }

    void Numbers(int row, int column, Cell line, ImmutableArray<Cell> columns, int end)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var address = $"{table.Id}/{line.Id}/{columns[i].Id}";
            var isWrong = marks.IsWrong(address, $"{table.Id}/{line.Id}", out var expected);
            var text = Show(grid[address]);
            var span = i == columns.Length - 1 ? end - column : 1;
            cells.Add(new(row, column, 1, span, isWrong && marks.ShowExpected && expected is not null ? $"{text}（应为{expected}）" : text)
            {
                Mark = isWrong ? "wrong" : "number",
                Anchor = address,
            });
            column += span;
        }
    }

    /// <summary>数照来时的小数位；空白仍是空白，斜线、文字照原文。</summary>
    static string Show(CellValue cell) => cell.State switch
    {
        CellState.Number => cell.Number.ToString(CultureInfo.InvariantCulture),
        CellState.Slash => cell.Text ?? "/",
        CellState.Unreadable => cell.Text ?? "？",
        _ => "",
    };

    void Header(int row, int column, int rowSpan, int columnSpan, string text) =>
        cells.Add(new(row, column, rowSpan, columnSpan, text) { Mark = "header" });

    /// <summary>标签有几层：没有名字的组不占一层。</summary>
    static int Depth(Group group) =>
        (group.Label.Length > 0 ? 1 : 0) + group.Members.Max(member => member is Group inner ? Depth(inner) : 1);
}
