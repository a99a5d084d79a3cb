using Gongkai.Law;

namespace Gongkai.AnnualReports.Audit;

/// <summary>雷同：照搬上年的、别的机关的。引言与表格不算。</summary>
static class CopyRules
{
    /// <summary>相同的字占到几成算雷同。</summary>
    const decimal Largely = 0.7m;

    /// <summary>少于这么多字的正文不比：短文难免相同。</summary>
    const int Shortest = 200;

    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("AR-7-05", "copied", Severity.Warning, Statutes.Regulation2019.Article(47), "正文按本年度、本机关的实际情况写成，不照搬上年和别的机关的报告。", Check)
        {
            Wrong = "只改了年份和数字，其余与上年报告一字不差",
            Right = "引言、表格标签、套话相同不算",
            Remedy = "请按本年度、本机关的实际情况重写",
        },
    ];

    static IEnumerable<Breach> Check(Dossier dossier)
    {
        if (dossier.Previous is null && dossier.Others is not { Count: > 1 })
            yield break;
        var text = Shingles.Of(dossier.Report);
        if (text.Length < Shortest)
            yield break;
        if (dossier.Previous is { } previous && Overlap.Between(text, Shingles.Of(previous)) is { Share: >= Largely } same)
            yield return Found(same, $"与{previous.Year}年度报告");
        if (dossier.Others is { Count: > 1 } others && Batch.Of(others).Index.MostLike(dossier.Report, text) is { Overlap.Share: >= Largely } other)
            yield return Found(other.Overlap, $"与{other.Report.Organ}的报告（{other.Report.File}）");
    }

    static Breach Found(Overlap overlap, string with) => new("", null, overlap.Share)
    {
        Quote = overlap.Spans.FirstOrDefault(),
        Why = $"正文{overlap.Share * 100:0}%的字{with}相同"
            + (overlap.Spans.Length > 1 ? $"，如“{Head(overlap.Spans[0])}”“{Head(overlap.Spans[1])}”" : ""),
    };

    static string Head(string span) => span.Length <= 30 ? span : span[..30] + "……";
}
