namespace Gongkai.AnnualReports.Forms;

/// <summary>表样的词汇：单元、合计、分组。</summary>
/// <param name="Label">官方标签，逐字。</param>
public abstract record Node(string Label);

/// <summary>一行或一列。</summary>
/// <param name="Id">地址里的名字，见契约第3节。</param>
/// <param name="Label">官方标签，逐字。</param>
/// <param name="Aliases">真实报告里见过、意思不变的写法；只供识读。</param>
public record Cell(string Id, string Label, params ImmutableArray<string> Aliases) : Node(Label)
{
    /// <summary>意思变了的写法（如“其他法律法规禁止公开”）：照样认得，但要指出。</summary>
    public ImmutableArray<string> Misnomers { get; init; } = [];

    /// <summary>允许小数（万元）。</summary>
    public bool AllowsFraction { get; init; }

    /// <summary>允许负数（2019年格式“本年增/减”）。</summary>
    public bool AllowsNegative { get; init; }
}

/// <summary>合计：等于同组中在它之前的各单元（分组展开）之和。</summary>
public sealed record Total(string Id, string Label, params ImmutableArray<string> Aliases) : Cell(Id, Label, Aliases);

/// <summary>分组；只是表头，没有数。</summary>
public sealed record Group(string Label, params ImmutableArray<Node> Members) : Node(Label)
{
    /// <summary>展开的单元，依次。</summary>
    public IEnumerable<Cell> Leaves => Members.SelectMany(m => m is Group g ? g.Leaves : [(Cell)m]);
}

/// <summary>勾稽关系：左边各行之和等于右边各行之和，逐列成立。</summary>
public sealed record Identity(string Statement, ImmutableArray<string> Left, ImmutableArray<string> Right);

/// <summary>一张表里行列整齐的一块。表二有四块，表三、表四各一块。</summary>
/// <param name="Caption">块上方的标题行，如“第二十条第（一）项”；没有则为空。</param>
/// <param name="Corner">左上角的字，如“信息内容”。</param>
public sealed record Block(string Caption, string Corner, Group Rows, Group Columns)
{
    /// <summary>除此之外，列不适用于某行的单元（2019年格式第（八）项没有第三列）。</summary>
    public ImmutableArray<Cell> RowCells { get; } = [.. Rows.Leaves];

    public ImmutableArray<Cell> ColumnCells { get; } = [.. Columns.Leaves];
}

/// <summary>一张法定统计表。</summary>
/// <param name="Id">地址的第一段：disclosure、requests、remedies。</param>
/// <param name="Section">所在部分：2、3、4。</param>
/// <param name="Title">所在部分的标题，不带序号。</param>
public sealed record Table(string Id, int Section, string Title, ImmutableArray<Block> Blocks, params ImmutableArray<Identity> Identities)
{
    /// <summary>行组横排、只有一行数（表四）。</summary>
    public bool IsTransposed { get; init; }

    /// <summary>表二、表三、表四。</summary>
    public string Name => $"表{"零一二三四"[Section]}";

    /// <summary>全部单元格，依表上次序。</summary>
    public IEnumerable<(Block Block, Cell Row, Cell Column)> Cells =>
        from block in Blocks
        from row in block.RowCells
        from column in block.ColumnCells
        select (block, row, column);
}

/// <summary>一个年度的报告表样。</summary>
/// <param name="Id">“2021”或“2019”。</param>
/// <param name="FromYear">从哪个报告年度起用。</param>
public sealed record Form(string Id, int FromYear, Gongkai.Law.Statute Basis, Table Disclosure, Table Requests, Table Remedies)
{
    public ImmutableArray<Table> Tables { get; } = [Disclosure, Requests, Remedies];

    /// <summary>本表样的全部单元格地址，依表上次序。</summary>
    public ImmutableArray<CellAddress> Addresses { get; } =
        [.. from table in (Table[])[Disclosure, Requests, Remedies]
            from cell in table.Cells
            select new CellAddress(table.Id, cell.Row.Id, cell.Column.Id)];
}

/// <summary>单元格地址：表/行/列（契约第3节）。</summary>
public readonly record struct CellAddress(string Table, string Row, string Column)
{
    public override string ToString() => $"{Table}/{Row}/{Column}";
}
