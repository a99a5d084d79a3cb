namespace Gongkai.AnnualReports.Audit;

/// <summary>同一机关相邻两个年度的报告配对（契约第5节末）。</summary>
public static class Pairing
{
    /// <summary>上一年度的报告；两年各恰有一份时才配，否则 null。</summary>
    public static AnnualReport? Previous(AnnualReport report, IReadOnlyList<AnnualReport> candidates) => null;
}
