using Gongkai.Documents;

namespace Gongkai.AnnualReports.Rendering;

/// <summary>只要三张表的文书：写成 xlsx 时一张表一页。</summary>
public static class TableDocument
{
    public static Document Of(AnnualReport report, CellMarks? marks = null)
    {
        var blocks = ImmutableArray.CreateBuilder<Documents.Block>();
        if (report.Title is { Length: > 0 } title)
            blocks.Add(new Heading(1, title));
        foreach (var table in ReportDocument.Tables(report))
        {
            blocks.Add(new Heading(2, $"{Law.Numeral.Chinese(table.Section)}、{table.Title}"));
            blocks.Add(TableLayout.Of(table, report.Cells, marks ?? CellMarks.None));
        }

        return new(blocks.ToImmutable()) { Title = report.Title ?? "" };
    }
}
