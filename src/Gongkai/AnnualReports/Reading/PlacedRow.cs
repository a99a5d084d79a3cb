using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports.Reading;

/// <summary>对好位的一行。</summary>
/// <param name="Cells">依官方列序；无法对位时全为 <see cref="CellState.Missing"/>。</param>
/// <param name="Doubt">拿不准之处；没有为 null。</param>
readonly record struct PlacedRow(CellValue[] Cells, RowShape Shape, string? Doubt);
