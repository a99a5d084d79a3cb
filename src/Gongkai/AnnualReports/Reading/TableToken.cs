using Gongkai.AnnualReports.Forms;
using Gongkai.Documents;

namespace Gongkai.AnnualReports.Reading;

/// <summary>表格里的一件东西：标签、值，或者别的字。</summary>
/// <param name="Column">真表格里的列；不知道为 -1。</param>
/// <param name="Span">跨几列。</param>
/// <param name="Label">是标签则为该标签。</param>
/// <param name="IsMarked">标签前有序号。</param>
/// <param name="IsWhole">标签写全了。</param>
/// <param name="Value">不是标签时的值；别的字为 <see cref="CellState.Unreadable"/>。</param>
readonly record struct TableToken(int Column, int Span, string Text, Label? Label, bool IsMarked, bool IsWhole, CellValue Value)
{
    public bool IsValue => Label is null && Value.State is CellState.Number or CellState.Slash;

    public bool IsText => Label is null && Value.State == CellState.Unreadable;

    /// <summary>只能是行：没有同名的列，或者带着序号。</summary>
    public bool IsSurelyRow => Label is { Row: not null } label && (label.Column is null || IsMarked);
}

/// <summary>一行：真表格、文本表格的一行，或者一个段落。</summary>
/// <param name="Block">第几块。</param>
/// <param name="Row">表格里的行；段落为 -1。</param>
/// <param name="First">第一件东西在总表里的下标。</param>
/// <param name="Known">认出的字数（段落）。</param>
/// <param name="Unknown">认不出的字数（段落）。</param>
readonly record struct TableLine(int Block, int Row, int First, int Count, int Known, int Unknown, Place At)
{
    public bool IsTable => Row >= 0;

    /// <summary>段落里几乎全是标签和数，才当作表格的一行。</summary>
    public bool IsTabular => Count > 0 && (IsTable || Unknown * 3 <= Known);
}
