using System.Collections.Immutable;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Audit;
using Gongkai.Organs;

namespace Gongkai.App.Desk;

/// <summary>核对台：一批文件进来，逐份核对结果出去。命令行、网页、接口都从这里走，结果相同。</summary>
static class AuditDesk
{
    /// <summary>读并核对。遍历时碰到的、不是年度报告的文书只作提示；点名送来的当作读不出。</summary>
    /// <param name="previous">上年报告；同批里同一机关相邻年度的自动配对。</param>
    /// <param name="progress">每读完一个文件报一次名字；会从几个线程上报。</param>
    public static ImmutableArray<Outcome> Audit(
        IEnumerable<InputFile> files, IEnumerable<InputFile> previous, Level? level, IProgress<string>? progress, CancellationToken cancel)
    {
        var reports = Load(files, level, progress, cancel);
        return Audit(reports, Load(previous, level, progress, cancel), cancel);
    }

    /// <summary>只核对不读：已经读好的本年、上年报告。</summary>
    public static ImmutableArray<Outcome> Audit(
        ImmutableArray<AnnualReport> reports, ImmutableArray<AnnualReport> earlier, CancellationToken cancel)
    {
        var pairs = Pairing.Of(reports, earlier);
        var batch = new Batch(reports);
        return
        [
            .. Enumerable.Range(0, reports.Length).InParallel(cancel)
                .Select(i => Auditor.Audit(new(WithProblem(reports[i], pairs[i].Problem), pairs[i].Previous, batch))),
        ];
    }

    static AnnualReport WithProblem(AnnualReport report, Problem? problem) =>
        problem is null ? report : report with { Problems = report.Problems.Add(problem) };

    /// <summary>只读不核对；次序与送来的相同。</summary>
    public static ImmutableArray<AnnualReport> Load(
        IEnumerable<InputFile> files, Level? level, IProgress<string>? progress, CancellationToken cancel) =>
    [
        .. files.InParallel(cancel).SelectMany(file =>
        {
            var reports = ReportLoader.Load(file, level, cancel);
            progress?.Report(file.Name);
            return file.IsNamed ? reports.Select(Named) : reports;
        }),
    ];

    /// <summary>点名送来的不是年度报告，就是送错了。</summary>
    static AnnualReport Named(AnnualReport report) =>
        report.Unreadable is { IsOtherDocument: true } other ? report with { Unreadable = other with { IsOtherDocument = false } } : report;
}
