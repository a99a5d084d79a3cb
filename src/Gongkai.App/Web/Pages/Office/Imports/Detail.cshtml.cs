using Gongkai.App.Ledgers;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.Law;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Pages.Office.Imports;

/// <summary>一次导入：核对的结果、确认、进度、撤回。</summary>
[Needs(Right.Enter)]
sealed class DetailModel(GongkaiDb db, Actor actor, Database database, ImportDesk desk) : PageModel
{
    /// <summary>这么久没有进展，是中途停了。</summary>
    static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    public Import Import { get; private set; } = null!;

    public Ledger Ledger { get; private set; } = null!;

    public ImportResult Result { get; private set; } = null!;

    public string Failure { get; private set; } = "";

    public bool IsRunning => Import.State is ImportState.Waiting or ImportState.Checking or ImportState.Writing && !IsInterrupted;

    public bool IsInterrupted => Import.State is ImportState.Waiting or ImportState.Checking or ImportState.Writing && database.Clock.GetUtcNow() - Import.SeenAt > Silence;

    public bool CanUndo => Import.CanUndo(database.Clock.GetUtcNow()) && actor.Can(Ledger.Keeping, Import.OrganId);

    public bool IsOwn => Import.OfficerId == actor.OfficerId;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await db.Set<Import>().AsNoTracking().SingleOrDefaultAsync(import => import.Id == id, cancel) is not { } found || AllLedgers.Find(found.Ledger) is not { } ledger)
            return NotFound();
        (Import, Ledger, Result) = (found, ledger, ImportResult.Parse(found.Result));
        if (IsRunning)
            ViewData["Refresh"] = "1";
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(long id, CancellationToken cancel)
    {
        if (await OnGetAsync(id, cancel) is NotFoundResult missing)
            return missing;
        await desk.ConfirmAsync(actor, id, cancel);
        return LocalRedirect($"~/office/imports/{id}");
    }

    public async Task<IActionResult> OnPostUndoAsync(long id, CancellationToken cancel)
    {
        if (await OnGetAsync(id, cancel) is NotFoundResult missing)
            return missing;
        try
        {
            await ImportUndo.RunAsync(database, actor.Scope, organ => actor.Can(Ledger.Keeping, organ), id, cancel);
            return LocalRedirect($"~/office/imports/{id}");
        }
        catch (Exception e) when (e is ImportFailedException or Refusal)
        {
            Failure = e.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }
}
