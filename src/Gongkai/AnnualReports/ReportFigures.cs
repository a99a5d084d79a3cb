using Gongkai.AnnualReports.Forms;
using Gongkai.Organs;

namespace Gongkai.AnnualReports;

/// <summary>一份报告里汇总要用的：谁的、哪一年、什么表样、各格的数。四万份同在内存也不大。</summary>
public sealed record ReportFigures
{
    public string File { get; init; } = "";

    public int Part { get; init; } = 1;

    public string? Organ { get; init; }

    public string? Code { get; init; }

    public Level? Level { get; init; }

    public int? Year { get; init; }

    public Form? Form { get; init; }

    public Figures Figures { get; init; } = Figures.None;

    /// <summary>整份读不出的原因；读得出为 null。</summary>
    public Unreadable? Unreadable { get; init; }

    public static ReportFigures Of(AnnualReport report) => new()
    {
        File = report.File,
        Part = report.Part,
        Organ = report.Organ,
        Code = report.Code,
        Level = report.Level,
        Year = report.Year,
        Form = report.Form,
        Figures = Figures.Of(report.Cells, report.Form),
        Unreadable = report.Unreadable,
    };
}
