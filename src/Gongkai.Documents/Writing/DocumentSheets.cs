using System.Collections.Immutable;
using System.Globalization;

namespace Gongkai.Documents.Writing;

/// <summary>文书怎样排进工作簿：多份文书（多个文题）一份一张；只有表格的一表一张；其余连正文排在一张上。</summary>
static class DocumentSheets
{
    /// <summary>正文的宽度（列数至少如此）。</summary>
    const int TextColumns = 8;

    public static IReadOnlyList<Worksheet> Of(Document document)
    {
        List<(string Name, List<Block> Blocks)> groups = [];
        var titles = document.Blocks.Count(b => b is Heading { Level: 1 });
        var tablesOnly = document.Blocks.All(b => b is DocumentTable or Heading or PageBreak) && titles <= 1;
        var heading = "";
        foreach (var block in document.Blocks)
        {
            heading = block is Heading { Text: var text } ? text : heading;
            var starts = groups.Count == 0 || (tablesOnly ? block is DocumentTable && groups[^1].Blocks.Exists(b => b is DocumentTable)
                : titles > 1 && block is Heading { Level: 1 });
            if (starts)
                groups.Add((heading, []));
            else if (tablesOnly && block is DocumentTable)
                groups[^1] = (heading, groups[^1].Blocks);
            // 一表一张时，下一张表的标题不落在上一张里
            if (!tablesOnly || block is DocumentTable)
                groups[^1].Blocks.Add(block);
        }

        if (groups.Count == 0)
            groups.Add(("", []));
        return groups.ConvertAll(g => Sheet(g.Name, g.Blocks));
    }

    static Worksheet Sheet(string name, List<Block> blocks)
    {
        List<object?[]> rows = [];
        var merges = ImmutableArray.CreateBuilder<string>();
        var columns = Math.Max(TextColumns, blocks.OfType<DocumentTable>().Select(t => t.Columns).DefaultIfEmpty().Max());
        foreach (var block in blocks)
        {
            if (block is DocumentTable table)
            {
                Add(table, rows, merges);
            }
            else if (TextOf(block) is { Length: > 0 } text)
            {
                rows.Add([text]);
                merges.Add(Range(rows.Count, 0, rows.Count, columns - 1));
            }
        }

        var widest = blocks.OfType<DocumentTable>().MaxBy(t => t.Cells.Length);
        return new(name, [], rows) { Widths = Widths(widest, columns), Merges = merges.ToImmutable() };
    }

    static string TextOf(Block block) => block switch
    {
        Heading heading => heading.Text,
        Paragraph paragraph => paragraph.Text,
        ListItem item => item.Marker + item.Text,
        _ => "",
    };

    static void Add(DocumentTable table, List<object?[]> rows, ImmutableArray<string>.Builder merges)
    {
        foreach (var slots in TableSlots.Rows(table))
        {
            var row = new object?[table.Columns];
            foreach (var slot in slots)
            {
                // 合并的格都要有边框，故延续处写空字符串
                for (var i = 0; i < slot.Span; i++)
                    row[slot.Column + i] = "";
                if (slot.IsContinuation || slot.Cell is not { } cell)
                    continue;
                row[slot.Column] = Value(cell);
                if (cell.RowSpan > 1 || slot.Span > 1)
                    merges.Add(Range(rows.Count + 1, slot.Column, rows.Count + Math.Min(cell.RowSpan, table.Rows - cell.Row), slot.Column + slot.Span - 1));
            }

            rows.Add(row);
        }
    }

    /// <summary>标明是数的写成数，其余一律文字：编号、电话不会丢掉前面的零。</summary>
    static object Value(TableCell cell)
    {
        var number = cell.Mark is "number" or "wrong" && cell.Text.Length <= 15
            && decimal.TryParse(cell.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : (decimal?)null;
        return cell.Mark == "wrong" ? new XlsxMarked(cell.Text, number) : number is { } value ? value : cell.Text;
    }

    static ImmutableArray<double> Widths(DocumentTable? table, int columns)
    {
        var widths = new double[columns];
        Array.Fill(widths, 10);
        foreach (var cell in table?.Cells ?? [])
        {
            if (cell.ColumnSpan == 1 && cell.Column < columns && cell.Mark != "header")
                widths[cell.Column] = Math.Max(widths[cell.Column], Math.Min(40, 1 + cell.Text.Length * 2.0 / Math.Min(cell.RowSpan, 4)));
        }

        return [.. widths];
    }

    static string Range(int row, int column, int lastRow, int lastColumn) =>
        string.Create(CultureInfo.InvariantCulture, $"{XlsxWriter.ColumnName(column)}{row}:{XlsxWriter.ColumnName(lastColumn)}{lastRow}");
}
