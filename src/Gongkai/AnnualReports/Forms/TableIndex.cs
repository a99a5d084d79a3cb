namespace Gongkai.AnnualReports.Forms;

/// <summary>表样展开成下标：每行有哪些格，有哪些等式。只算一次，供识读与核对逐格走。</summary>
public sealed class TableIndex
{
    static readonly ImmutableArray<TableIndex> Known = [.. ReportForms.All.SelectMany(form => form.Tables).Select(table => new TableIndex(table))];

    TableIndex(Table table)
    {
        Table = table;
        Rows = [.. from block in table.Blocks
                   from row in block.RowCells
                   select new RowIndex($"{table.Id}/{row.Id}", block, row, [.. block.ColumnCells.Select(column => At(row.Id, column.Id))])];
        Equations = [.. table.Blocks.SelectMany(RowTotals), .. table.Blocks.SelectMany(ColumnTotals), .. table.Identities.SelectMany(Identities)];
    }

    public Table Table { get; }

    /// <summary>各行，依表上次序。</summary>
    public ImmutableArray<RowIndex> Rows { get; }

    /// <summary>全部等式。</summary>
    public ImmutableArray<Equation> Equations { get; }

    public static TableIndex Of(Table table)
    {
        foreach (var index in Known)
        {
            if (ReferenceEquals(index.Table, table))
                return index;
        }

        throw new ArgumentException($"没有这张表：{table.Id}", nameof(table));
    }

    /// <summary>某一行；没有为 null。</summary>
    public RowIndex? Row(string id)
    {
        foreach (var row in Rows)
        {
            if (row.Row.Id == id)
                return row;
        }

        return null;
    }

    int At(string row, string column) => ReportForms.IndexOf(new CellAddress(Table.Id, row, column));

    IEnumerable<Equation> RowTotals(Block block) =>
        from total in Totals(block.Columns)
        from row in block.RowCells
        select new Equation(
            EquationKind.RowTotal, $"{Table.Id}/{row.Id}/{total.Cell.Id}", $"“{total.Cell.Label}”应等于同一行前面各列之和",
            [At(row.Id, total.Cell.Id)], [.. total.Parts.Select(part => At(row.Id, part.Id))]);

    IEnumerable<Equation> ColumnTotals(Block block) =>
        from total in Totals(block.Rows)
        from column in block.ColumnCells
        select new Equation(
            EquationKind.ColumnTotal, $"{Table.Id}/{total.Cell.Id}/{column.Id}", $"“{total.Cell.Label}”应等于本列上面各项处理结果之和",
            [At(total.Cell.Id, column.Id)], [.. total.Parts.Select(part => At(part.Id, column.Id))]);

    IEnumerable<Equation> Identities(Identity identity) =>
        from column in Table.Blocks[0].ColumnCells
        select new Equation(
            EquationKind.Identity, $"{Table.Id}/{identity.Left[0]}/{column.Id}", identity.Statement,
            [.. identity.Left.Select(row => At(row, column.Id))], [.. identity.Right.Select(row => At(row, column.Id))]);

    /// <summary>合计的组成：同组中在它之前的各单元（分组展开）。</summary>
    static IEnumerable<(Total Cell, ImmutableArray<Cell> Parts)> Totals(Group group)
    {
        var parts = ImmutableArray.CreateBuilder<Cell>();
        foreach (var member in group.Members)
        {
            if (member is Total total)
            {
                yield return (total, parts.ToImmutable());
            }
            else if (member is Group inner)
            {
                foreach (var nested in Totals(inner))
                    yield return nested;
                parts.AddRange(inner.Leaves);
            }
            else if (member is Cell cell)
            {
                parts.Add(cell);
            }
        }
    }
}

/// <summary>一行。</summary>
/// <param name="At">行地址，如 requests/granted。</param>
/// <param name="Cells">各格在 <see cref="ReportForms.Addresses"/> 中的下标，依列序。</param>
public sealed record RowIndex(string At, Block Block, Cell Row, ImmutableArray<int> Cells);

/// <summary>等式的种类。</summary>
public enum EquationKind
{
    /// <summary>一行的总计等于各列之和。</summary>
    RowTotal,

    /// <summary>总计行等于上面各行之和。</summary>
    ColumnTotal,

    /// <summary>表上注明的勾稽关系。</summary>
    Identity,
}

/// <summary>一个等式：左边之和等于右边之和。</summary>
/// <param name="At">不成立时指着哪一格：左边第一格。</param>
/// <param name="Statement">等式的说法。</param>
public sealed record Equation(EquationKind Kind, string At, string Statement, ImmutableArray<int> Left, ImmutableArray<int> Right);
