namespace Gongkai.AnnualReports.Reading;

/// <summary>哪一张法定表。</summary>
enum TableKind
{
    None,
    Disclosure,
    Requests,
    Remedies,
}

/// <summary>表样里的一个标签。同一个词可以既是行又是列（总计、其他），由上下文分。</summary>
/// <param name="Kind">所属的表；几张表都有的（总计）为 None。</param>
/// <param name="Official">官方写法。</param>
/// <param name="Row">作为行的名字；不是行为 null。</param>
/// <param name="Column">作为列的名字；不是列为 null。</param>
sealed record Label(TableKind Kind, string Official, string? Row, string? Column)
{
    /// <summary>见到它就可以断定是这张表。</summary>
    public bool IsStrong { get; init; }

    /// <summary>只有这一张表样才有的标签：“2019”“2021”；通用的为 null。</summary>
    public string? OnlyIn { get; init; }

    /// <summary>表三的分组行，如（三）不予公开：本身没有数。</summary>
    public bool IsRowGroup => Row is null && Column is null && !IsHeader;

    /// <summary>表头一侧的字：角格、列的分组、块的标题。</summary>
    public bool IsHeader { get; init; }
}

/// <summary>文字里认出的一个标签。</summary>
/// <param name="End">标签之后的位置。</param>
/// <param name="HasOrdinal">前面有序号：（七）总计是行，总计多半是列。</param>
/// <param name="IsWhole">标签写全了；只写出开头（下一行接着写）为假。</param>
readonly record struct LabelHit(Label Label, int End, bool HasOrdinal, bool IsWhole);
