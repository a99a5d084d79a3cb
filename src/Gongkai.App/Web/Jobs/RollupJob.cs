using System.Collections.Immutable;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Aggregation;
using Gongkai.AnnualReports.Audit;
using Gongkai.App.Desk;
using Gongkai.Documents;

namespace Gongkai.App.Web.Jobs;

/// <summary>一次汇总的结果：逐份核对的结果之外，还有各上级各年度的合计。</summary>
sealed record RollupResult(ImmutableArray<Outcome> Outcomes, ImmutableArray<ParentSum> Sums) : AuditResult(Outcomes)
{
    /// <summary>某份送来的报告是第几份（从 1 起），好点到它的核对页；找不到为 null。</summary>
    public int? NumberOf(ReportFigures report)
    {
        var index = Outcomes.Select((outcome, i) => (outcome.Report, Index: i))
            .Where(item => item.Report.File == report.File && item.Report.Part == report.Part)
            .Select(item => (int?)item.Index).FirstOrDefault();
        return index + 1;
    }
}

/// <summary>汇总：收件 → 识读 → 核对 → 按隶属关系相加。</summary>
static class RollupJob
{
    /// <param name="hierarchy">隶属表；没有送来为 null。</param>
    /// <param name="parent">手工写的上级名称；没写为空，各机关并列。</param>
    public static RollupResult Run(
        IReadOnlyList<InputFile> files, InputFile? hierarchy, string parent, DeskJob job, CancellationToken cancel)
    {
        var tree = hierarchy is null ? null : Read(hierarchy);
        var audited = AuditJob.Run(files, [], job, cancel);
        var reports = audited.Outcomes.Select(outcome => outcome.Report).ToList();
        if (tree is null && parent.Length > 0)
            tree = Under(parent, reports);
        return new(audited.Outcomes, Gongkai.AnnualReports.Aggregation.Rollup.Of(tree, reports));
    }

    static Hierarchy Read(InputFile hierarchy)
    {
        try
        {
            return HierarchyReader.Read(TextOf(hierarchy.Load()));
        }
        catch (UnreadableException e)
        {
            throw new SubmissionException(e.Message);
        }
    }

    static string TextOf(ReadOnlyMemory<byte> content) => RollupDesk.Decode(content.Span);

    /// <summary>送来的各机关都是这个上级的下级。</summary>
    static Hierarchy Under(string parent, List<AnnualReport> reports)
    {
        var organs = reports.Select(report => report.Organ).OfType<string>().Where(organ => organ.Length > 0 && organ != parent).Distinct();
        var lines = organs.Select(organ => $"{Quoted(organ)},{Quoted(parent)}").Prepend($"{Quoted(parent)},").Prepend("organ,parent");
        return HierarchyReader.Read(string.Join('\n', lines));
    }

    static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
