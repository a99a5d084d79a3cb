namespace Gongkai.Documents.Pdf;

/// <summary>由一张表的行重建单元格：表头、标签、分组标签、数各归其位，空格仍空在原处。</summary>
sealed class TableBuilder
{
    readonly List<(TableBlock Block, ColumnFinder Columns, BlockRows Body, GroupCells Groups)> parts = [];
    readonly List<TableCell> cells = [];
    readonly int labelColumns;
    readonly int valueColumns;
    bool isGrid = true;
    int row;

    TableBuilder(List<PdfLine> lines)
    {
        foreach (var block in TableBlock.Split(lines))
        {
            var body = BlockRows.Of(block);
            parts.Add((block, new(block), body, GroupCells.Of(body)));
        }

        labelColumns = parts.Exists(p => p.Body.Rows.Exists(r => r.Label.Count > 0) || p.Block.Header.Exists(l => l.X0 < p.Block.ValueLeft - l.Em))
            ? 1 + parts.Max(p => p.Groups.Levels)
            : 0;
        valueColumns = parts.Max(p => p.Columns.Count);
    }

    /// <summary>重建一张表；读不准之处记入 <paramref name="problems"/>。</summary>
    public static DocumentTable Build(List<PdfLine> lines, List<DocumentProblem> problems)
    {
        TableBuilder builder = new(lines);
        problems.AddRange(builder.parts.SelectMany(p => Unlabelled(p.Body)));
        foreach (var part in builder.parts)
        {
            builder.AddHeader(part.Block, part.Columns);
            builder.AddRows(part.Columns, part.Body, part.Groups);
        }

        var cells = builder.isGrid ? builder.cells : InReadingOrder(builder.cells);
        return new(builder.row, Math.Max(1, cells.Count == 0 ? 1 : cells.Max(c => c.Column + c.ColumnSpan)),
            [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)])
        {
            IsGrid = builder.isGrid,
            At = new(lines[0].Page, lines[0].Number),
        };
    }

    /// <summary>别的行都有标签，独有一排数没有：也许是上一行折下来的半截数。</summary>
    static IEnumerable<DocumentProblem> Unlabelled(BlockRows body) =>
        from row in body.Rows
        let line = row.Label.Count == 0 ? row.Values : null
        where line is not null && body.Rows.Exists(r => r.Label.Count > 0)
        select new DocumentProblem($"第{line.Page}页", $"“{string.Join('、', line.Values.Select(v => v.Text))}”旁边没有标签，可能是折行的半截数，请对照原件核对上下两行");

    void AddHeader(TableBlock block, ColumnFinder columns)
    {
        var header = new HeaderCells(block, columns, labelColumns, valueColumns);
        cells.AddRange(header.Cells.Select(c => c with { Row = c.Row + row }));
        row += header.Rows;
    }

    void AddRows(ColumnFinder columns, BlockRows body, GroupCells groups)
    {
        isGrid &= columns.IsClean;
        foreach (var group in groups.Cells)
            cells.Add(new(row + group.FirstRow, group.Level, group.Rows, 1, group.Text));
        for (var i = 0; i < body.Rows.Count; i++, row++)
        {
            var level = groups.LevelOf(i);
            if (labelColumns > 0)
                cells.Add(new(row, level, 1, labelColumns - level, body.Rows[i].Text));
            AddValues(columns, body.Rows[i].Values);
        }
    }

    void AddValues(ColumnFinder columns, ValueLine? line)
    {
        var taken = -1;
        foreach (var value in line?.Values ?? [])
        {
            var column = columns.IndexOf(value);
            // 只有一列而别的块有多列：合并的格，跨满
            var span = columns.Count == 1 ? valueColumns : 1;
            isGrid &= column > taken;
            column = Math.Max(column, taken + 1);
            cells.Add(new(row, labelColumns + column, 1, span, value.Text) { Mark = "number" });
            taken = column;
        }
    }

    /// <summary>列位不可信时不留空格，依次排列，由读者自己数。</summary>
    static List<TableCell> InReadingOrder(List<TableCell> cells)
    {
        List<TableCell> ordered = [];
        foreach (var row in cells.GroupBy(c => c.Row))
        {
            var next = 0;
            foreach (var cell in row.OrderBy(c => c.Column))
            {
                var column = cell.Mark == "number" ? Math.Max(next, 0) : cell.Column;
                ordered.Add(cell with { Column = column });
                next = column + cell.ColumnSpan;
            }
        }

        return ordered;
    }
}
