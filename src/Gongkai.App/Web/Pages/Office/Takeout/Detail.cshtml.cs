using Gongkai.App.SignIn;
using Gongkai.App.Web.Jobs;
using Gongkai.App.Web.Office;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.Office.Takeout;

/// <summary>一份整机关导出：进度、下载、停下与删去。只给要它的人。</summary>
[Needs(Right.ExportAll)]
sealed class DetailModel(Actor actor, TakeoutDesk desk) : PageModel
{
    public TakeoutJob Job { get; private set; } = null!;

    public int Ahead => desk.Ahead(Job);

    public long Bytes => new FileInfo(Job.Path).Length;

    public DateTimeOffset Until => Job.FinishedAt!.Value + TakeoutDesk.Keep;

    public IActionResult OnGet(long id)
    {
        if (!Open(id))
            return NotFound();
        if (!Job.IsFinished)
            ViewData["Refresh"] = "2";
        return Page();
    }

    /// <summary>断了可以接着下。</summary>
    public IActionResult OnGetFile(long id) =>
        Open(id) && Job.State is JobState.Done
            ? new PhysicalFileResult(Job.Path, "application/zip") { FileDownloadName = Job.FileName, EnableRangeProcessing = true }
            : NotFound();

    public IActionResult OnPostRemove(long id)
    {
        if (!Open(id))
            return NotFound();
        desk.Remove(Job);
        return LocalRedirect("~/office/takeout");
    }

    /// <summary>写的时候有权，此刻也要有：职责可能收回了。</summary>
    bool Open(long id)
    {
        if (desk.Find(actor, id) is not { } job || (job.State is JobState.Done && !System.IO.File.Exists(job.Path)))
            return false;
        Job = job;
        return job.Order.OrganIds.All(organ => actor.Can(Right.ExportAll, organ) && (!job.Order.WithPersonal || actor.Can(Right.ReadPersonal, organ)));
    }
}
