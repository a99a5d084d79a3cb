using Gongkai.App.Ledgers;
using Gongkai.App.Log;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.App.Web.Showing;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.App.Web.Pages.Office.Ledgers;

/// <summary>一条登记：内容、问题、期限、经过。</summary>
[Needs(Right.Enter)]
sealed class RecordModel(GongkaiDb db, Actor actor, OrganNames names, PersonalReads reads) : LedgerPage(db, actor, names)
{
    public RecordDetail Detail { get; private set; } = null!;

    /// <summary>要看原文，且已经记了一笔。</summary>
    public bool IsRevealed { get; private set; }

    public bool IsSaved { get; private set; }

    /// <summary>提交了，各栏却都与原来一样。</summary>
    public bool IsSame { get; private set; }

    public FormErrors Errors { get; } = new();

    public async Task<IActionResult> OnGetAsync(string ledger, long id, bool saved, bool same, CancellationToken cancel)
    {
        (IsSaved, IsSame) = (saved, same);
        return await OpenAsync(ledger, id, tracked: false, cancel) ? await ShowAsync(cancel) : NotFound();
    }

    /// <summary>看个人信息原文：先记一笔，再显示。</summary>
    public Task<IActionResult> OnPostRevealAsync(string ledger, long id, string? reason, CancellationToken cancel) =>
        ActAsync(ledger, id, Right.ReadPersonal, reason, async () =>
        {
            reads.Note(Db.Scope, Record.OrganId, Ledger.Id, Record.Id, Label, Ledger.Columns.Where(column => column.IsPersonal).Select(column => column.Header));
            IsRevealed = true;
            return await ShowAsync(cancel);
        }, cancel);

    /// <summary>删除要写明缘由；日志里还在。</summary>
    public Task<IActionResult> OnPostDeleteAsync(string ledger, long id, string? reason, CancellationToken cancel) =>
        ActAsync(ledger, id, Right.Correct, reason, async () =>
        {
            if (!CanKeep)
                return Forbid();
            if (Db.Scope.Reason.Length == 0)
            {
                Errors.Add("delete-reason", "请写明为什么删除。删除之后只能在日志里查到。");
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return await ShowAsync(cancel);
            }

            Db.Remove(Record);
            await Db.SaveChangesAsync(cancel);
            return LocalRedirect($"~{Home}?deleted=true");
        }, cancel);

    /// <summary>划定需知范围：只许名单上的人看；名单空着就是不限。</summary>
    public Task<IActionResult> OnPostRestrictAsync(string ledger, long id, string? reason, long[] officer, CancellationToken cancel) =>
        ActAsync(ledger, id, Right.Restrict, reason, async () =>
        {
            await Restrictions.SetAsync(Db, Ledger, Record, officer, cancel);
            return LocalRedirect($"~{Home}/{Record.Id}?saved=true");
        }, cancel);

    async Task<IActionResult> ActAsync(string ledger, long id, Right right, string? reason, Func<Task<IActionResult>> act, CancellationToken cancel)
    {
        if (!await OpenAsync(ledger, id, tracked: true, cancel))
            return NotFound();
        if (!Actor.Can(right, Record.OrganId))
            return Forbid();
        var why = (reason ?? "").Trim();
        Db.Scope = Db.Scope with { Reason = why.Length > 500 ? Printable.Clean(why[..500]) : why };
        return await act();
    }

    async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Detail = await RecordDetail.ReadAsync(Db, Ledger, Record, Actor, cancel);
        return Page();
    }
}
