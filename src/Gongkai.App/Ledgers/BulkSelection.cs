using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>整批办理选中的，依编号的次序。看得到哪些由打开数据库的范围管：编造的编号、别的机关的，取不到。</summary>
/// <param name="after">这个编号之后的。</param>
/// <param name="take">至多取几条。</param>
sealed class BulkSelection(GongkaiDb db, BulkOrder order, long after, int take) : ILedgerVisitor<IQueryable<LedgerRecord>>
{
    public static IQueryable<LedgerRecord> Of(GongkaiDb db, Ledger ledger, BulkOrder order, long after = 0, int take = int.MaxValue) =>
        ledger.Accept(new BulkSelection(db, order, after, take));

    /// <summary>条数，至多 <see cref="Listing.MostCounted"/> + 1。</summary>
    public static Task<int> CountAsync(GongkaiDb db, Ledger ledger, BulkOrder order, CancellationToken cancel) =>
        order.Query is { } query ? db.CountAsync(ListQuery.Parse(ledger, query) with { Cursor = null }, cancel) : Of(db, ledger, order).CountAsync(cancel);

    public IQueryable<LedgerRecord> Visit<T>(Ledger<T> ledger)
        where T : LedgerRecord, new()
    {
        long[] ids = [.. order.Ids];
        var records = db.Set<T>().AsNoTracking();
        records = order.Query is { } query ? records.Where(ListQuery.Parse(ledger, query)) : records.Where(record => ids.Contains(record.Id));
        records = records.Where(record => record.Id > after).OrderBy(record => record.Id);
        return take == int.MaxValue ? records : records.Take(take);
    }
}
