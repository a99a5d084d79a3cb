using System.Text;
using Gongkai.App.Desk;
using Gongkai.App.Web.Guards;
using Gongkai.App.Web.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Gongkai.App.Web.Pages.Audit;

/// <summary>年报核对：收下文件，排进队里。</summary>
[EnableRateLimiting(RequestLimits.Upload)]
sealed class IndexModel(Reception reception) : PageModel
{
    /// <summary>没有开始核对的原因。</summary>
    public string? Error { get; private set; }

    /// <summary>粘贴的文字，退回时还在。</summary>
    public string Text { get; private set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!reception.HasRoom)
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        try
        {
            var job = await reception.AcceptAsync(Request, Files, (submission, job, stop) =>
                AuditJob.Run(Files(submission), submission.Inputs("previous"), job, stop), cancel);
            return RedirectToPage("Result", new { id = job.Id });
        }
        catch (SubmissionException refusal)
        {
            Error = refusal.Message;
            Text = refusal.Submission?["text"] ?? "";
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    /// <summary>选的文件、粘贴的文字、示例。</summary>
    static List<InputFile> Files(Submission submission)
    {
        List<InputFile> files = [.. submission.Inputs("file")];
        if (submission["text"].Trim() is { Length: > 0 } text)
            files.Add(new("粘贴的文字.txt", true, () => Encoding.UTF8.GetBytes(text)));
        if (submission["sample"].Length > 0)
            files.Add(new("示例报告.html", true, Sample.Read));
        return files.Count > 0 ? files : throw new SubmissionException("没有选文件，也没有粘贴文字。请选择报告文件后再提交。");
    }
}
