using System.Collections.Immutable;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Audit;
using Gongkai.Organs;

namespace Gongkai.App.Desk;

/// <summary>核对台：一批文件进来，逐份核对结果出去。命令行、网页、接口都从这里走，结果相同。</summary>
static class AuditDesk
{
    /// <param name="previous">上年报告；同批里同一机关相邻年度的自动配对。</param>
    /// <param name="progress">每读完一个文件报一次名字。</param>
    public static ImmutableArray<Outcome> Audit(
        IEnumerable<InputFile> files, IEnumerable<InputFile> previous, Level? level, IProgress<string>? progress, CancellationToken cancel)
    {
        var reports = Load(files, level, progress, cancel);
        var earlier = Load(previous, level, progress, cancel);
        var pairs = Pairing.Of(reports, earlier);
        var batch = new Batch(reports);
        return [.. reports.Select((report, i) => Auditor.Audit(new(WithProblem(report, pairs[i].Problem), pairs[i].Previous, batch)))];
    }

    static AnnualReport WithProblem(AnnualReport report, Problem? problem) =>
        problem is null ? report : report with { Problems = report.Problems.Add(problem) };

    public static ImmutableArray<AnnualReport> Load(
        IEnumerable<InputFile> files, Level? level, IProgress<string>? progress, CancellationToken cancel)
    {
        var reports = ImmutableArray.CreateBuilder<AnnualReport>();
        foreach (var file in files)
        {
            reports.AddRange(ReportLoader.Load(file, level, cancel));
            progress?.Report(file.Name);
        }

        return reports.ToImmutable();
    }
}
