using System.Collections.Immutable;
using System.Text;

namespace Gongkai.Documents;

/// <summary>边读边拼一张表：合并展开成坐标；只起排版作用的表还原成一段段文字。</summary>
sealed class TableBuilder
{
    /// <summary>单元格里装得下一篇文章：超过这些字、这些段，就不是数据表。</summary>
    const int ArticleLength = 300, ArticleBlocks = 3;

    /// <summary>窄于此的列（约两毫米）放不下一个字。</summary>
    const int Sliver = 115;

    readonly List<Slot> slots = [];
    readonly List<int> above = [];
    readonly List<int> busyUntil = [];

    /// <summary>各网格列的宽（docx，二十分之一磅）；不知道为空。</summary>
    public List<int> Widths { get; } = [];

    /// <summary>只起排版作用：还原成内容。</summary>
    public bool IsLayout { get; set; }

    /// <summary>各单元格的内容，首尾相接。</summary>
    public List<Block> Content { get; } = [];

    public int Row { get; private set; } = -1;

    /// <summary>因过宽、过多而没有收的单元格。</summary>
    public bool IsCut { get; private set; }

    public void NextRow() => Row++;

    /// <summary>放一格（docx：列位已知）。</summary>
    /// <param name="from">内容自 <see cref="Content"/> 的第几块起。</param>
    public void Put(int column, int columnSpan, int rowSpan, int from)
    {
        Row = Math.Max(Row, 0);
        if (column >= Limits.Columns)
        {
            IsCut = true;
            return;
        }

        columnSpan = Math.Clamp(columnSpan, 1, Limits.Columns - column);
        Mark(above, column, columnSpan, -1);
        above[column] = slots.Count;
        slots.Add(new Slot(Row, column, Math.Max(1, rowSpan), columnSpan, TextOf(from)));
    }

    /// <summary>接着放一格（html：让开上面各行纵向合并下来的）。</summary>
    /// <returns>放在第几列。</returns>
    public int PutNext(int column, int columnSpan, int rowSpan, int from)
    {
        Row = Math.Max(Row, 0);
        while (column < busyUntil.Count && busyUntil[column] > Row)
            column++;
        Put(column, columnSpan, rowSpan, from);
        if (column < Limits.Columns)
            Mark(busyUntil, column, Math.Clamp(columnSpan, 1, Limits.Columns - column), (int)Math.Min((long)Row + rowSpan, int.MaxValue));
        return column;
    }

    /// <summary>纵向合并的下一格：并入上面同列的一格；上面没有则为假。</summary>
    public bool Continue(int column)
    {
        if (column >= above.Count || above[column] < 0)
            return false;
        var index = above[column];
        var slot = slots[index];
        if (slot.Row + slot.RowSpan != Row)
            return false;
        slots[index] = slot with { RowSpan = slot.RowSpan + 1 };
        return true;
    }

    /// <summary>横向合并的下一格（老式 hMerge）：并入左边一格。</summary>
    public bool Widen()
    {
        if (slots.Count == 0 || slots[^1].Row != Row)
            return false;
        slots[^1] = slots[^1] with { ColumnSpan = slots[^1].ColumnSpan + 1 };
        return true;
    }

    /// <summary>表格收尾：数据表成为一块，排版表还原成内容。</summary>
    public void Finish(List<Block> target, Place at)
    {
        if (slots.Count == 0)
        {
            target.AddRange(Content);
            return;
        }

        Straighten();
        var columns = MapColumns(out var count);
        if (IsLayout || count == 1)
            target.AddRange(Content);
        else
            target.Add(new DocumentTable(Row + 1, count, Cells(columns, count)) { IsGrid = true, At = at });
    }

    /// <summary>
    /// 拖动过的表格，上下两行的竖线差一点点，中间就多出一条细缝：缝两边的线当作同一条。缝里有字的不是缝。
    /// </summary>
    void Straighten()
    {
        if (Widths.Sum(width => (long)width) < Sliver * 10)
            return;
        var lines = new int[Widths.Count + 1];
        for (var c = 0; c < Widths.Count; c++)
            lines[c + 1] = lines[c] + (Widths[c] < Sliver ? 0 : 1);
        int LineAt(int column) => column < lines.Length ? lines[column] : lines[^1] + column - Widths.Count;
        int SpanOf(Slot slot) => LineAt(slot.Column + slot.ColumnSpan) - LineAt(slot.Column);
        if (lines[^1] * 2 < Widths.Count || slots.Exists(slot => slot.Text.Length > 0 && SpanOf(slot) == 0))
            return;
        slots.RemoveAll(slot => SpanOf(slot) == 0);
        for (var i = 0; i < slots.Count; i++)
            slots[i] = slots[i] with { Column = LineAt(slots[i].Column), ColumnSpan = SpanOf(slots[i]) };
    }

    /// <summary>没有任何一格从这里开始的列不是列：并到左边。</summary>
    int[] MapColumns(out int count)
    {
        var width = slots.Count == 0 ? 0 : slots.Max(slot => slot.Column + slot.ColumnSpan);
        var starts = new bool[width + 1];
        foreach (var slot in slots)
            starts[slot.Column] = true;
        var map = new int[width + 1];
        count = 0;
        for (var c = 0; c < width; c++)
        {
            if (starts[c])
                count++;
            map[c] = Math.Max(0, count - 1);
        }

        count = Math.Max(1, count);
        map[width] = count;
        return map;
    }

    ImmutableArray<TableCell> Cells(int[] columns, int count)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>(slots.Count);
        foreach (var slot in slots)
        {
            var from = columns[slot.Column];
            var end = slot.Column + slot.ColumnSpan;
            var to = end >= columns.Length - 1 ? count : EndOf(columns, end, from);
            cells.Add(new TableCell(slot.Row, from, Math.Min(slot.RowSpan, Row + 1 - slot.Row), Math.Max(1, to - from), slot.Text));
        }

        return cells.MoveToImmutable();
    }

    /// <summary>右边界落在被并掉的列里时，算到那一列并入的列为止。</summary>
    static int EndOf(int[] columns, int end, int from) => Math.Max(from + 1, columns[end] == columns[end - 1] ? columns[end] + 1 : columns[end]);

    string TextOf(int from)
    {
        var blocks = Content.Count - from;
        if (blocks == 0)
            return "";
        if (blocks == 1 && Content[from] is Paragraph only)
            return only.Text;
        var text = new StringBuilder();
        for (var i = from; i < Content.Count; i++)
        {
            if (Content[i] is DocumentTable { Rows: > 1, Columns: > 1 })
                IsLayout = true;
            Append(text, Content[i]);
            IsLayout |= text.Length > ArticleLength && blocks >= ArticleBlocks;
            if (IsLayout)
                return "";
        }

        return text.ToString();
    }

    static void Append(StringBuilder text, Block block)
    {
        var line = block switch
        {
            Paragraph paragraph => paragraph.Text,
            Heading heading => heading.Text,
            ListItem item => Wording.Join(item.Marker, item.Text),
            DocumentTable table => string.Join(' ', table.Cells.Select(cell => cell.Text).Where(cell => cell.Length > 0)),
            _ => "",
        };
        if (line.Length > 0)
            text.Append(text.Length > 0 ? "\n" : "").Append(line);
    }

    static void Mark(List<int> columns, int from, int count, int value)
    {
        while (columns.Count < from + count)
            columns.Add(-1);
        for (var c = from; c < from + count; c++)
            columns[c] = value;
    }

    readonly record struct Slot(int Row, int Column, int RowSpan, int ColumnSpan, string Text);
}
