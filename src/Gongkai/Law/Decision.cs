namespace Gongkai.Law;

/// <summary>处理决定的大类，即表三（一）至（六）。</summary>
public enum DecisionGroup
{
    /// <summary>（一）予以公开。</summary>
    Granted,

    /// <summary>（二）部分公开。</summary>
    Partly,

    /// <summary>（三）不予公开。</summary>
    Withheld,

    /// <summary>（四）无法提供。</summary>
    Unavailable,

    /// <summary>（五）不予处理。</summary>
    Unprocessed,

    /// <summary>（六）其他处理。</summary>
    Otherwise,
}

/// <summary>一种处理决定：计入表三的哪一行，依据什么，告知书必须写明什么。</summary>
/// <param name="Row">计入的行，表三的行编号；一种决定只计一行。</param>
/// <param name="Group">大类。</param>
/// <param name="Title">名称。</param>
/// <param name="Bases">依据。</param>
/// <param name="MustSay">告知书必须写明的内容。</param>
public sealed record Decision(
    string Row, DecisionGroup Group, string Title, ImmutableArray<Citation> Bases, ImmutableArray<string> MustSay)
{
    /// <summary>2019年格式的行：（六）其他处理只有一行。</summary>
    public string Row2019 => Group == DecisionGroup.Otherwise ? "otherwise" : Row;

    /// <summary>依据条例第十四条、第十五条、第十六条不予公开。</summary>
    public bool IsExempt => Group == DecisionGroup.Withheld && Bases.Any(b => b is { Statute.Id: "regulation-2019", Article: 14 or 15 or 16 });
}
