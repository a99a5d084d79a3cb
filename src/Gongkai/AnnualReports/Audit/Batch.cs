using System.Collections;

namespace Gongkai.AnnualReports.Audit;

/// <summary>
/// 同批送核的报告。雷同核对的索引整批只建一次，用到才建：四万份乡镇报告也是一遍读完。
/// </summary>
public sealed class Batch : IReadOnlyList<AnnualReport>
{
    readonly IReadOnlyList<AnnualReport> reports;
    readonly Lazy<SketchIndex> index;

    public Batch(IReadOnlyList<AnnualReport> reports)
    {
        this.reports = reports;
        index = new(() => new SketchIndex(reports));
    }

    public int Count => reports.Count;

    public AnnualReport this[int index] => reports[index];

    internal SketchIndex Index => index.Value;

    /// <summary>已经是一批的原样返回。</summary>
    internal static Batch Of(IReadOnlyList<AnnualReport> reports) => reports as Batch ?? new(reports);

    public IEnumerator<AnnualReport> GetEnumerator() => reports.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
