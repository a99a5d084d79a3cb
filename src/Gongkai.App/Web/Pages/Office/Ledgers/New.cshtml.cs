using Gongkai.App.Ledgers;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.App.Web.Pages.Office.Ledgers;

/// <summary>登记一条。</summary>
[Needs(Right.Enter)]
sealed class NewModel(GongkaiDb db, Actor actor, OrganNames names, Drafts drafts, Database database) : RecordPage(db, actor, names, drafts, database)
{
    public async Task<IActionResult> OnGetAsync(string ledger, bool draft, CancellationToken cancel)
    {
        if (!Open(ledger))
            return NotFound();
        if (KeptOrgans.Count == 0)
            return Forbid();
        await StartAsync(new(Ledger), cancel);
        await OfferDraftAsync(0, draft, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string ledger, CancellationToken cancel)
    {
        if (!Open(ledger))
            return NotFound();
        await StartAsync(RecordForm.Posted(Ledger, Request.Form), cancel);
        if (!KeptOrgans.Contains(Form.OrganId))
            return Forbid();
        var record = Ledger.Create();
        record.OrganId = Form.OrganId;
        Form.NeedsReason = record.OrganId != Actor.OrganId && Ledger.Keeping is Right.KeepLedgers;
        Db.Add(record);
        return await SaveAsync(record, 0, cancel);
    }

    public async Task<IActionResult> OnPostDraftAsync(string ledger, CancellationToken cancel) =>
        !Open(ledger) ? NotFound() : KeptOrgans.Count == 0 ? Forbid() : await KeepDraftAsync(0, cancel);

    public async Task<IActionResult> OnPostDiscardAsync(string ledger, CancellationToken cancel) => Open(ledger) ? await DiscardDraftAsync(0, cancel) : NotFound();

    async Task StartAsync(RecordForm form, CancellationToken cancel)
    {
        Form = form;
        Form.Organs = await NamedAsync(KeptOrgans, cancel);
        if (Form.OrganId == 0)
            Form.OrganId = KeptOrgans.Contains(Actor.OrganId) ? Actor.OrganId : KeptOrgans is [var first, ..] ? first : 0;
        Form.NeedsReason = Form.OrganId != Actor.OrganId && Ledger.Keeping is Right.KeepLedgers;
    }
}
