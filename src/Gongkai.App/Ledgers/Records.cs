using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>一条登记的查找，不论哪本台账。范围之外的找不到。</summary>
static class Records
{
    /// <summary>跟踪的，改了可以存。</summary>
    public static Task<LedgerRecord?> FindAsync(this GongkaiDb db, Ledger ledger, long id, CancellationToken cancel) => ledger.Accept(new ById(db, id, true, cancel));

    /// <summary>只看的。</summary>
    public static Task<LedgerRecord?> ReadAsync(this GongkaiDb db, Ledger ledger, long id, CancellationToken cancel) => ledger.Accept(new ById(db, id, false, cancel));

    /// <summary>认出同一条的栏都与它相同的另一条；没有为 null。</summary>
    public static Task<LedgerRecord?> FindSameAsync(this GongkaiDb db, Ledger ledger, LedgerRecord record, CancellationToken cancel) =>
        ledger.Accept(new ByKey(db, record, cancel));

    /// <summary>有没有主键是它的一条，如机关代码、账号。</summary>
    public static Task<bool> HasAsync(this GongkaiDb db, Ledger ledger, string key, CancellationToken cancel) => ledger.Accept(new ByText(db, key, cancel));

    sealed class ById(GongkaiDb db, long id, bool tracked, CancellationToken cancel) : ILedgerVisitor<Task<LedgerRecord?>>
    {
        public async Task<LedgerRecord?> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() =>
            await db.Set<T>().AsTracking(tracked ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking)
                .SingleOrDefaultAsync(record => record.Id == id, cancel);
    }

    sealed class ByKey(GongkaiDb db, LedgerRecord other, CancellationToken cancel) : ILedgerVisitor<Task<LedgerRecord?>>
    {
        public async Task<LedgerRecord?> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            var same = db.Set<T>().AsNoTracking().Where(Predicates.SameAs<T>(ledger.KeyColumns, other)).Where(record => record.Id != other.Id);
            return await (ledger.IsKeyGlobal ? same : same.Where(record => record.OrganId == other.OrganId)).FirstOrDefaultAsync(cancel);
        }
    }

    sealed class ByText(GongkaiDb db, string text, CancellationToken cancel) : ILedgerVisitor<Task<bool>>
    {
        public Task<bool> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            T wanted = new();
            ledger.KeyColumns[0].Set(wanted, text);
            return db.Set<T>().AnyAsync(Predicates.SameAs<T>([ledger.KeyColumns[0]], wanted), cancel);
        }
    }
}
