using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports.Audit;

/// <summary>
/// 勾稽：照表样的合计与等式逐条核对，不另写规则。等式里有空白的，只在无论填什么非负数都不能成立时才算不符。
/// </summary>
static class Arithmetic
{
    /// <summary>报告里大到没有道理的数不参加相加：它另有“不是件数”的发现，相加还会溢出。</summary>
    const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>每一行的合计列。</summary>
    public static IEnumerable<Breach> RowTotals(AnnualReport report, Table table)
    {
        foreach (var block in table.Blocks)
        {
            foreach (var total in Totals(block.Columns))
            {
                foreach (var row in block.RowCells)
                {
                    var sum = Sum(report.Cells, table, total.Parts, part => (row.Id, part.Id));
                    if (Compare(report.Cells[table.Id, row.Id, total.Cell.Id], sum) is { } breach)
                        yield return breach with { At = $"{table.Id}/{row.Id}/{total.Cell.Id}", Why = $"“{total.Cell.Label}”应等于同一行前面各列之和" };
                }
            }
        }
    }

    /// <summary>每一列的合计行。</summary>
    public static IEnumerable<Breach> ColumnTotals(AnnualReport report, Table table)
    {
        foreach (var block in table.Blocks)
        {
            foreach (var total in Totals(block.Rows))
            {
                foreach (var column in block.ColumnCells)
                {
                    var sum = Sum(report.Cells, table, total.Parts, part => (part.Id, column.Id));
                    if (Compare(report.Cells[table.Id, total.Cell.Id, column.Id], sum) is { } breach)
                        yield return breach with { At = $"{table.Id}/{total.Cell.Id}/{column.Id}", Why = $"“{total.Cell.Label}”应等于本列上面各项处理结果之和" };
                }
            }
        }
    }

    /// <summary>表下注明的等式，逐列：左边第一行由其余各行推得。</summary>
    public static IEnumerable<Breach> Identities(AnnualReport report, Table table)
    {
        foreach (var identity in table.Identities)
        {
            foreach (var column in table.Blocks[0].ColumnCells)
            {
                var left = Sum(report.Cells, table, identity.Left, row => (row, column.Id));
                var right = Sum(report.Cells, table, identity.Right, row => (row, column.Id));
                if (!Contradict(left, right))
                    continue;
                var first = report.Cells[table.Id, identity.Left[0], column.Id];
                var others = Sum(report.Cells, table, identity.Left.RemoveAt(0), row => (row, column.Id));
                yield return new Breach($"{table.Id}/{identity.Left[0]}/{column.Id}", right.Known - others.Known, first.Value)
                {
                    Why = $"{identity.Statement}：左边是{Show(left)}，右边是{Show(right)}",
                };
            }
        }
    }

    readonly record struct Side(decimal Known, int Unknown, bool HasNegative);

    /// <summary>合计的组成：同组中在它之前的各单元。</summary>
    static IEnumerable<(Total Cell, ImmutableArray<Cell> Parts)> Totals(Group group)
    {
        var parts = ImmutableArray.CreateBuilder<Cell>();
        foreach (var member in group.Members)
        {
            switch (member)
            {
                case Total total:
                    yield return (total, parts.ToImmutable());
                    break;
                case Cell cell:
                    parts.Add(cell);
                    break;
                case Group inner:
                    foreach (var total in Totals(inner))
                        yield return total;
                    parts.AddRange(inner.Leaves);
                    break;
            }
        }
    }

    static Side Sum<T>(Grid cells, Table table, ImmutableArray<T> parts, Func<T, (string Row, string Column)> address)
    {
        var side = default(Side);
        foreach (var part in parts)
        {
            var (row, column) = address(part);
            side = Usable(cells[table.Id, row, column]) is { } number
                ? side with { Known = side.Known + number, HasNegative = side.HasNegative || number < 0 }
                : side with { Unknown = side.Unknown + 1 };
        }

        return side;
    }

    static Breach? Compare(CellValue total, Side parts)
    {
        var whole = Usable(total) is { } number ? new Side(number, 0, number < 0) : new Side(0, 1, false);
        return Contradict(whole, parts) ? new("", parts.Known, total.Value) : null;
    }

    /// <summary>两边都是数，比相等；一边有空白，另一边已经填到的不能比它还小；两边都有空白，总能填平。</summary>
    static bool Contradict(Side one, Side other)
    {
        if (one.Unknown > 0 && other.Unknown > 0)
            return false;
        if (one.Unknown == 0 && other.Unknown == 0)
            return one.Known != other.Known;
        return one.Unknown > 0 ? one.Known > other.Known : other.Known > one.Known;
    }

    static decimal? Usable(CellValue value) => value.Value is { } number && Math.Abs(number) < Largest ? number : null;

    static string Show(Side side) => side.Unknown == 0 ? $"{side.Known}" : $"{side.Known}（另有{side.Unknown}格空着）";
}
