using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>撤回整批删除：各条原样放回，编号不变，次数接着原来的数。之后又登记了同样的，就不撤，说明是哪几条。</summary>
sealed class Undelete<T>(GongkaiDb all, Ledger<T> ledger, Import import, Func<long, bool> mayKeep)
    where T : LedgerRecord, new()
{
    readonly TableShape shape = new(all, ledger);

    /// <exception cref="ImportFailedException">有不归他管的、又登记了同样的。</exception>
    public async Task<IReadOnlyList<PendingWrite>> RestoredAsync(CancellationToken cancel)
    {
        var changes = await all.Set<ImportChange>().AsNoTracking().Where(change => change.ImportId == import.Id).OrderBy(change => change.RecordId).ToListAsync(cancel);
        var records = changes.ConvertAll(Restored);
        if (!records.TrueForAll(record => mayKeep(record.OrganId)))
            throw ImportUndo.NotYours();
        await CheckFreeAsync(records, cancel);
        return records.ConvertAll(record => new PendingWrite(record));
    }

    T Restored(ImportChange change)
    {
        T record = new();
        foreach (var (column, value) in shape.Before(change))
            shape.Restore(column, record, value);
        return record;
    }

    async Task CheckFreeAsync(List<T> records, CancellationToken cancel)
    {
        List<T> taken = [];
        foreach (var chunk in records.Chunk(KeyLookup.Batch))
        {
            var found = await KeyLookup.FindAsync(all, ledger.Table, shape.KeyColumns, [.. chunk.Select(shape.Key)], cancel);
            taken.AddRange(found.Keys.Select(index => chunk[index]));
        }

        if (taken.Count > 0)
            throw new ImportFailedException($"不能整批撤回：删除之后又登记了同样的 {ImportUndo.Named(ledger, taken)}。什么也没有变；要放回原来的，请先删去后来登记的。");
    }
}
