using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports.Aggregation;

/// <summary>一个上级一个年度的汇总：下级逐格之和、谁报了谁没报、与自己公布的报告相差在哪里。</summary>
/// <param name="Organ">上级；没有隶属表时名称为空。</param>
/// <param name="Form">该年度的表样；2018 年度及以前没有，为 null。</param>
/// <param name="Coverage">各下级，依隶属表次序。</param>
public sealed record ParentSum(HierarchyOrgan Organ, int Year, Form? Form, Figures Figures, ImmutableArray<Coverage> Coverage)
{
    /// <summary>上级自己公布的报告；没有送来、或者不止一份为 null。</summary>
    public ReportFigures? Published { get; init; }

    /// <summary>公布的数与下级之和不同的格，依表上次序。</summary>
    public ImmutableArray<Difference> Differences { get; init; } = [];

    /// <summary>对汇总数再核勾稽关系的发现。</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>送来了而不知道归谁的报告；只在顶层列出。</summary>
    public ImmutableArray<Unplaced> Unplaced { get; init; } = [];

    /// <summary>本级（办公室）在下级中的情况；隶属表没列本级为 <see cref="CoverageStatus.Missing"/>，没有隶属表为 null。</summary>
    public CoverageStatus? OwnOffice { get; init; }

    /// <summary>缺着的格：有下级在这一格是空白、斜线或者没有这一行。</summary>
    public IEnumerable<CellAddress> Incomplete => (Form?.Addresses ?? []).Where(address => Figures.IsIncomplete(ReportForms.IndexOf(address)));

    /// <summary>没有计入的下级数，连同再下级的。</summary>
    public int Gaps => Coverage.Sum(child => child.Gaps + (child.Counted is null ? 1 : 0));

    /// <summary>汇总成的报告，只有数：缺着的格留空，供核对与写出。</summary>
    public AnnualReport ToReport() => new()
    {
        Organ = Organ.Name,
        Code = Organ.Code,
        Level = Organ.Level,
        Year = Year,
        Form = Form,
        Title = $"{(Organ.Name.Length > 0 ? Organ.Name : "各机关")}{Year}年政府信息公开工作情况汇总",
        Period = new(new(Year, 1, 1), new(Year, 12, 31)),
        Cells = Figures.ToGrid(Form),
    };

    /// <summary>某一格由哪些下级合成：下级与它的数；缺着的为 null。</summary>
    public IEnumerable<(Coverage Child, decimal? Value)> Contributions(CellAddress address)
    {
        var index = ReportForms.IndexOf(address);
        return from child in Coverage where child.Counted is not null select (child, child.Counted![index]);
    }
}

/// <summary>公布的数与下级之和不同。</summary>
/// <param name="Published">公布的；不是数为 null。</param>
/// <param name="Sum">下级之和，或者已知部分之和；没有为 null。</param>
/// <param name="IsIncomplete">有下级缺着这一格，差额可能由此而来。</param>
public sealed record Difference(CellAddress At, decimal? Published, decimal? Sum, bool IsIncomplete);

/// <summary>不知道归谁的报告。</summary>
public sealed record Unplaced(ReportFigures Report, string Why);
