using Gongkai.AnnualReports.Audit;
using Gongkai.App.Web.Jobs;
using Gongkai.App.Web.Showing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.Audit;

/// <summary>一次核对：进度，然后是各份报告的结论。</summary>
sealed class ResultModel(TemporaryStore store, JobQueue queue) : PageModel
{
    public DeskJob Job { get; private set; } = null!;

    /// <summary>还没做完为 null。只取一次：取第二次时可能正好做完了。</summary>
    public AuditResult? Result { get; private set; }

    public ProgressView Progress =>
        new(Job.Id, Job.Done, Job.Total, queue.Ahead(Job), Job.State == JobState.Waiting, Job.Failure);

    /// <summary>筛选：pass、pass-with-warnings、fail、unreadable，或空。</summary>
    public string Verdict { get; private set; } = "";

    public string KeptUntil => Words.Time(Job.ExpiresAt);

    public IEnumerable<(int Number, Outcome Outcome)> Shown =>
        Result!.Outcomes.Select((outcome, index) => (index + 1, outcome)).Where(item => Verdict.Length == 0 || Key(item.outcome) == Verdict);

    /// <summary>各结论的份数；没有的不列。</summary>
    public IEnumerable<(string Key, string Name, int Count)> Filters =>
        Result!.Outcomes.GroupBy(Key).Select(group => (group.Key, Tone.Of(group.First()).Word, group.Count()))
            .OrderByDescending(filter => filter.Item3).Prepend(("", "全部", Result!.Outcomes.Length));

    public IActionResult OnGet(string id, string? verdict)
    {
        if (store.Find(id) is not { } job)
            return NotFound();
        (Job, Result) = (job, job.Result as AuditResult);
        Verdict = verdict ?? "";
        Response.Headers.CacheControl = "no-store";
        return Result is { Outcomes.Length: 1 } ? RedirectToPage("Report", new { id, n = 1 }) : Page();
    }

    static string Key(Outcome outcome) => outcome.IsOtherDocument ? "other" : FindingJson.Name(outcome.Verdict);
}
