using Gongkai.AnnualReports.Forms;
using Gongkai.Documents;

namespace Gongkai.AnnualReports.Rendering;

/// <summary>年度报告 → 文书：题名、引言、各部分正文，三张表照官方表样排在所在部分之后。</summary>
public static class ReportDocument
{
    /// <param name="marks">要标出的错格；没有则不标。</param>
    public static Document Of(AnnualReport report, CellMarks? marks = null)
    {
        var blocks = ImmutableArray.CreateBuilder<Documents.Block>();
        if (report.Title is { Length: > 0 } title)
            blocks.Add(new Heading(1, title));
        var tables = Tables(report).ToList();
        foreach (var section in report.Sections)
        {
            if (section.Heading.Length > 0)
                blocks.Add(new Heading(2, section.Heading));
            blocks.AddRange(section.Number == 0 ? Preface(section, report.Title) : Paragraphs(section.Text));
            if (tables.Find(table => table.Section == section.Number) is not { } own)
                continue;
            tables.Remove(own);
            blocks.Add(TableLayout.Of(own, report.Cells, marks ?? CellMarks.None));
        }

        // 缺了所在部分的表也不丢
        foreach (var table in tables)
            blocks.Add(TableLayout.Of(table, report.Cells, marks ?? CellMarks.None));
        return new(blocks.ToImmutable()) { Title = report.Title ?? "" };
    }

    /// <summary>
    /// 各表所用的样子。2021 年表样的报告里（六）其他处理若只有一行，照它自己的样子排。
    /// </summary>
    internal static IEnumerable<Table> Tables(AnnualReport report)
    {
        if (report.Form is not { } form)
            yield break;
        foreach (var table in form.Tables)
        {
            yield return table.Id == Form2021.Requests.Id && form.Id == Form2021.Form.Id && HasSingleOtherwise(report.Cells)
                ? Form2019.Requests
                : table;
        }
    }

    static bool HasSingleOtherwise(Grid cells) => Form2021.Requests.Blocks[0].ColumnCells.Any(column =>
        cells["requests", "otherwise", column.Id].State != CellState.Missing);

    /// <summary>引言里重复题名的行不再写。</summary>
    static IEnumerable<Documents.Block> Preface(Section section, string? title)
    {
        var rest = Squeeze(title ?? "");
        foreach (var block in Paragraphs(section.Text))
        {
            var line = Squeeze(block is Paragraph p ? p.Text : ((Heading)block).Text);
            if (rest.Length > 0 && rest.StartsWith(line, StringComparison.Ordinal))
            {
                rest = rest[line.Length..];
                continue;
            }

            rest = "";
            yield return block;
        }
    }

    static IEnumerable<Documents.Block> Paragraphs(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            yield return IsHeading(line) ? new Heading(3, line) : new Paragraph(line);
    }

    /// <summary>（一）主动公开：有序号、很短、不成句的一行。</summary>
    static bool IsHeading(string line) =>
        line.Length is > 3 and <= 24 && line[0] is '（' or '(' && line.AsSpan(0, 4).ContainsAny('）', ')')
        && !line.AsSpan().ContainsAny('。', '；', '，');

    static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
