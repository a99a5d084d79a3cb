using Gongkai.App.Ledgers;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.App.Web.Showing;
using Gongkai.Law;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.Office.Ledgers;

/// <summary>清除一条登记的个人信息：先看清楚会清掉什么，写明依据与缘由，照抄称呼，才清除。</summary>
[Needs(Right.Erase)]
sealed class EraseModel(GongkaiDb db, Actor actor, OrganNames names, Database database, Texts texts) : LedgerPage(db, actor, names)
{
    public ErasurePlan Plan { get; private set; } = null!;

    public string Ground { get; private set; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>核对过保存期限。</summary>
    public bool IsChecked { get; private set; }

    public FormErrors Errors { get; } = new();

    public async Task<IActionResult> OnGetAsync(string ledger, long id, CancellationToken cancel) => await FindAsync(ledger, id, cancel) ?? Page();

    /// <param name="version">看的时候改过几次：其间有人改过的，要重新看过。</param>
    /// <param name="kept">核对过保存期限。</param>
    /// <param name="label">照抄的称呼。</param>
    public async Task<IActionResult> OnPostAsync(string ledger, long id, int version, string? ground, string? reason, bool kept, string? label, CancellationToken cancel)
    {
        if (await FindAsync(ledger, id, cancel) is { } no)
            return no;
        (Ground, Reason, IsChecked) = (ground ?? "", reason?.Trim() ?? "", kept);
        Check(label);
        if (Errors.Any)
            return Again(StatusCodes.Status422UnprocessableEntity);
        if (version != Record.Version)
        {
            Errors.Add("label", texts["您看的时候，有人改过这一条。下面是现在的样子，请核对之后再清除。"]);
            return Again(StatusCodes.Status409Conflict);
        }

        return await Ledger.Accept(new Erasure(database, Actor.Scope, id, ErasureGround.Find(Ground)!, Reason, cancel)) is null ? NotFound() : LocalRedirect($"~{Home}/{id}");
    }

    void Check(string? label)
    {
        if (ErasureGround.Find(Ground) is null)
            Errors.Add("ground", texts["请选择是哪一种情形。"]);
        if (Reason.Length is 0 or > 300)
            Errors.Add("reason", Reason.Length == 0 ? texts["请写明为什么清除。"] : texts["缘由写了 {0} 个字，至多 300 个。请删减。", Reason.Length]);
        if (!IsChecked)
            Errors.Add("kept", texts["请先核对保存期限，核对过再勾选。"]);
        if (label?.Trim() != Label.Trim())
            Errors.Add("label", texts["与这一条的称呼不一样。请照抄“{0}”。", Label]);
    }

    async Task<IActionResult?> FindAsync(string ledger, long id, CancellationToken cancel)
    {
        if (Open(ledger) && !Actor.Can(Ledger.Keeping))
            return Forbid();
        if (!await OpenAsync(ledger, id, tracked: false, cancel) || !Ledger.Columns.Any(column => column.IsPersonal))
            return NotFound();
        if (!Actor.Can(Right.Erase, Record.OrganId) || !CanKeep)
            return Forbid();
        Plan = await ErasurePlan.ReadAsync(Db, Ledger, Record, cancel);
        return null;
    }

    PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}
