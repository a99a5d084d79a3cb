using Gongkai.App.Ledgers;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Search;

/// <summary>从一本台账里取几条来建索引。</summary>
/// <param name="which">哪几条；依编号。</param>
sealed class RecordReader(GongkaiDb db, RecordReader.Choice which, CancellationToken cancel) : ILedgerVisitor<Task<IReadOnlyList<LedgerRecord>>>
{
    /// <param name="Ids">这几条；null 为不限。</param>
    /// <param name="ImportId">这一次导入新登记的、改了的；null 为不限。</param>
    /// <param name="After">这个编号之后的。</param>
    public sealed record Choice(IReadOnlyList<long>? Ids, long? ImportId, long After, int Take);

    public async Task<IReadOnlyList<LedgerRecord>> Visit<T>(Ledger<T> ledger)
        where T : LedgerRecord, new()
    {
        var records = db.Set<T>().AsNoTracking().Where(record => record.Id > which.After);
        if (which.Ids is { } ids)
            records = records.Where(record => ids.Contains(record.Id));
        if (which.ImportId is { } importId)
            records = records.Where(record => record.ImportId == importId || db.Set<ImportChange>().Any(change => change.ImportId == importId && change.RecordId == record.Id));
        return await records.OrderBy(record => record.Id).Take(which.Take).ToListAsync(cancel);
    }
}
