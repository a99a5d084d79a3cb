using Gongkai.App.Ledgers;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Pages.Office.Ledgers;

/// <summary>整批办理：勾选的几条，或者一种筛选下的全部，改哪几栏、改成什么，或者删去。交去核对，一条也不写。</summary>
[Needs(Right.Correct)]
sealed class BulkModel(GongkaiDb db, Actor actor, OrganNames names, ImportDesk desk, Texts texts) : LedgerPage(db, actor, names)
{
    public const string SetField = "_set", DeletionReason = "_delete-reason";

    /// <summary>选中的先列几条，好认。</summary>
    const int Named = 5;

    public BulkPick Pick { get; private set; } = null!;

    /// <summary>选中几条，至多 1001。</summary>
    public int Count { get; private set; }

    public IReadOnlyList<string> Labels { get; private set; } = [];

    public RecordForm Form { get; private set; } = null!;

    /// <summary>勾了要改的栏。</summary>
    public IReadOnlyList<Column> Chosen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string ledger, CancellationToken cancel) => await SelectAsync(ledger, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(string ledger, CancellationToken cancel)
    {
        if (await SelectAsync(ledger, cancel) is { } none)
            return none;
        Form = RecordForm.Posted(Ledger, Request.Form);
        Chosen = [.. BulkOrder.ColumnsOf(Ledger).Where(column => Request.Form[SetField].Contains(column.Id))];
        if (Chosen.Count == 0)
            Form.Errors.Add(SetField, texts["请勾选要改的栏，再填新的值。"]);
        var wanted = Ledger.Create();
        foreach (var problem in Ledger.Read(wanted, Chosen.ToDictionary(column => column.Id, column => Form[column])))
            Form.Errors.Add(problem.Column, problem.Message);
        if (Form.Reason.Length == 0)
            Form.Errors.Add(RecordForm.ReasonField, texts["请写明为什么改。缘由写进每一条的经过。"]);
        return await AcceptAsync(Pick.Order with { Values = Chosen.ToDictionary(column => column.Id, column => column.TextOf(wanted)), Reason = Form.Reason }, cancel);
    }

    public async Task<IActionResult> OnPostDeleteAsync(string ledger, CancellationToken cancel)
    {
        if (await SelectAsync(ledger, cancel) is { } none)
            return none;
        var reason = Request.Form[DeletionReason].ToString().Trim();
        if (reason.Length is 0 or > 500)
            Form.Errors.Add(DeletionReason, texts["请写明为什么删除，至多 500 个字。删除之后只能在日志里查到。"]);
        else if (!BulkOrder.AllowsDeletion(Ledger) || Count > BulkOrder.MostDeleted)
            Form.Errors.Add(DeletionReason, texts["一次至多删除 {0} {1}。请回到清单，筛选得窄一些再选。", BulkOrder.MostDeleted, Ledger.Counter]);
        return await AcceptAsync(Pick.Order with { IsDeletion = true, Reason = reason }, cancel);
    }

    async Task<IActionResult> AcceptAsync(BulkOrder order, CancellationToken cancel)
    {
        if (!Form.Errors.Any && Count > 0)
            return LocalRedirect($"~/office/bulk/{await desk.AcceptAsync(Actor, new() { Ledger = Ledger.Id, FileName = order.TitleIn(Ledger), Bulk = order.ToJson(), Rows = Count }, cancel)}");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>选中的一条也看不到，当作没有。</summary>
    async Task<IActionResult?> SelectAsync(string ledger, CancellationToken cancel)
    {
        if (!Open(ledger) || !BulkOrder.Allows(Ledger))
            return NotFound();
        (Pick, Form) = (await BulkPick.OfAsync(Db, Actor, Ledger, Request, cancel), new(Ledger));
        Count = await BulkSelection.CountAsync(Db, Ledger, Pick.Order, cancel);
        Labels = [.. (await BulkSelection.Of(Db, Ledger, Pick.Order, take: Named).ToListAsync(cancel)).Select(Ledger.LabelOf)];
        return !Actor.Can(Ledger.Keeping) ? Forbid() : Count == 0 && Pick.Order.Ids.Count > 0 ? NotFound() : null;
    }
}
