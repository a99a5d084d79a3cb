using Gongkai.AnnualReports;
using Gongkai.App.Web.Jobs;
using Gongkai.App.Web.Showing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.Audit;

/// <summary>一份报告：发现与原文并排。</summary>
sealed class ReportModel(TemporaryStore store) : PageModel
{
    public DeskJob Job { get; private set; } = null!;

    public AuditResult Result { get; private set; } = null!;

    public int Number { get; private set; }

    public bool OnlyErrors { get; private set; }

    public ReportView View { get; private set; } = null!;

    /// <summary>上年报告；没有配上为 null。</summary>
    public AnnualReport? Previous => View.Outcome.Previous;

    public IEnumerable<Download> Downloads => Download.Of(View.Outcome);

    public IActionResult OnGet(string id, int n, string? only)
    {
        if (store.Find(id) is not { Result: AuditResult result } job || n < 1 || n > result.Outcomes.Length)
            return NotFound();
        (Job, Result, Number, OnlyErrors) = (job, result, n, only == "errors");
        View = new(result.Outcomes[n - 1], OnlyErrors);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
