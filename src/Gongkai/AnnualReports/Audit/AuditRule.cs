using Gongkai.Law;

namespace Gongkai.AnnualReports.Audit;

/// <summary>一条核对规则：编号、种类、轻重、依据、说法、查法。</summary>
/// <param name="Id">AR-部分-序号，如 AR-3-01；用过的编号不再用于别的规则。</param>
/// <param name="Kind">契约第5节的种类，如 row-total。</param>
/// <param name="Statement">一切正常时成立的一句话。</param>
/// <param name="Check">找出不成立之处；没有则为空。</param>
public sealed record AuditRule(
    string Id, string Kind, Severity Severity, Citation Basis, string Statement, Func<Dossier, IEnumerable<Breach>> Check)
{
    /// <summary>错例：一句话或一行数，登在规则目录里。</summary>
    public string Wrong { get; init; } = "";

    /// <summary>正例，或者看着像错、其实不报的情形。</summary>
    public string Right { get; init; } = "";

    /// <summary>怎样改，没有专门说法时用它。</summary>
    public string Remedy { get; init; } = "";
}

/// <summary>一处不符。</summary>
/// <param name="At">单元格、行、表的地址，或“section N”，或空（契约第5节 at）。</param>
/// <param name="Expected">应为：数、文字或 null。</param>
/// <param name="Actual">实为：数、文字或 null。</param>
public sealed record Breach(string At, object? Expected = null, object? Actual = null)
{
    /// <summary>所在部分；表格规则可不填，由地址推得。</summary>
    public int? Section { get; init; }

    /// <summary>有误的原文，逐字；没有为 null。</summary>
    public string? Quote { get; init; }

    /// <summary>为什么：针对这一处的说法，一句话不带句号；null 则用规则的说法。</summary>
    public string? Why { get; init; }

    /// <summary>怎样改，一句话不带句号；null 则用规则的 <see cref="AuditRule.Remedy"/>。</summary>
    public string? Fix { get; init; }
}
