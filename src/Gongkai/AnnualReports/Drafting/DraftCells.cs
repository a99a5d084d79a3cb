using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports.Drafting;

/// <summary>台账 → 各格：一格一格照表样走，合计由表样算，结转下年由勾稽关系推得。</summary>
static class DraftCells
{
    const string CarriedOut = "carried-out";

    public static Grid From(YearLedger ledger, Form form)
    {
        var grid = new Grid();
        foreach (var table in form.Tables)
        {
            foreach (var (_, row, column) in table.Cells)
                grid[$"{table.Id}/{row.Id}/{column.Id}"] = CellValue.Of(Count(ledger, table, row, column));
            foreach (var block in table.Blocks)
                Totals(grid, table, block);
        }

        CarryOut(grid, form.Requests);
        return grid;
    }

    static decimal Count(YearLedger ledger, Table table, Cell row, Cell column) => (table.Id, row.Id, column.Id) switch
    {
        // 信息处理费属于行政事业性收费，一并计入；元 → 万元
        ("disclosure", "fees", "amount") => (ledger[Measures.FeeReceived] + ledger[Measures.OtherFees]) / 10_000m,
        // 2019 年表样的（六）其他处理只有一行，同一本台账照样数
        ("requests", "otherwise", _) => Otherwise.Sum(outcome => ledger[$"requests/{outcome}", column.Id]),
        _ => ledger[$"{table.Id}/{row.Id}", column.Id],
    };

    static readonly ImmutableArray<string> Otherwise = ["otherwise-uncorrected", "otherwise-unpaid", "otherwise-other"];

    /// <summary>先各行的总计，再各列的总计。</summary>
    static void Totals(Grid grid, Table table, Block block)
    {
        foreach (var (total, parts) in TotalsOf(block.Columns))
        {
            foreach (var row in block.RowCells)
                grid[$"{table.Id}/{row.Id}/{total}"] = CellValue.Of(parts.Sum(part => grid[table.Id, row.Id, part].Number));
        }

        foreach (var (total, parts) in TotalsOf(block.Rows))
        {
            foreach (var column in block.ColumnCells)
                grid[$"{table.Id}/{total}/{column.Id}"] = CellValue.Of(parts.Sum(part => grid[table.Id, part, column.Id].Number));
        }
    }

    /// <summary>合计等于同组中在它之前的各单元（分组展开）之和。</summary>
    static IEnumerable<(string Total, ImmutableArray<string> Parts)> TotalsOf(Group group)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        foreach (var member in group.Members)
        {
            if (member is Total total)
            {
                yield return (total.Id, parts.ToImmutable());
                continue;
            }

            if (member is Group inner)
            {
                foreach (var nested in TotalsOf(inner))
                    yield return nested;
                parts.AddRange(inner.Leaves.Select(leaf => leaf.Id));
                continue;
            }

            parts.Add(((Cell)member).Id);
        }
    }

    /// <summary>第四项 = 第一项 + 第二项 − 第三项。</summary>
    static void CarryOut(Grid grid, Table table)
    {
        foreach (var column in table.Blocks[0].ColumnCells)
        {
            grid[$"{table.Id}/{CarriedOut}/{column.Id}"] = CellValue.Of(
                grid[table.Id, "received", column.Id].Number + grid[table.Id, "carried-in", column.Id].Number
                - grid[table.Id, "handled", column.Id].Number);
        }
    }
}
