using Gongkai.App.Ledgers;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Office;

/// <summary>整批办理的对照表，一页一页：将要办的照现在的登记算，办过的照留着的旧值。只有看的人范围之内的。</summary>
/// <param name="after">这个编号之后的。</param>
sealed class BulkTable(GongkaiDb db, Import import, Func<long, bool> mayCorrect, long after, CancellationToken cancel)
{
    public const int PageSize = 50;

    readonly Ledger ledger = AllLedgers.Find(import.Ledger)!;
    readonly BulkOrder order = BulkOrder.Parse(import.Bulk!);

    /// <summary>对照表的一行。</summary>
    /// <param name="IsThere">登记还在，可以打开。</param>
    public sealed record Row(LedgerRecord Record, string Label, ImportAction Action, bool IsThere, IReadOnlyList<(Column Column, string Old, string New)> Changes, IReadOnlyList<Problem> Problems);

    /// <summary>将要办的；多取一条，只说明还有没有下一页。</summary>
    public async Task<IReadOnlyList<Row>> PlannedAsync()
    {
        BulkJudge judge = new(ledger, order, new(db, ledger), await db.Installation.Settings.NormsAsync(cancel), mayCorrect);
        var records = await BulkSelection.Of(db, ledger, order, after, PageSize + 1).ToListAsync(cancel);
        return [.. records.Select(judge.Judge).Select(item => new Row(item.Record, LabelOf(item.Record), item.Action, true, item.Changes, item.Problems))];
    }

    /// <summary>办过的；旧值过了可以撤回的时限就清掉，那时为空。</summary>
    public async Task<IReadOnlyList<Row>> WrittenAsync()
    {
        TableShape shape = new(db, ledger);
        var changes = await db.Set<ImportChange>().AsNoTracking().Where(change => change.ImportId == import.Id && change.RecordId > after)
            .OrderBy(change => change.RecordId).Take(PageSize + 1).ToListAsync(cancel);
        var records = await ReadAsync(changes.ConvertAll(change => change.RecordId));
        return [.. changes.Select(change => Written(shape, change, records.GetValueOrDefault(change.RecordId))).OfType<Row>()];
    }

    /// <summary>这几条各叫什么；范围之外的没有。</summary>
    public async Task<IReadOnlyDictionary<long, string>> LabelsAsync(IEnumerable<long> ids) =>
        (await ReadAsync([.. ids.Distinct()])).ToDictionary(pair => pair.Key, pair => LabelOf(pair.Value));

    async Task<Dictionary<long, LedgerRecord>> ReadAsync(List<long> ids) =>
        ids.Count == 0 ? [] : await BulkSelection.Of(db, ledger, new() { Ids = ids }).ToDictionaryAsync(record => record.Id, cancel);

    Row? Written(TableShape shape, ImportChange change, LedgerRecord? record)
    {
        var (before, columns) = (ledger.Create(), shape.Before(change));
        foreach (var (column, value) in columns)
            shape.Restore(column, before, value);
        if (order.IsDeletion)
            return db.Scope.OrganIds.Contains(before.OrganId) ? new(before, LabelOf(before), ImportAction.Update, false, [], []) : null;
        return record is null ? null : new(
            record,
            LabelOf(record),
            record.Version == change.Version ? ImportAction.Update : ImportAction.Skip,
            true,
            [.. columns.Keys.Select(ledger.Required).Select(column => (column, column.Show(column.Get(before)), column.Show(column.Get(record))))],
            []);
    }

    string LabelOf(LedgerRecord record) => ledger.LabelOf(record) is { Length: > 0 } label ? label : $"{ledger.Title} {record.Id}";
}
