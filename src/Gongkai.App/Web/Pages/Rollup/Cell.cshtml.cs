using Gongkai.AnnualReports.Aggregation;
using Gongkai.AnnualReports.Forms;
using Gongkai.App.Web.Jobs;
using Gongkai.App.Web.Showing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.Rollup;

/// <summary>点开汇总表的一格：由哪些下级合成，再点到那一份报告的那一格。</summary>
sealed class CellModel(TemporaryStore store) : PageModel
{
    public DeskJob Job { get; private set; } = null!;

    public RollupResult Result { get; private set; } = null!;

    public RollupView View { get; private set; } = null!;

    public CellAddress At { get; private set; }

    public IActionResult OnGet(string id, int s, string? at)
    {
        var parts = (at ?? "").Split('/');
        if (store.Find(id) is not { Result: RollupResult result } job || s < 0 || s >= result.Sums.Length
            || ReportForms.IndexOf(at ?? "") < 0)
        {
            return NotFound();
        }

        (Job, Result, View, At) = (job, result, new(result, s, $"~/rollup/{id}"), new(parts[0], parts[1], parts[2]));
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    /// <summary>下级自己也是上级的，它在汇总里的序号。</summary>
    public int? Below(HierarchyOrgan organ)
    {
        for (var i = 0; i < Result.Sums.Length; i++)
        {
            if (Result.Sums[i].Organ == organ && Result.Sums[i].Year == View.Sum.Year)
                return i;
        }

        return null;
    }
}
