namespace Gongkai.AnnualReports.Forms;

/// <summary>单元格状态的写法（契约第4节 states），以及给人看的说法。</summary>
public static class CellStates
{
    public static string Name(CellState state) => state switch
    {
        CellState.Blank => "blank",
        CellState.Slash => "slash",
        CellState.Unreadable => "unreadable",
        CellState.Number => "number",
        _ => "missing",
    };

    /// <summary>写法 → 状态；不认得的当作读不出，不当作没有。</summary>
    public static CellState Parse(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("blank"u8) ? CellState.Blank
        : name.SequenceEqual("missing"u8) ? CellState.Missing
        : name.SequenceEqual("slash"u8) ? CellState.Slash
        : CellState.Unreadable;
}
