using Gongkai.AnnualReports.Forms;

namespace Gongkai.App.Web.Showing;

/// <summary>法定表里的一格怎样显示。</summary>
/// <param name="Text">数或者文字。</param>
/// <param name="Mark">wrong、doubt、hint-cell，或空。</param>
/// <param name="Should">应为何；几条各占一行，不知道为空。</param>
/// <param name="Href">点开到哪里；不能点为空。</param>
/// <param name="IsVoid">不是数：空白、未读到。</param>
readonly record struct FormCell(string Text, string Mark = "", string Should = "", string Href = "", bool IsVoid = false);

/// <summary>一张法定表：表样加上每一格、每一行怎样显示。核对、汇总、年度对照同用。</summary>
/// <param name="Prefix">元素编号的前缀；同页有两份报告时区分。</param>
sealed record FormTableView(Table Table, Func<CellAddress, FormCell> Cell, string Prefix = "")
{
    /// <summary>行标签的标记；没有为默认值。</summary>
    public Func<string, FormCell> Row { get; init; } = _ => default;

    public string Caption { get; init; } = "";

    /// <summary>表宽：各块中最宽的。</summary>
    public int Width { get; } = Table.Blocks.Max(block => FormHead.Levels(block.Rows) + block.ColumnCells.Length);

    public static string Anchor(string address) => address.Replace('/', '-');

    public string CellId(CellAddress address) => $"{Prefix}c-{Anchor(address.ToString())}";

    public string RowId(string row) => $"{Prefix}r-{Table.Id}-{row}";

    public string TableId => $"{Prefix}t-{Table.Id}";
}
