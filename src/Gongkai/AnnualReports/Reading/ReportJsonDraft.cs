using Gongkai.AnnualReports.Forms;
using Gongkai.Organs;

namespace Gongkai.AnnualReports.Reading;

/// <summary>读到一半的一份报告：各属性次序不定，读完才成。</summary>
sealed class ReportJsonDraft
{
    public string? File { get; set; }

    public int? Part { get; set; }

    public string? Organ { get; set; }

    public string? Code { get; set; }

    public Level? Level { get; set; }

    public int? Year { get; set; }

    public Form? Form { get; set; }

    /// <summary>写了 form；写的是 null 也算。</summary>
    public bool HasForm { get; set; }

    public string? Title { get; set; }

    public Period? Period { get; set; }

    /// <summary>有 cells 或 states：没有的不是报告。</summary>
    public bool HasCells { get; set; }

    public Grid Cells { get; } = new();

    public ImmutableArray<Section> Sections { get; set; } = [];

    public ImmutableArray<Claim> Claims { get; set; } = [];

    public ImmutableArray<Problem> Problems { get; set; } = [];

    public Unreadable? Unreadable { get; set; }

    /// <summary>年份在公元 1000 至 9999 之间才作年份；没写 form 的按年度定表样。</summary>
    public AnnualReport? Finish()
    {
        if (!HasCells && Unreadable is null && (File is null || Problems.IsEmpty))
            return null;

        var year = Year is >= 1000 and <= 9999 ? Year : null;
        var isEmpty = Organ is null && Title is null && year is null && Sections.IsEmpty;
        if (isEmpty && Unreadable is null && Problems.IsEmpty)
            return null;

        return new AnnualReport
        {
            File = File ?? "",
            Part = Part is > 0 and var part ? part : 1,
            Organ = Organ,
            Code = Code,
            Level = Level,
            Year = year,
            Form = HasForm || year is null ? Form : ReportForms.Of(year.Value),
            Title = Title,
            Period = Period,
            Cells = Cells,
            Sections = Sections,
            Claims = Claims,
            Problems = Problems,
            Unreadable = Unreadable ?? (isEmpty && Form is null ? FromProblems(Problems) : null),
        };
    }

    /// <summary>别处写的、没有 unreadable 属性的读不出的一份：原因在 problems。</summary>
    internal static Unreadable? FromProblems(ImmutableArray<Problem> problems) =>
        problems.IsEmpty ? null : new(problems[0].Message.TrimEnd('。'), "请换一份可读的文件重新识读");
}
