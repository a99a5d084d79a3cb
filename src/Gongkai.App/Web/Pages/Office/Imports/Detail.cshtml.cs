using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.App.Web.Pages.Office.Imports;

/// <summary>一次导入：核对的结果、确认、进度、撤回。</summary>
[Needs(Right.Enter)]
sealed class DetailModel(GongkaiDb db, Actor actor, Database database, ImportDesk desk) : ImportPage(db, actor, database)
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) => await OpenAsync(id, bulk: false, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostConfirmAsync(long id, CancellationToken cancel)
    {
        if (!await OpenAsync(id, bulk: false, cancel))
            return NotFound();
        await desk.ConfirmAsync(Actor, Import, cancel);
        return LocalRedirect($"~/office/imports/{id}");
    }

    public async Task<IActionResult> OnPostUndoAsync(long id, CancellationToken cancel) =>
        await OpenAsync(id, bulk: false, cancel) ? await UndoAsync(cancel) : NotFound();

    protected override bool MayWrite(long organId) => Actor.Can(Ledger.Keeping, organId);
}
