using Gongkai.AnnualReports.Forms;
using Gongkai.Documents;

namespace Gongkai.AnnualReports.Reading;

/// <summary>从文书里认出三张法定表，逐格读数。</summary>
static class TableReader
{
    /// <param name="year">报告年度，列标签与（六）行都看不出时据以定表样。</param>
    public static TablesRead Read(Document document, int? year) => new(year is { } y ? ReportForms.Of(y) : null, new(), [], []);
}

/// <summary>识读出的表。</summary>
sealed record TablesRead(Form? Form, Grid Cells, ImmutableArray<TableReading> Tables, ImmutableArray<Problem> Problems);
