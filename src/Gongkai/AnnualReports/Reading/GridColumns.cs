using Gongkai.AnnualReports.Forms;
using Gongkai.Documents;

namespace Gongkai.AnnualReports.Reading;

/// <summary>真表格里各列的位置：表头与数据列对得上的以表头为准；整张表的表头错开了的，以多数行的位置为准。</summary>
static class GridColumns
{
    /// <returns>依 <paramref name="columns"/> 的次序；看不出为 null。</returns>
    public static int[]? Resolve(IReadOnlyList<FoundRow> rows, ImmutableArray<Cell> columns, TableHeader? header)
    {
        var named = FromHeader(columns, header);
        var common = MostCommon(rows, columns.Length);
        if (named is null || common is null)
            return named ?? common;
        return Support(rows, common) > Support(rows, named) ? common : named;
    }

    /// <summary>每一行写到第几列（不含），纵向合并的格也算。</summary>
    public static int[] Widths(DocumentTable table)
    {
        // 坏文件里的跨行数可以大得没有道理
        const int TallestSpan = 64;
        var widths = new int[table.Rows];
        foreach (var cell in table.Cells)
        {
            var bottom = Math.Min(table.Rows, cell.Row + Math.Clamp(cell.RowSpan, 1, TallestSpan));
            for (var row = cell.Row; row < bottom; row++)
                widths[row] = Math.Max(widths[row], cell.Column + Math.Max(1, cell.ColumnSpan));
        }

        return widths;
    }

    static int[]? FromHeader(ImmutableArray<Cell> columns, TableHeader? header)
    {
        if (header is null)
            return null;
        var at = new int[columns.Length];
        for (var i = 0; i < at.Length; i++)
        {
            at[i] = header.ColumnOf(columns[i].Id);
            if (at[i] < 0 || Array.IndexOf(at, at[i], 0, i) >= 0)
                return null;
        }

        return at;
    }

    static int[]? MostCommon(IReadOnlyList<FoundRow> rows, int count)
    {
        (int[]? best, var votes) = (null, 0);
        foreach (var row in rows)
        {
            if (row.Values.Count != count || row.Values[0].Column < 0)
                continue;
            var at = row.Values.Select(v => v.Column).ToArray();
            if (best is not null && at.AsSpan().SequenceEqual(best))
            {
                votes++;
            }
            else if (votes == 0)
            {
                (best, votes) = (at, 1);
            }
            else
            {
                votes--;
            }
        }

        return best;
    }

    static int Support(IReadOnlyList<FoundRow> rows, int[] at) =>
        rows.Count(row => row.Values.Count > 0 && row.Values.All(v => Array.IndexOf(at, v.Column) >= 0));
}
