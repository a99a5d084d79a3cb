using Gongkai.App.Ledgers;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Work;

/// <summary>
/// 今天：各台账里到期的事，合成一张单子。每本台账、每个机关各取最前面的几件（走索引 organ_id、due_on）再合并，
/// 百万条里取一页也只读一页那么多。
/// </summary>
sealed class Today(GongkaiDb db, Actor actor)
{
    /// <summary>数到这么多为止，显示为“1000+”。</summary>
    public const int MostCounted = 1000;

    /// <summary>依到期日先后，从 <paramref name="after"/> 之后起。</summary>
    public async Task<IReadOnlyList<DueWork>> ReadAsync(Whose whose, DueCursor? after, int take, CancellationToken cancel)
    {
        List<DueWork> merged = [];
        Reader reader = new(db, Organs(whose), Holder(whose), after ?? new(DateOnly.MinValue, 0), take, cancel);
        foreach (var ledger in AllLedgers.All)
            merged.AddRange(await ledger.Accept(reader));

        return [.. merged.OrderBy(work => work.DueOn).ThenBy(work => work.RecordId).Take(take)];
    }

    /// <summary>这一段到期日里有几件，至多数到 <see cref="MostCounted"/> 加一。</summary>
    public async Task<int> CountAsync(Whose whose, DueStage stage, CancellationToken cancel)
    {
        var count = 0;
        Counter counter = new(db, Organs(whose), Holder(whose), stage, cancel);
        foreach (var ledger in AllLedgers.All)
            count += await ledger.Accept(counter);
        return Math.Min(count, MostCounted + 1);
    }

    /// <summary>看得到下级机关。</summary>
    public bool HasBelow => actor.OrganIds.Any(id => id != actor.OrganId);

    IReadOnlyList<long> Organs(Whose whose) => whose switch
    {
        Whose.Unit => [.. actor.OrganIds.Where(id => id == actor.OrganId)],
        Whose.Below => [.. actor.OrganIds.Where(id => id != actor.OrganId)],
        _ => actor.OrganIds,
    };

    long? Holder(Whose whose) => whose is Whose.Mine ? actor.OfficerId : null;

    sealed class Reader(GongkaiDb db, IReadOnlyList<long> organIds, long? holderId, DueCursor after, int take, CancellationToken cancel) : ILedgerVisitor<Task<IEnumerable<DueWork>>>
    {
        public async Task<IEnumerable<DueWork>> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            if (ledger.Due is null)
                return [];
            Foremost<T> foremost = new(record => record.DueOn!, false, take);
            return (await Abreast.ReadAsync(db, organIds, Due, foremost, cancel)).Select(record => DueWork.Of(ledger, record));
        }

        IQueryable<T> Due<T>(IQueryable<T> records)
            where T : LedgerRecord
        {
            // 前一个条件看似多余：有了它，两种数据库都从索引的这一格起读
            var due = records.Where(record => record.DueOn >= after.DueOn && (record.DueOn > after.DueOn || record.Id > after.RecordId));
            return holderId is null ? due : due.Where(record => record.HolderId == holderId);
        }
    }

    sealed class Counter(GongkaiDb db, IReadOnlyList<long> organIds, long? holderId, DueStage stage, CancellationToken cancel) : ILedgerVisitor<Task<int>>
    {
        public Task<int> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            if (ledger.Due is null || organIds.Count == 0)
                return Task.FromResult(0);
            var due = db.Set<T>().Where(record => organIds.Contains(record.OrganId) && record.DueOn >= stage.From && record.DueOn <= stage.To);
            if (holderId is not null)
                due = due.Where(record => record.HolderId == holderId);
            return due.Take(MostCounted + 1).CountAsync(cancel);
        }
    }
}
