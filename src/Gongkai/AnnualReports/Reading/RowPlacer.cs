using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports.Reading;

/// <summary>把一行的值对到各列。宁可整行不填，也不猜。</summary>
static class RowPlacer
{
    /// <summary>列位不可信的行：数与列一样多，就依次填，空格在哪里都不要紧；少了多了都无法对位。</summary>
    public static PlacedRow InOrder(IReadOnlyList<FoundValue> values, int columns)
    {
        var (numbers, slashes, texts) = Count(values);
        if (numbers + slashes == columns)
            return new(Take(values, columns, v => v.State != CellState.Unreadable), RowShape.Complete, null);
        if (numbers + slashes + texts == columns && texts > 0)
            return new(Take(values, columns, _ => true), RowShape.Complete, null);
        if (numbers == columns)
            return new(Take(values, columns, v => v.State == CellState.Number), RowShape.Complete, null);
        if (numbers == 0)
            return WithoutNumber(values, columns, slashes, texts);
        if (numbers < columns)
            return new(new CellValue[columns], RowShape.TooFew, $"该行应有{columns}个数，只读到{numbers}个（{Raw(values)}），不知缺在哪一列，全行没有填入");
        return TooMany(values, columns);
    }

    static PlacedRow WithoutNumber(IReadOnlyList<FoundValue> values, int columns, int slashes, int texts)
    {
        var filling = slashes > 0 ? values.First(v => v.Value.State == CellState.Slash).Value : new(CellState.Blank);
        return new(Filled(columns, filling), RowShape.Complete, texts > 0 ? $"该行没有数，只有文字：{Raw(values)}" : null);
    }

    /// <summary>真表格的行：列说了算。</summary>
    /// <param name="at">各列的位置。</param>
    /// <param name="width">该行实际写到第几列（不含）；不可知为 int.MaxValue。</param>
    public static PlacedRow ByColumn(IReadOnlyList<FoundValue> values, int[] at, int width)
    {
        var cells = Filled(at.Length, new(CellState.Blank));
        var (placed, strays) = (0, 0);
        foreach (var value in values)
        {
            if (Put(cells, at, value))
                placed++;
            else if (value.Value.State != CellState.Unreadable)
                strays++;
        }

        if (strays == 0 && values.Count > 0 && at[^1] >= width)
            return new(new CellValue[at.Length], RowShape.TooFew, $"该行比别的行少{at[^1] - width + 1}格（{Raw(values)}），不知少的是哪一格，全行没有填入");
        if (strays == 0)
            return new(cells, RowShape.Complete, null);
        if (Count(values) is { Texts: 0 } counted && counted.Numbers + counted.Slashes == at.Length)
            return new(Take(values, at.Length, _ => true), RowShape.Displaced, $"该行的数与表头错开了（{Raw(values)}），依次填入");
        return new(cells, placed + strays > at.Length ? RowShape.TooMany : RowShape.Displaced, $"该行有{strays}个数不在任何一列之下（{Raw(values)}），没有填入");
    }

    /// <summary>只有一列的行：值写在哪一列都是它，右边跨列的空格、斜线不算。</summary>
    public static PlacedRow Single(IReadOnlyList<FoundValue> values)
    {
        var (numbers, slashes, texts) = Count(values);
        if (numbers == 0 && slashes == 0 && texts > 0)
            return new([values[0].Value], RowShape.Complete, null);
        if (numbers == 1)
            return new(Take(values, 1, v => v.State == CellState.Number), RowShape.Complete, null);
        return numbers > 1 ? TooMany(values, 1) : InOrder(values.Take(1).ToArray(), 1);
    }

    public static string Raw(IReadOnlyList<FoundValue> values) => string.Join("、", values.Take(40).Select(v => v.Value.Text));

    /// <summary>多出来的数全都一样（合并的格被拆开重复了），值还是清楚的。</summary>
    static PlacedRow TooMany(IReadOnlyList<FoundValue> values, int columns)
    {
        var first = values[0].Value;
        var same = columns == 1 && values.All(v => v.Value.State == CellState.Number && v.Value.Number == first.Number);
        return new(same ? [first] : new CellValue[columns], RowShape.TooMany,
            $"该行应有{columns}个数，却有{values.Count}个（{Raw(values)}）" + (same ? "" : "，无法对位，全行没有填入"));
    }

    static bool Put(CellValue[] cells, int[] at, FoundValue value)
    {
        var put = false;
        for (var i = 0; i < at.Length; i++)
        {
            if (at[i] < value.Column || at[i] >= value.Column + Math.Max(1, value.Span) || cells[i].State != CellState.Blank)
                continue;
            cells[i] = value.Value;
            put = true;
            if (value.Value.State != CellState.Slash)
                break;
        }

        return put;
    }

    static (int Numbers, int Slashes, int Texts) Count(IReadOnlyList<FoundValue> values)
    {
        var (numbers, slashes, texts) = (0, 0, 0);
        foreach (var value in values)
        {
            switch (value.Value.State)
            {
                case CellState.Number: numbers++; break;
                case CellState.Slash: slashes++; break;
                default: texts++; break;
            }
        }

        return (numbers, slashes, texts);
    }

    static CellValue[] Take(IReadOnlyList<FoundValue> values, int columns, Func<CellValue, bool> which)
    {
        var cells = new CellValue[columns];
        var next = 0;
        foreach (var value in values)
        {
            if (next < columns && which(value.Value))
                cells[next++] = value.Value;
        }

        return cells;
    }

    static CellValue[] Filled(int columns, CellValue value)
    {
        var cells = new CellValue[columns];
        Array.Fill(cells, value);
        return cells;
    }
}
