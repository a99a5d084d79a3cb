namespace Gongkai.Documents.Writing;

/// <summary>表格一行里依次的一个位置：单元格、上面合并下来的延续，或者空位。</summary>
/// <param name="Cell">单元格；延续时是上面那一格；空位为 null。</param>
readonly record struct TableSlot(int Column, int Span, TableCell? Cell, bool IsContinuation);

/// <summary>把表格铺成一行行的位置，供各种写出共用。合并互相重叠的，以先出现的为准。</summary>
static class TableSlots
{
    /// <summary>写出的列数上限（docx 的限制是 63，xlsx 是 16384）。</summary>
    public static IEnumerable<List<TableSlot>> Rows(DocumentTable table)
    {
        var held = new (TableCell? Cell, int Until)[Math.Max(1, table.Columns)];
        List<TableSlot> slots = [];
        var next = 0;
        for (var row = 0; row < table.Rows; row++)
        {
            slots.Clear();
            while (next < table.Cells.Length && table.Cells[next].Row < row)
                next++;
            for (var column = 0; column < table.Columns;)
            {
                var slot = Continuation(held, row, column) ?? Own(table, held, row, column, ref next) ?? new(column, 1, null, false);
                slots.Add(slot);
                column += slot.Span;
            }

            yield return slots;
        }
    }

    static TableSlot? Continuation((TableCell? Cell, int Until)[] held, int row, int column)
    {
        if (held[column] is not { Cell: { } cell, Until: var until } || until <= row)
            return null;
        var span = 1;
        while (column + span < held.Length && ReferenceEquals(held[column + span].Cell, cell) && held[column + span].Until > row)
            span++;
        return new(column, span, cell, true);
    }

    static TableSlot? Own(DocumentTable table, (TableCell? Cell, int Until)[] held, int row, int column, ref int next)
    {
        while (next < table.Cells.Length && table.Cells[next] is var passed && passed.Row == row && passed.Column < column)
            next++;
        if (next >= table.Cells.Length || table.Cells[next] is not { } cell || cell.Row != row || cell.Column != column)
            return null;
        next++;
        var span = 1;
        while (span < cell.ColumnSpan && column + span < table.Columns && held[column + span].Until <= row)
            span++;
        for (var i = 0; i < span && cell.RowSpan > 1; i++)
            held[column + i] = (cell, (int)Math.Min(table.Rows, (long)row + cell.RowSpan));
        return new(column, span, cell, false);
    }
}
