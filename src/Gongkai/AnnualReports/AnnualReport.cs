using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Reading;
using Gongkai.Organs;

namespace Gongkai.AnnualReports;

/// <summary>年度报告：一个机关、一个年度；三张表与六部分正文。</summary>
public sealed record AnnualReport
{
    /// <summary>来自哪个文件（契约第4节 file）；起草的为空。</summary>
    public string File { get; init; } = "";

    /// <summary>汇编中的第几份，从 1 起。</summary>
    public int Part { get; init; } = 1;

    /// <summary>题名，原文。</summary>
    public string? Title { get; init; }

    /// <summary>机关：题名中年份之前的文字，去空白，不添字。</summary>
    public string? Organ { get; init; }

    /// <summary>机关代码；由台账起草、或 json 里写明的才有。</summary>
    public string? Code { get; init; }

    /// <summary>层级；认不出为 null。</summary>
    public Level? Level { get; init; }

    /// <summary>报告年度；认不出为 null。</summary>
    public int? Year { get; init; }

    /// <summary>统计期限；没写为 null。</summary>
    public Period? Period { get; init; }

    /// <summary>所用表样；2018 年度及以前、读不出表的为 null。</summary>
    public Form? Form { get; init; }

    /// <summary>各部分正文，依原文次序；第 0 部分是“一、”之前的文字。</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>三张表的数。</summary>
    public Grid Cells { get; init; } = new();

    /// <summary>正文里的数字说法。</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>识读时拿不准之处。</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>表格识读的证据：认出的行列标签与形状。由 json 读入或起草的报告没有证据，为空。</summary>
    public ImmutableArray<TableReading> Tables { get; init; } = [];

    /// <summary>整份读不出的原因；读得出为 null。</summary>
    public Unreadable? Unreadable { get; init; }

    /// <summary>是不是年度报告；遍历目录时碰到的别的文书为假。</summary>
    public bool IsReport => Unreadable is null;

    /// <summary>某一部分；没有为 null。</summary>
    public Section? Section(int number) => Sections.FirstOrDefault(section => section.Number == number);
}

/// <summary>一段日子，两头都算。</summary>
public readonly record struct Period(DateOnly From, DateOnly To);

/// <summary>一个部分。</summary>
/// <param name="Number">0 至 6；重复或认不出序号的标题不另成部分。</param>
/// <param name="Heading">标题原文；第 0 部分为空。</param>
/// <param name="Text">正文，段落之间以换行分隔，不含法定表格与页码。</param>
public sealed record Section(int Number, string Heading, string Text);

/// <summary>正文中的一个数字说法（契约第4节 claims）。</summary>
/// <param name="Kind">契约所列的种类。</param>
/// <param name="Label">渠道、主题或类别；没有为 null。</param>
/// <param name="Unit">条、件、篇、万元、%……；没有为空。</param>
/// <param name="Approximate">余、近、约、多、以上：不作精确比较。</param>
/// <param name="Section">所在部分。</param>
/// <param name="Quote">原文，逐字。</param>
public sealed record Claim(string Kind, string? Label, decimal Value, string Unit, bool Approximate, int Section, string Quote)
{
    /// <summary>分项；没有为空。</summary>
    public ImmutableArray<ClaimPart> Parts { get; init; } = [];
}

/// <summary>分项。</summary>
/// <param name="Value">列举而没有数的为 null。</param>
public readonly record struct ClaimPart(string Label, decimal? Value);

/// <summary>识读时的一处疑问。</summary>
/// <param name="At">单元格、行、表的地址，或者原件中的位置。</param>
public sealed record Problem(string At, string Message);

/// <summary>整份读不出。</summary>
public sealed record Unreadable(string Reason, string Remedy)
{
    /// <summary>读得出文字，但不是年度报告：遍历目录时只作提示，点名核对时才算读不出。</summary>
    public bool IsOtherDocument { get; init; }
}
