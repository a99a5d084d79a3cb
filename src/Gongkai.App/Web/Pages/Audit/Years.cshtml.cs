using Gongkai.AnnualReports;
using Gongkai.App.Web.Jobs;
using Gongkai.App.Web.Showing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.Audit;

/// <summary>同一机关两个年度对照：表逐格，文字逐字。</summary>
sealed class YearsModel(TemporaryStore store) : PageModel
{
    public DeskJob Job { get; private set; } = null!;

    public int Number { get; private set; }

    public ReportView Now { get; private set; } = null!;

    public AnnualReport Before { get; private set; } = null!;

    /// <summary>跨年规则的发现。</summary>
    public IReadOnlyList<FindingView> Findings =>
        [.. Now.Findings.Where(view => view.Finding.Kind is "carry-over" or "in-force" or "repealed-too-many" or "pending-carry" or "copied")];

    public IEnumerable<(FormTableView Left, FormTableView Right)> Tables => YearPair.Tables(Before, Now);

    public IEnumerable<YearPart> Parts => YearPair.Parts(Before, Now.Report);

    public IActionResult OnGet(string id, int n)
    {
        if (store.Find(id) is not { Result: AuditResult result } job || n < 1 || n > result.Outcomes.Length
            || result.Outcomes[n - 1].Previous is not { } before)
        {
            return NotFound();
        }

        (Job, Number, Before) = (job, n, before);
        Now = new(result.Outcomes[n - 1]);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
