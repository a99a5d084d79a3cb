using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>一条的到期改了：哪本台账、哪一条，原来是什么、现在是什么。</summary>
sealed record DueChange(Ledger Ledger, string Label, Due? Was, Due? Now);

/// <summary>重算到期日：放假安排公布以后、规则改了以后、机关的期限改了以后。只改算出来不同的，逐条报出来。</summary>
sealed class Recompute(Database database, Action<DueChange> report, CancellationToken cancel) : ILedgerVisitor<Task<int>>
{
    /// <summary>一批几条：一批一个事务，网站运行着也不久占。</summary>
    const int Batch = 500;

    /// <summary>只算这些机关的；不限为 null。</summary>
    public IReadOnlyCollection<long>? Organs { get; init; }

    /// <summary>一个机关的几条期限改了：它和全部下级的重算。返回改了几条。</summary>
    public static async Task<int> UnderAsync(Database database, Organ organ, IReadOnlyCollection<Limit> limits, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("重算期限"));
        var tree = OrganTree.Of(await db.Organs.AsNoTracking().ToListAsync(cancel), database.Clock.Today);
        Recompute recompute = new(database, _ => { }, cancel) { Organs = [.. tree.SubtreeOf(organ).Select(found => found.Id)] };
        return await recompute.RunAsync(AllLedgers.All.Where(ledger => ledger.Limits.Any(limits.Contains)));
    }

    /// <summary>定过更严期限的机关，照现在的期限、隶属再算一遍：改隶了的、上一回没有算完的，由它补上。</summary>
    public static async Task<int> SweepAsync(Database database, CancellationToken cancel)
    {
        var norms = await database.Settings.NormsAsync(cancel);
        await using var db = database.Open(Scope.Of("重算期限"));
        List<long> bound = [.. (await db.Organs.Select(organ => organ.Id).ToListAsync(cancel)).Where(id => !norms(id).Local.IsEmpty)];
        return bound.Count == 0 ? 0 : await new Recompute(database, _ => { }, cancel) { Organs = bound }.RunAsync(AllLedgers.All.Where(ledger => !ledger.Limits.IsEmpty));
    }

    /// <summary>改了几条。</summary>
    public async Task<int> RunAsync(IEnumerable<Ledger> ledgers)
    {
        var changed = 0;
        foreach (var ledger in ledgers)
            changed += await ledger.Accept(this);
        return changed;
    }

    public async Task<int> Visit<T>(Ledger<T> ledger)
        where T : LedgerRecord, new()
    {
        if (ledger.Due is null)
            return 0;
        var (changed, last) = (0, 0L);
        while (true)
        {
            await using var db = database.Open(Scope.Of("重算期限"));
            var records = await After<T>(db, last).Take(Batch).ToListAsync(cancel);
            if (records.Count == 0)
                return changed;
            try
            {
                changed += await SettleAsync(db, ledger, records);
                last = records[^1].Id;
            }
            catch (DbUpdateConcurrencyException)
            {
                // 有人正在改其中一条：这一批重读再算
            }
        }
    }

    IQueryable<T> After<T>(GongkaiDb db, long last)
        where T : LedgerRecord
    {
        var all = Organs is { } organs ? db.Set<T>().Where(record => organs.Contains(record.OrganId)) : db.Set<T>();
        return all.Where(record => record.Id > last).OrderBy(record => record.Id);
    }

    async Task<int> SettleAsync(GongkaiDb db, Ledger ledger, IReadOnlyList<LedgerRecord> records)
    {
        var norms = await database.Settings.NormsAsync(cancel);
        List<DueChange> changes = [];
        foreach (var record in records)
        {
            Due? was = record.DueOn is { } on ? new(on, record.DueFor) : null;
            ledger.Settle(record, norms(record.OrganId));
            Due? now = record.DueOn is { } next ? new(next, record.DueFor) : null;
            if (was != now)
                changes.Add(new(ledger, ledger.LabelOf(record), was, now));
        }

        if (changes.Count == 0)
            return 0;
        db.Note(Acts.Recompute, null, $"{ledger.Title}：{changes.Count} 条", ledger.Id);
        await db.SaveChangesAsync(cancel);
        changes.ForEach(report);
        return changes.Count;
    }
}
