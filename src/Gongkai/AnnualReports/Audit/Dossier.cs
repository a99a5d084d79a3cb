namespace Gongkai.AnnualReports.Audit;

/// <summary>送核的一卷：本年报告，以及有的话，上年报告和同批的别的报告。</summary>
/// <param name="Previous">同一机关上一年度的报告；没有为 null，跨年规则即不适用。</param>
/// <param name="Others">同批别的机关的报告，供雷同核对；可以很多。</param>
public sealed record Dossier(AnnualReport Report, AnnualReport? Previous = null, IReadOnlyList<AnnualReport>? Others = null);
