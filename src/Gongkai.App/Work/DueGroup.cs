using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Work;

/// <summary>同一本台账、同一个机关、同一个承办人、同一天到期的几件：合成一条提醒。</summary>
/// <param name="RecordId">其中一条的编号。</param>
sealed record DueGroup(long OrganId, long? HolderId, DateOnly DueOn, int Count, long RecordId)
{
    /// <summary>从一本台账里取；划了需知范围的只提醒承办人。</summary>
    public sealed class Reader(GongkaiDb db, DateOnly from, DateOnly to, CancellationToken cancel) : ILedgerVisitor<Task<List<DueGroup>>>
    {
        public Task<List<DueGroup>> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            if (ledger.Due is null)
                return Task.FromResult(new List<DueGroup>());
            return db.Set<T>().Where(record => record.DueOn >= from && record.DueOn <= to && (!record.IsRestricted || record.HolderId != null))
                .GroupBy(record => new { record.OrganId, record.HolderId, record.DueOn })
                .Select(group => new DueGroup(group.Key.OrganId, group.Key.HolderId, group.Key.DueOn!.Value, group.Count(), group.Min(record => record.Id)))
                .ToListAsync(cancel);
        }
    }

    /// <summary>取那一条，好说出它叫什么。</summary>
    public sealed class Single(GongkaiDb db, long recordId, CancellationToken cancel) : ILedgerVisitor<Task<LedgerRecord>>
    {
        public async Task<LedgerRecord> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() => await db.Set<T>().AsNoTracking().SingleAsync(record => record.Id == recordId, cancel);
    }
}
