namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>正文里的一个数，连同它前后的话。位置都在 <see cref="Passage.Text"/> 里。</summary>
sealed class Figure
{
    public required Passage Passage { get; init; }

    public required decimal Value { get; init; }

    /// <summary>条、件、元、万元、%……；没有为空。</summary>
    public required string Unit { get; init; }

    /// <summary>余、近、约、多、以上，以及区间、频次、下限。</summary>
    public required bool IsApproximate { get; init; }

    /// <summary>用中文数字写的：只在说法明确时才算数（“一件事”“三审三校”不是数）。</summary>
    public required bool IsChinese { get; init; }

    /// <summary>数字本身的起点与单位之后的终点。</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>上一个数的终点（不早于句首）。</summary>
    public required int Previous { get; init; }

    /// <summary>所在分句的起点（不早于上一个数）。</summary>
    public required int Clause { get; init; }

    /// <summary>分句在数字之后的部分的终点。</summary>
    public required int TailEnd { get; init; }

    /// <summary>在几层括号之内。</summary>
    public required int Depth { get; init; }

    /// <summary>第几句、第几段，全篇连续编号。</summary>
    public required int Sentence { get; init; }

    public required int Paragraph { get; init; }

    /// <summary>到这里为止，句子和段落说的是什么。</summary>
    public required Context Context { get; init; }

    /// <summary>归好的种类；不成说法为空。</summary>
    public string Kind { get; private set; } = "";

    public string? Label { get; private set; }

    /// <summary>同一个数还说到的种类（“行政复议、行政诉讼均为0件”）。</summary>
    public string? AlsoKind { get; set; }

    /// <summary>分项；没有为空。</summary>
    public ImmutableArray<ClaimPart> Parts { get; set; } = [];

    /// <summary>换一个角度的分项：“按季度看……；按渠道看……”的第二种。</summary>
    public List<ImmutableArray<ClaimPart>> Views { get; } = [];

    /// <summary>上一个数（或句首）到这个数。</summary>
    public ReadOnlySpan<char> Lead => Passage.Text.AsSpan(Previous, Start - Previous);

    /// <summary>分句中这个数之前的话。</summary>
    public ReadOnlySpan<char> Before => Passage.Text.AsSpan(Clause, Start - Clause);

    /// <summary>分句中这个数之后的话。</summary>
    public ReadOnlySpan<char> Tail => Passage.Text.AsSpan(End, TailEnd - End);

    public bool IsPercent => Unit is "%";

    public bool IsMoney => Unit.EndsWith('元');

    /// <summary>数的是条、件、篇、个一类可以相加的东西。</summary>
    public bool IsPiece => Unit is "条" or "件" or "篇" or "个" or "则" or "份" or "项" or "幅" or "部" or "宗" or "起" or "例";

    public void Classify(string kind, string? label = null) => (Kind, Label) = (kind, label);

    /// <summary>引文：含这个数的分句，到单位为止；种类由后面的话定的，连后面的话。</summary>
    public string Quote => Passage.Quote(Clause, Kind.Length > 0 && Tail.Length is > 0 and <= 20 ? TailEnd : End);
}

/// <summary>说的是什么事。</summary>
enum Topic
{
    None,
    Requests,
    Reconsideration,
    Litigation,
    Normative,
    Hotline,
    Other,
}

/// <summary>一个数所在的语境。</summary>
/// <param name="Topic">最近说到的事。</param>
/// <param name="IsAboutDisclosure">这一句或者这一段的小标题说的是政府信息公开。</param>
/// <param name="IsElsewhen">年度之外的数：上年的、同比的、某月的、计划的。</param>
/// <param name="Scope">别的范围的数：所属部门、各乡镇、本级；没有为 null。</param>
readonly record struct Context(Topic Topic, bool IsAboutDisclosure, bool IsElsewhen, string? Scope)
{
    /// <summary>年度之内的一个月、一个季度：列举起来可以是全年的分项。</summary>
    public bool IsPeriod { get; init; }
}
