using Gongkai.App.Ledgers;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.App.Web.Pages.Office.Imports;

/// <summary>一次整批办理：核对的结果、逐条对照、确认、进度、撤回。</summary>
[Needs(Right.Enter)]
sealed class BulkModel(GongkaiDb db, Actor actor, OrganNames names, Database database, ImportDesk desk) : ImportPage(db, actor, database)
{
    public BulkOrder Order { get; private set; } = null!;

    public IReadOnlyList<BulkTable.Row> Rows { get; private set; } = [];

    /// <summary>下一页从哪个编号之后起；没有下一页为 null。</summary>
    public long? Next { get; private set; }

    public long After { get; private set; }

    /// <summary>有问题的各条叫什么。</summary>
    public IReadOnlyDictionary<long, string> Labels { get; private set; } = new Dictionary<long, string>();

    public IReadOnlyDictionary<long, string> OrganNames { get; private set; } = new Dictionary<long, string>();

    /// <summary>列得出几个机关的，写明是哪个。</summary>
    public bool ShowsOrgan => Actor.OrganIds.Count > 1;

    /// <summary>要改、要删的条数。</summary>
    public int Affected => Import.Updated + Import.Deleted;

    public async Task<IActionResult> OnGetAsync(long id, long after, CancellationToken cancel) => await OpenAsync(id, after, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostConfirmAsync(long id, CancellationToken cancel) => ActAsync(id, () => desk.ConfirmAsync(Actor, Import, cancel), cancel);

    public Task<IActionResult> OnPostLeaveOutAsync(long id, CancellationToken cancel) => ActAsync(id, () => desk.LeaveOutAsync(Actor, Import, cancel), cancel);

    public async Task<IActionResult> OnPostUndoAsync(long id, CancellationToken cancel) => await OpenAsync(id, 0, cancel) ? await UndoAsync(cancel) : NotFound();

    protected override bool MayWrite(long organId) => Actor.CanCorrect(Ledger, organId);

    async Task<IActionResult> ActAsync(long id, Func<Task> act, CancellationToken cancel)
    {
        if (!await OpenAsync(id, 0, cancel))
            return NotFound();
        if (Affected > 0)
            await act();
        return LocalRedirect($"~/office/bulk/{id}");
    }

    async Task<bool> OpenAsync(long id, long after, CancellationToken cancel)
    {
        if (!await OpenAsync(id, bulk: true, cancel))
            return false;
        (Order, After, OrganNames) = (BulkOrder.Parse(Import.Bulk!), after, await names.AllAsync(cancel));
        BulkTable table = new(Db, Import, MayWrite, after, cancel);
        var rows = Import.State is ImportState.Done ? await table.WrittenAsync()
            : IsOwn && Import.State is ImportState.Checked or ImportState.Refused ? await table.PlannedAsync()
            : [];
        Rows = [.. rows.Take(BulkTable.PageSize)];
        Next = rows.Count > Rows.Count ? Rows[^1].Record.Id : null;
        Labels = await table.LabelsAsync(Result.Lines.Select(line => line.RecordId));
        return true;
    }
}
