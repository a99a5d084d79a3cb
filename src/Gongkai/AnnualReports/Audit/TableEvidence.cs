using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Reading;

namespace Gongkai.AnnualReports.Audit;

/// <summary>一张表在报告里的样子：用的表样，识读的证据（由 json 读入的没有，只凭单元格判断）。</summary>
sealed record TableEvidence(TableIndex Index, TableReading? Reading, bool IsFound)
{
    /// <returns>没有表样可循（2018 年度及以前）为 null。</returns>
    public static TableEvidence? Of(AnnualReport report, string table)
    {
        if (report.Form is not { } form)
            return null;
        foreach (var reading in report.Tables)
        {
            if (reading.Layout.Id == table)
                return new(TableIndex.Of(reading.Layout), reading, reading.IsFound);
        }

        var index = TableIndex.Of(LayoutByCells(report, form, table));
        return new(index, null, index.Rows.Any(row => row.Cells.Any(cell => report.Cells[cell].State != CellState.Missing)));
    }

    /// <summary>认出的某一行；没有证据或者没有这一行为 null。</summary>
    public RowReading? Row(string id)
    {
        foreach (var row in Reading?.Rows ?? [])
        {
            if (row.Row == id)
                return row;
        }

        return null;
    }

    /// <summary>报告里两种表样混着用：漏行不再逐行指出，另有一处“旧格式”。</summary>
    public static bool IsMixed(AnnualReport report)
    {
        if (report.Form is null)
            return false;
        var old = ReferenceEquals(Of(report, "disclosure")!.Index.Table, Form2019.Disclosure);
        return old != ReferenceEquals(Of(report, "requests")!.Index.Table, Form2019.Requests);
    }

    /// <summary>现行格式里（六）只有一行的，单元格记在 otherwise 行。</summary>
    static Table LayoutByCells(AnnualReport report, Form form, string table)
    {
        var isSingle = table == "requests" && form == Form2021.Form && Has(report, Form2019.Requests, "otherwise")
            && !Has(report, Form2021.Requests, "otherwise-uncorrected") && !Has(report, Form2021.Requests, "otherwise-unpaid")
            && !Has(report, Form2021.Requests, "otherwise-other");
        return isSingle ? Form2019.Requests : form.Tables.First(candidate => candidate.Id == table);
    }

    static bool Has(AnnualReport report, Table table, string row) =>
        TableIndex.Of(table).Row(row)!.Cells.Any(cell => report.Cells[cell].State != CellState.Missing);
}
