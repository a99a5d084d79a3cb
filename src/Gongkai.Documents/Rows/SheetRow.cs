namespace Gongkai.Documents.Rows;

/// <summary>表格里的一行。</summary>
/// <param name="Number">行号，与在 Excel、WPS 里看到的一样，从 1 起。</param>
/// <param name="Cells">各格的文字：日期写成 2026-11-21，数不带浮点误差。</param>
/// <param name="Rounded">哪几格是超过 15 位的数：表格软件已经丢了末几位，从 0 起。</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells, IReadOnlyList<int> Rounded)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}
