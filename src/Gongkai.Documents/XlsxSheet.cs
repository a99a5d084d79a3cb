using System.Buffers;
using System.Collections.Immutable;

namespace Gongkai.Documents;

/// <summary>一张工作表：空行与题名行把它分成一张张表格，表格之外的行是段落。</summary>
sealed class XlsxSheet(string name)
{
    static readonly SearchValues<char> Ordinals = SearchValues.Create("一二三四五六七八九十");

    readonly List<string[]> rows = [];
    readonly Dictionary<(int Row, int Column), (int Rows, int Columns)> merged = [];
    readonly List<int> joins = [];

    public void Add(string[] cells) => rows.Add(cells);

    public void Merge(int fromRow, int fromColumn, int toRow, int toColumn)
    {
        if (fromRow < 0 || fromColumn < 0 || fromRow >= rows.Count || fromColumn >= Limits.Columns)
            return;
        toRow = Math.Clamp(toRow, fromRow, rows.Count - 1);
        toColumn = Math.Clamp(toColumn, fromColumn, Limits.Columns - 1);
        merged[(fromRow, fromColumn)] = (toRow - fromRow + 1, toColumn - fromColumn + 1);
        while (joins.Count <= toRow + 1)
            joins.Add(0);
        joins[fromRow + 1]++;
        joins[toRow + 1]--;
    }

    public void WriteTo(List<Block> blocks)
    {
        for (var row = 1; row < joins.Count; row++)
            joins[row] += joins[row - 1];
        var named = IsOrdinal(name) && rows.Exists(row => Array.Exists(row, cell => cell.Length > 0));
        if (named && !rows.Exists(row => Array.IndexOf(row, name) >= 0))
            blocks.Add(new Heading(2, name) { At = new(0, 1, name) });
        for (var row = 0; row < rows.Count;)
        {
            if (IsBlank(row))
            {
                row++;
                continue;
            }

            var end = row + 1;
            while (end < rows.Count && !IsBlank(end))
                end++;
            WriteSegment(row, end, blocks);
            row = end;
        }
    }

    /// <summary>一段没有空行的行：题名行之间是表格。</summary>
    void WriteSegment(int from, int end, List<Block> blocks)
    {
        var (table, width) = (from, WidthOf(from, end));
        for (var row = from; row < end; row++)
        {
            if (!IsCaption(row, row == table, row + 1 == end, width))
                continue;
            WriteTable(table, row, blocks);
            WriteText(row, blocks);
            table = row + 1;
        }

        WriteTable(table, end, blocks);
    }

    /// <summary>
    /// 只有一格有字的行，是表格之间的题名或文字，还是表格里其余格留空的一行？表格开头之前的、带“一、”且通栏或者下接表头的、长得像正文的，是前者。
    /// </summary>
    bool IsCaption(int row, bool isFirst, bool isLast, int width)
    {
        if (Single(row) is not { } column || IsJoined(row))
            return false;
        var text = rows[row][column];
        if (isLast || isFirst && !text.StartsWith('第'))
            return isFirst || text.Length > 40;
        return text.Length > 100 || IsOrdinal(text) && (Width(row, column) * 2 > width || IsHeader(row + 1));
    }

    /// <summary>表头：好几格都有字，没有一格是数。</summary>
    bool IsHeader(int row) => Single(row) is null && !Array.Exists(rows[row], cell => cell.Length > 0 && char.IsDigit(cell[0]));

    void WriteText(int row, List<Block> blocks)
    {
        foreach (var cell in rows[row])
        {
            foreach (var range in cell.AsSpan().Split('\n'))
            {
                var line = Wording.Clean(cell.AsSpan(range));
                if (line.Length > 0)
                    blocks.Add(new Paragraph(line) { At = new(0, row + 1, name) });
            }
        }
    }

    void WriteTable(int from, int end, List<Block> blocks)
    {
        if (from >= end)
            return;
        var width = WidthOf(from, end);
        if (width <= 1)
        {
            for (var row = from; row < end; row++)
                WriteText(row, blocks);
            return;
        }

        blocks.Add(new DocumentTable(end - from, width, Cells(from, end, FirstColumn(from, end), width)) { IsGrid = true, At = new(0, from + 1, name) });
    }

    ImmutableArray<TableCell> Cells(int from, int end, int first, int width)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        var coveredUntil = new int[width];
        for (var row = from; row < end; row++)
        {
            for (var column = first; column < first + width; column++)
            {
                if (coveredUntil[column - first] > row)
                    continue;
                var (down, across) = merged.GetValueOrDefault((row, column), (1, 1));
                (down, across) = (Math.Min(down, end - row), Math.Min(across, first + width - column));
                coveredUntil.AsSpan(column - first, across).Fill(row + down);
                cells.Add(new TableCell(row - from, column - first, down, across, column < rows[row].Length ? rows[row][column] : ""));
            }
        }

        return cells.ToImmutable();
    }

    /// <summary>该行唯一有字的一格；没有或不止一格为 null。</summary>
    int? Single(int row)
    {
        int? single = null;
        for (var column = 0; column < rows[row].Length; column++)
        {
            if (rows[row][column].Length == 0)
                continue;
            if (single is not null)
                return null;
            single = column;
        }

        return single;
    }

    bool IsBlank(int row) => !IsJoined(row) && Array.TrueForAll(rows[row], cell => cell.Length == 0);

    /// <summary>有从上一行合并下来的格。</summary>
    bool IsJoined(int row) => row < joins.Count && joins[row] > 0;

    int Width(int row, int column) => merged.GetValueOrDefault((row, column), (1, 1)).Item2;

    int FirstColumn(int from, int end)
    {
        var first = Limits.Columns;
        for (var row = from; row < end; row++)
        {
            var at = Array.FindIndex(rows[row], cell => cell.Length > 0);
            first = at >= 0 ? Math.Min(first, at) : first;
        }

        return first == Limits.Columns ? 0 : first;
    }

    /// <summary>从第一个到最后一个有字的列，连同合并进去的列。</summary>
    int WidthOf(int from, int end)
    {
        var last = 0;
        for (var row = from; row < end; row++)
        {
            var at = Array.FindLastIndex(rows[row], cell => cell.Length > 0);
            last = at >= 0 ? Math.Max(last, at + Width(row, at)) : last;
        }

        return Math.Min(last, Limits.Columns) - Math.Min(FirstColumn(from, end), last);
    }

    static bool IsOrdinal(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExcept(Ordinals);
        return digits > 0 && text[digits] is '、' or '．' or '.';
    }
}
