using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Search;

/// <summary>建索引的一批，在一个事务里。</summary>
sealed class IndexBatch(GongkaiDb db)
{
    /// <summary>办等着的前几条；返回办了几条。</summary>
    public async Task<int> DrainAsync(int take, CancellationToken cancel)
    {
        var waiting = await db.Set<SearchDirty>().OrderBy(dirty => dirty.Id).Take(take).ToListAsync(cancel);
        var state = await db.Set<SearchState>().AsNoTracking().SingleAsync(cancel);
        var index = SearchIndex.Of(db, state.Generation);
        var done = 0;
        foreach (var group in waiting.Where(dirty => dirty.RecordId is not null).GroupBy(dirty => dirty.Ledger))
        {
            List<long> ids = [.. group.Select(dirty => dirty.RecordId!.Value).Distinct()];
            // 台账已经取消的，只删旧的
            var records = AllLedgers.Find(group.Key) is { } ledger ? await ReadAsync(ledger, new(ids, null, 0, take), cancel) : [];
            await ReplaceAsync(index, group.Key, ids, records, state.Generation, cancel);
            done += ids.Count;
        }

        db.RemoveRange(waiting.Where(dirty => dirty.RecordId is not null));
        // 刚加的先写下：同一条又在导入里的，才找得到旧的，不会进两遍
        await db.SaveChangesAsync(cancel);
        if (waiting.FirstOrDefault(dirty => dirty.ImportId is not null) is { } import)
            done += await ImportAsync(index, import, state.Generation, take, cancel);
        await db.SaveChangesAsync(cancel);
        return done;
    }

    /// <summary>重建时的一批；返回办到了哪个编号（办完了为 -1）与办了几条。</summary>
    public async Task<(long After, int Count)> BuildAsync(Ledger ledger, long after, int generation, int take, CancellationToken cancel)
    {
        var records = await ReadAsync(ledger, new(null, null, after, take), cancel);
        await AddAsync(SearchIndex.Of(db, generation), ledger, records, generation, cancel);
        await db.SaveChangesAsync(cancel);
        return (records.Count < take ? -1 : records[^1].Id, records.Count);
    }

    /// <summary>一次导入写入的，或者撤回的；办不完的下一批接着办。</summary>
    async Task<int> ImportAsync(SearchIndex index, SearchDirty import, int generation, int take, CancellationToken cancel)
    {
        IReadOnlyList<LedgerRecord> records = [];
        List<long> ids = [];
        if (AllLedgers.Find(import.Ledger) is { } ledger)
        {
            // 撤回的登记已经不在，或者改回了原样：从索引里找是哪几条
            ids = import.Hides ? await IndexedAsync(import, generation, take, cancel) : ids;
            records = await ReadAsync(ledger, import.Hides ? new(ids, null, 0, take) : new(null, import.ImportId, import.After, take), cancel);
            ids = import.Hides ? ids : [.. records.Select(record => record.Id)];
        }

        if (ids.Count == 0)
        {
            db.Remove(import);
            return 1;
        }

        await ReplaceAsync(index, import.Ledger, ids, records, generation, cancel);
        import.After = ids[^1];
        return ids.Count;
    }

    Task<List<long>> IndexedAsync(SearchDirty import, int generation, int take, CancellationToken cancel) => db.Set<SearchEntry>()
        .Where(entry => entry.ImportId == import.ImportId && entry.Generation == generation && entry.RecordId > import.After)
        .OrderBy(entry => entry.RecordId).Select(entry => entry.RecordId).Take(take).ToListAsync(cancel);

    /// <summary>换掉旧的；登记已经不在的，只删。</summary>
    async Task ReplaceAsync(SearchIndex index, string ledger, List<long> ids, IReadOnlyList<LedgerRecord> records, int generation, CancellationToken cancel)
    {
        var old = await db.Set<SearchEntry>().Where(entry => ids.Contains(entry.RecordId) && entry.Generation == generation).ToListAsync(cancel);
        await index.RemoveAsync(db, old, cancel);
        db.RemoveRange(old);
        if (AllLedgers.Find(ledger) is { } found)
            await AddAsync(index, found, records, generation, cancel);
    }

    async Task AddAsync(SearchIndex index, Ledger ledger, IReadOnlyList<LedgerRecord> records, int generation, CancellationToken cancel)
    {
        List<SearchEntry> entries = [.. records.Select(record => EntryOf.Record(ledger, record, generation))];
        db.AddRange(entries);
        await index.AddAsync(db, entries, cancel);
    }

    Task<IReadOnlyList<LedgerRecord>> ReadAsync(Ledger ledger, RecordReader.Choice which, CancellationToken cancel) =>
        ledger.Accept(new RecordReader(db, which, cancel));
}
