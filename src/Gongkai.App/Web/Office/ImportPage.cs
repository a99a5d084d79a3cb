using Gongkai.App.Ledgers;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Work;
using Gongkai.Law;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Office;

/// <summary>一次导入、一次整批办理的页面共有的：到了哪一步、谁办的、撤回。</summary>
abstract class ImportPage(GongkaiDb db, Actor actor, Database database) : PageModel
{
    /// <summary>这么久没有进展，是中途停了。</summary>
    static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    protected GongkaiDb Db => db;

    protected Actor Actor => actor;

    public Import Import { get; private set; } = null!;

    public Ledger Ledger { get; private set; } = null!;

    public ImportResult Result { get; private set; } = null!;

    /// <summary>谁办的，姓名。</summary>
    public string Who { get; private set; } = "";

    public string Failure { get; private set; } = "";

    public bool IsRunning => Import.State is ImportState.Waiting or ImportState.Checking or ImportState.Writing && !IsInterrupted;

    public bool IsInterrupted => Import.State is ImportState.Waiting or ImportState.Checking or ImportState.Writing && database.Clock.GetUtcNow() - Import.SeenAt > Silence;

    /// <summary>到什么时候可以撤回；撤不回了为 null。</summary>
    public DateTimeOffset? UndoableUntil { get; private set; }

    public bool CanUndo => database.Clock.GetUtcNow() < UndoableUntil && MayWrite(Import.OrganId);

    public bool IsOwn => Import.OfficerId == actor.OfficerId;

    /// <summary>可不可以写这个机关的：撤回也是写。</summary>
    protected abstract bool MayWrite(long organId);

    /// <param name="bulk">要看的是整批办理，不是导入。</param>
    /// <returns>没有这一次，或者不在范围之内，为 false。</returns>
    protected async Task<bool> OpenAsync(long id, bool bulk, CancellationToken cancel)
    {
        if (await db.Set<Import>().AsNoTracking().SingleOrDefaultAsync(import => import.Id == id && import.Bulk != null == bulk, cancel) is not { } found
            || AllLedgers.Find(found.Ledger) is not { } ledger)
        {
            return false;
        }

        (Import, Ledger, Result) = (found, ledger, ImportResult.Parse(found.Result));
        Who = NameOf(Import, await NamesAsync(db, [Import], cancel));
        UndoableUntil = await Import.UndoableUntilAsync(database.Settings, cancel);
        if (IsRunning)
            ViewData["Refresh"] = "1";
        return true;
    }

    protected async Task<IActionResult> UndoAsync(CancellationToken cancel)
    {
        try
        {
            await ImportUndo.RunAsync(database, actor.Scope, MayWrite, Import.Id, cancel);
            return LocalRedirect($"~{Request.Path}");
        }
        catch (Exception e) when (e is ImportFailedException or Refusal)
        {
            Failure = e.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    public static Task<NameBook> NamesAsync(GongkaiDb db, IEnumerable<Import> imports, CancellationToken cancel) =>
        NameBook.ReadAsync(db, [], [.. imports.Select(import => import.OfficerId).OfType<long>()], cancel);

    /// <summary>姓名；人已经不在范围里的写账号，命令行办的写命令行。</summary>
    public static string NameOf(Import import, NameBook names) => import.OfficerId is { } officer ? names.Officer(officer, import.Actor) : "命令行";
}
