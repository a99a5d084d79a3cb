using Gongkai.AnnualReports.Aggregation;
using Gongkai.App.Web.Jobs;
using Gongkai.App.Web.Showing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.Rollup;

/// <summary>一次汇总：进度，然后是某个上级某个年度的合计。</summary>
sealed class ResultModel(TemporaryStore store, JobQueue queue) : PageModel
{
    public DeskJob Job { get; private set; } = null!;

    /// <summary>还没做完为 null。只取一次：取第二次时可能正好做完了。</summary>
    public RollupResult? Result { get; private set; }

    /// <summary>没有可以汇总的为 null。</summary>
    public RollupView? View { get; private set; }

    public ProgressView Progress => new(Job.Id, Job.Done, Job.Total, queue.Ahead(Job), Job.State == JobState.Waiting, Job.Failure);

    public IActionResult OnGet(string id, int? s)
    {
        if (store.Find(id) is not { } job)
            return NotFound();
        var done = job.Result;
        if (done is not (null or RollupResult))
            return NotFound();
        (Job, Result) = (job, done as RollupResult);
        Response.Headers.CacheControl = "no-store";
        if (Result is not { Sums.IsEmpty: false } result)
            return Page();
        // 不指定时看最上级的最近一年
        var index = s ?? result.Sums.Select((sum, i) => (sum, i)).Where(item => item.sum.Organ.Parent is null).MaxBy(item => item.sum.Year).i;
        if (index < 0 || index >= result.Sums.Length)
            return NotFound();
        View = new(result, index, $"~/rollup/{id}");
        return Page();
    }

    public static Tone ToneOf(Coverage child) => new(
        child.Status switch
        {
            CoverageStatus.Reported => "good",
            CoverageStatus.Missing or CoverageStatus.Unreadable => "error",
            _ => "warning",
        },
        Coverage.Title(child.Status));
}
