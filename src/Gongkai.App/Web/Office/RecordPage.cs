using Gongkai.App.Ledgers;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Office;

/// <summary>登记与修改两个页面共有的：暂存、存下、重了、两人同改。</summary>
abstract class RecordPage(GongkaiDb db, Actor actor, OrganNames names, Drafts drafts, Database database) : LedgerPage(db, actor, names)
{
    public RecordForm Form { get; protected set; } = null!;

    /// <summary>上回暂存的还没有提交：什么时候存的。</summary>
    public DateTimeOffset? DraftAt { get; private set; }

    protected Drafts Drafts => drafts;

    /// <summary>有暂存的：要接着填的就填上，否则只说有一份。</summary>
    protected async Task OfferDraftAsync(long recordId, bool resume, CancellationToken cancel)
    {
        if (await drafts.FindAsync(Db, Ledger, recordId, cancel) is not { } draft)
            return;
        DraftAt = draft.At;
        if (resume)
            Form.Resume(draft.Fields, Record);
    }

    /// <summary>暂存：脚本来的只答收到，按钮来的回到填着的表单。</summary>
    protected async Task<IActionResult> KeepDraftAsync(long recordId, CancellationToken cancel)
    {
        var form = RecordForm.Posted(Ledger, Request.Form);
        await drafts.KeepAsync(Db, Ledger, recordId, form.Fields, cancel);
        return Request.Headers.Accept.Contains("application/json") ? new StatusCodeResult(StatusCodes.Status204NoContent) : LocalRedirect($"~{Request.Path}?draft=true");
    }

    protected async Task<IActionResult> DiscardDraftAsync(long recordId, CancellationToken cancel)
    {
        await Drafts.DropAsync(Db, Ledger, recordId, cancel);
        await Db.SaveChangesAsync(cancel);
        return LocalRedirect($"~{Request.Path}");
    }

    /// <summary>填进这一条存下；没有存成的，表单留着所填，答 422 或者 409。</summary>
    protected async Task<IActionResult> SaveAsync(LedgerRecord record, long draftId, CancellationToken cancel)
    {
        if (!Form.Write(record) | !await CheckReferencesAsync(cancel))
            return Again(StatusCodes.Status422UnprocessableEntity);
        var isSame = Db.Entry(record).State is EntityState.Unchanged;
        Db.Scope = Db.Scope with { Reason = Form.Reason };
        if (Form.IsDraft)
            await Drafts.DropAsync(Db, Ledger, draftId, cancel);
        try
        {
            await Db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(record.Id, cancel);
        }
        catch (DbUpdateException fault) when (fault.IsDuplicate())
        {
            Form.Same = await Db.FindSameAsync(Ledger, record, cancel);
            Form.Errors.Add(Ledger.Key[0], $"已经有了：{string.Join("、", Ledger.KeyColumns.Select(column => column.Header))}与另一条相同。请核对，或者去修改那一条。");
            return Again(StatusCodes.Status422UnprocessableEntity);
        }

        return LocalRedirect($"~{Home}/{record.Id}?{(isSame ? "same" : "saved")}=true");
    }

    /// <summary>别人先改了：把对方改的与您填的摆在一起，您的还在。</summary>
    protected async Task<IActionResult> ConflictAsync(long id, CancellationToken cancel)
    {
        Db.ChangeTracker.Clear();
        if (await Db.ReadAsync(Ledger, id, cancel) is not { } current)
            return NotFound();
        await ShowAsync(current, cancel);
        Form.Collide(current);
        return Again(StatusCodes.Status409Conflict);
    }

    protected IActionResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>填的机关代码、账号等要真的有。</summary>
    async Task<bool> CheckReferencesAsync(CancellationToken cancel)
    {
        // 上级机关可能在范围之外，只查有没有
        await using var all = database.Open(Scope.Of("核对引用"));
        foreach (var column in Ledger.Columns.Where(column => column.RefersTo.Length > 0 && Form[column].Trim().Length > 0 && Form.Errors[column.Id] is null))
        {
            var target = AllLedgers.Find(column.RefersTo)!;
            if (!await all.HasAsync(target, Form[column].Trim(), cancel))
                Form.Errors.Add(column.Id, $"“{column.Header}”填的是 {Form[column].Trim()}，{target.Title}里没有。请核对。");
        }

        return !Form.Errors.Any;
    }
}
