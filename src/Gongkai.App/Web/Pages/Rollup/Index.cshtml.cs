using Gongkai.App.Web.Guards;
using Gongkai.App.Web.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Gongkai.App.Web.Pages.Rollup;

/// <summary>汇总：收下报告与隶属表，排进队里。</summary>
[EnableRateLimiting(RequestLimits.Upload)]
sealed class IndexModel(Reception reception) : PageModel
{
    /// <summary>没有开始汇总的原因。</summary>
    public string? Error { get; private set; }

    /// <summary>手工写的上级，退回时还在。</summary>
    public string Parent { get; private set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!reception.HasRoom)
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        try
        {
            var job = await reception.AcceptAsync(Request, Files, (submission, job, stop) => RollupJob.Run(
                Files(submission), submission.Input("hierarchy"), submission["parent"].Trim(), job, stop), cancel);
            return RedirectToPage("Result", new { id = job.Id });
        }
        catch (SubmissionException refusal)
        {
            (Error, Parent) = (refusal.Message, refusal.Submission?["parent"] ?? "");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    static IReadOnlyList<Desk.InputFile> Files(Submission submission) =>
        submission.Inputs("file") is { Count: > 0 } files ? files : throw new SubmissionException("没有选报告。请选择下级的报告，或者装着它们的压缩包。");
}
