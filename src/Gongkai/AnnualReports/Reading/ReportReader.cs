using Gongkai.Documents;
using Gongkai.Organs;

namespace Gongkai.AnnualReports.Reading;

/// <summary>文书 → 年度报告。一份文书可以装订多份报告（汇编）。</summary>
public static class ReportReader
{
    /// <param name="file">契约第4节的 file。</param>
    /// <param name="level">指定的层级（--level）；null 则由机关名称判断。</param>
    /// <returns>至少一份；不是年度报告时为一份 <see cref="AnnualReport.Unreadable"/>。</returns>
    public static ImmutableArray<AnnualReport> Read(Document document, string file, Level? level = null)
    {
        var parts = ReportSplitter.Split(document);
        if (parts.IsEmpty)
            return [NotAReport(file)];

        return [.. parts.Select((part, index) => ReadOne(part, file, index + 1, level))];
    }

    static AnnualReport ReadOne(Document document, string file, int part, Level? level)
    {
        var scan = TableReader.Scan(document);
        var outline = OutlineReader.Read(document, block => scan.Consumed[block]);
        var tables = TableReader.Read(scan, outline.Year);
        return new AnnualReport
        {
            File = file,
            Part = part,
            Title = outline.Title,
            Organ = outline.Organ,
            Level = level ?? outline.Level,
            Year = outline.Year,
            Period = outline.Period,
            Form = tables.Form,
            Sections = outline.Sections,
            Cells = tables.Cells,
            Tables = tables.Tables,
            Claims = ClaimReader.Read(outline.Sections),
            Problems = [.. document.Problems.Select(p => new Problem(p.At, p.Message)), .. outline.Problems, .. tables.Problems],
        };
    }

    /// <summary>读得出，但里面没有年度报告。</summary>
    static AnnualReport NotAReport(string file) => new()
    {
        File = file,
        Unreadable = new("没有找到政府信息公开工作年度报告", "请确认选对了文件；报告应有题名和“一、总体情况”等部分") { IsOtherDocument = true },
    };
}
