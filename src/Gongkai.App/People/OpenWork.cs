using System.Linq.Expressions;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.People;

/// <summary>各本台账里没有办完的事：按人、按机关数出来，转到别人、别的机关名下。</summary>
static class OpenWork
{
    /// <summary>某人承办的。</summary>
    public static Expression<Func<T, bool>> HeldBy<T>(long officerId)
        where T : LedgerRecord => record => record.HolderId == officerId;

    public static async Task<IReadOnlyList<WorkCount>> CountHeldAsync(GongkaiDb db, long officerId, CancellationToken cancel)
    {
        List<WorkCount> counts = [];
        foreach (var ledger in AllLedgers.All)
        {
            if (await ledger.Accept(new HeldCounter(db, officerId, cancel)) is > 0 and var count)
                counts.Add(new(ledger, count));
        }

        return counts;
    }

    /// <summary>转给接手人；划了需知范围的，名单上换成接手人。随下一次保存写入。</summary>
    public static async Task MoveHeldAsync(GongkaiDb db, long from, long to, CancellationToken cancel)
    {
        foreach (var ledger in AllLedgers.All)
            await ledger.Accept(new HeldMover(db, from, to, cancel));
    }

    /// <summary>某机关没有办完的：有承办人的，或者有到期日的。机关、人员、职责不在此列。</summary>
    public static async Task<IReadOnlyList<WorkCount>> CountOpenAsync(GongkaiDb db, IReadOnlyCollection<long> organIds, CancellationToken cancel)
    {
        List<WorkCount> counts = [];
        foreach (var ledger in AllLedgers.All.Where(ledger => ledger.Chapter is not Chapter.Organs))
        {
            if (await ledger.Accept(new OpenCounter(db, organIds, cancel)) is > 0 and var count)
                counts.Add(new(ledger, count));
        }

        return counts;
    }

    public static async Task MoveOpenAsync(GongkaiDb db, IReadOnlyCollection<long> organIds, long to, CancellationToken cancel)
    {
        foreach (var ledger in AllLedgers.All.Where(ledger => ledger.Chapter is not Chapter.Organs))
            await ledger.Accept(new OpenMover(db, organIds, to, cancel));
    }

    static Expression<Func<T, bool>> OpenAt<T>(IReadOnlyCollection<long> organIds)
        where T : LedgerRecord => record => organIds.Contains(record.OrganId) && (record.HolderId != null || record.DueOn != null);

    sealed class HeldCounter(GongkaiDb db, long officerId, CancellationToken cancel) : ILedgerVisitor<Task<int>>
    {
        public Task<int> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() => db.Set<T>().CountAsync(HeldBy<T>(officerId), cancel);
    }

    sealed class HeldMover(GongkaiDb db, long from, long to, CancellationToken cancel) : ILedgerVisitor<Task<bool>>
    {
        public async Task<bool> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            foreach (var record in await db.Set<T>().Where(HeldBy<T>(from)).ToListAsync(cancel))
            {
                record.HolderId = to;
                if (record.IsRestricted)
                    await ReplaceAsync(record.Id);
            }

            return true;
        }

        async Task ReplaceAsync(long recordId)
        {
            var named = await db.Restrictions.Where(restriction => restriction.RecordId == recordId && (restriction.OfficerId == from || restriction.OfficerId == to)).ToListAsync(cancel);
            db.RemoveRange(named.Where(restriction => restriction.OfficerId == from));
            if (!named.Exists(restriction => restriction.OfficerId == to))
                db.Add(new Restriction { RecordId = recordId, OfficerId = to });
        }
    }

    sealed class OpenCounter(GongkaiDb db, IReadOnlyCollection<long> organIds, CancellationToken cancel) : ILedgerVisitor<Task<int>>
    {
        public Task<int> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() => db.Set<T>().CountAsync(OpenAt<T>(organIds), cancel);
    }

    sealed class OpenMover(GongkaiDb db, IReadOnlyCollection<long> organIds, long to, CancellationToken cancel) : ILedgerVisitor<Task<bool>>
    {
        public async Task<bool> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            foreach (var record in await db.Set<T>().Where(OpenAt<T>(organIds)).ToListAsync(cancel))
                record.OrganId = to;
            return true;
        }
    }
}
