using System.Collections.Immutable;
using Gongkai.AnnualReports.Audit;
using Gongkai.App.Desk;

namespace Gongkai.App.Web.Jobs;

/// <summary>一次核对的结果，依送来的次序。</summary>
record AuditResult(ImmutableArray<Outcome> Outcomes);

/// <summary>年报核对：收件 → 识读 → 核对，与命令行走同一条路。</summary>
static class AuditJob
{
    public static AuditResult Run(
        IReadOnlyList<InputFile> files, IReadOnlyList<InputFile> previous, DeskJob? job, CancellationToken cancel)
    {
        var inputs = Expand(files);
        var earlier = Expand(previous);
        if (job is not null)
            job.Total = inputs.Count + earlier.Count;
        var progress = job is null ? null : new Steps(job);
        var reports = AuditDesk.Load(inputs, null, progress, cancel);
        var before = AuditDesk.Load(earlier, null, progress, cancel);
        return new(AuditDesk.Audit(reports, before, cancel));
    }

    static List<InputFile> Expand(IReadOnlyList<InputFile> files)
    {
        var inputs = new List<InputFile>();
        foreach (var file in files.SelectMany(Open))
        {
            if (inputs.Count == Upload.MostFiles)
                throw new SubmissionException($"压缩包里的文件超过 {Upload.MostFiles} 份。请分几个压缩包提交，或者用命令行 gongkai audit 一次核对。");
            inputs.Add(file);
        }

        return inputs;
    }

    static IEnumerable<InputFile> Open(InputFile file) =>
        file.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? Intake.Unzip(file) : [file];

    sealed class Steps(DeskJob job) : IProgress<string>
    {
        public void Report(string value) => job.Advance();
    }
}
