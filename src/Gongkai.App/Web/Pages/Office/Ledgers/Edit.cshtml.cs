using Gongkai.App.Ledgers;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.App.Web.Pages.Office.Ledgers;

/// <summary>修改一条。</summary>
[Needs(Right.Enter)]
sealed class EditModel(GongkaiDb db, Actor actor, OrganNames names, Drafts drafts, Database database) : RecordPage(db, actor, names, drafts, database)
{
    public async Task<IActionResult> OnGetAsync(string ledger, long id, bool draft, CancellationToken cancel)
    {
        if (await RefuseAsync(ledger, id, cancel) is { } refused)
            return refused;
        Form = RecordForm.Of(Ledger, Record);
        Form.NeedsReason = IsForAnother;
        await OfferDraftAsync(id, draft, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string ledger, long id, CancellationToken cancel)
    {
        if (await RefuseAsync(ledger, id, cancel) is { } refused)
            return refused;
        Form = RecordForm.Posted(Ledger, Request.Form);
        Form.NeedsReason = IsForAnother;
        if (Form.Version != Record.Version)
            return await ConflictAsync(id, cancel);
        Form.TakeTheirs();
        return await SaveAsync(Record, id, cancel);
    }

    public async Task<IActionResult> OnPostDraftAsync(string ledger, long id, CancellationToken cancel) =>
        await RefuseAsync(ledger, id, cancel) ?? await KeepDraftAsync(id, cancel);

    public async Task<IActionResult> OnPostDiscardAsync(string ledger, long id, CancellationToken cancel) =>
        await RefuseAsync(ledger, id, cancel) ?? await DiscardDraftAsync(id, cancel);

    bool IsForAnother => Record.OrganId != Actor.OrganId && Ledger.Keeping is Right.KeepLedgers;

    async Task<IActionResult?> RefuseAsync(string ledger, long id, CancellationToken cancel) =>
        !await OpenAsync(ledger, id, tracked: true, cancel) ? NotFound() : CanKeep ? null : Forbid();
}
