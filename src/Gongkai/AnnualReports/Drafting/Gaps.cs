using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports.Drafting;

/// <summary>报告里还没有台账可数的数：起草时是零，报送前要自己核对。</summary>
public static class Gaps
{
    /// <param name="measures">各台账的计量编号。</param>
    /// <returns>给人看的说法，依报告次序：整张表都没有的写表，个别行没有的写行。</returns>
    public static IReadOnlyList<string> Of(Form form, IEnumerable<string> measures)
    {
        var kept = measures.SelectMany(id => new[] { id, MeasureKey.Of(id).Measure }).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Measures.All.Where(measure => !kept.Contains(measure.Id)).Select(measure => measure.Name),
            .. form.Tables.SelectMany(table => Rows(table, kept)),
        ];
    }

    static IEnumerable<string> Rows(Table table, HashSet<string> kept)
    {
        var rows = table.Cells.Select(cell => cell.Row).DistinctBy(row => row.Id).ToList();
        var missing = rows.Where(row => !IsKept(table, row, kept)).ToList();
        return missing.Count == rows.Count ? [$"{table.Name}全部"] : missing.Select(row => ReportForms.Describe($"{table.Id}/{row.Id}"));
    }

    static bool IsKept(Table table, Cell row, HashSet<string> kept) =>
        kept.Contains($"{table.Id}/{row.Id}") || (row.Id == "fees" && (kept.Contains(Measures.FeeReceived) || kept.Contains(Measures.OtherFees)));
}
