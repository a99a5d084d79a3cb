using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>撤回一次导入、一次整批办理：新登记的删去，更新的、删去的还原。之后有人改过、用到的，就不撤，说明是哪几条。</summary>
static class ImportUndo
{
    /// <summary>一次说几条。</summary>
    const int MostNamed = 20;

    /// <exception cref="ImportFailedException">过了期限、不归他管、之后有人改过。什么也没有变。</exception>
    public static async Task RunAsync(Database database, Scope scope, Func<long, bool> mayKeep, long importId, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var import = await db.Set<Import>().AsNoTracking().SingleOrDefaultAsync(found => found.Id == importId, cancel)
            ?? throw new ImportFailedException("没有这一次，或者不在您的范围之内。");
        if (await import.UndoableUntilAsync(database.Settings, cancel) is not { } until || until <= database.Clock.GetUtcNow())
            throw new ImportFailedException($"不能撤回：{(import.State is ImportState.Undone ? "已经撤回过了" : "已经过了可以撤回的时限，或者没有写入")}。要改的，请到清单里逐条修改，或者整批办理。");
        if (import.Bulk is { } bulk)
            scope = scope with { Reason = $"撤回整批办理：{BulkOrder.Parse(bulk).Reason}" };
        await AllLedgers.Find(import.Ledger)!.Accept(new Undo(database, scope, import, mayKeep, cancel));
    }

    /// <summary>说出是哪几条。</summary>
    public static string Named<T>(Ledger ledger, IReadOnlyCollection<T> records)
        where T : LedgerRecord =>
        string.Join("、", records.Take(MostNamed).Select(record => $"“{ledger.LabelOf(record)}”")) + (records.Count >= MostNamed ? "等" : "");

    public static ImportFailedException NotYours() => new("这里面有不归您登记的机关。请由有这项职责的人撤回。");

    sealed class Undo(Database database, Scope scope, Import import, Func<long, bool> mayKeep, CancellationToken cancel) : ILedgerVisitor<Task>
    {
        public async Task Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            await using var all = database.Open(Scope.Of("撤回导入"));
            IReadOnlyList<PendingWrite> deleted = [];
            if (import.Deleted > 0)
                deleted = await new Undelete<T>(all, ledger, import, mayKeep).RestoredAsync(cancel);
            else
                await CheckAsync(all, ledger);
            var inserted = await all.Set<T>().CountAsync(record => record.ImportId == import.Id, cancel);
            await using var batch = await Batches.StartAsync(database, ledger, new(import.Id, scope), import.Inserted + import.Updated, cancel);
            await batch.AddAsync(deleted, cancel);
            if (import.Deleted == 0)
                await RestoreAsync<T>(all, new(all, ledger), batch);
            try
            {
                await database.WriteAsync(scope, db => ApplyAsync(db, ledger, batch, inserted), cancel);
            }
            catch (DbUpdateException fault) when (fault.IsDuplicate())
            {
                throw new ImportFailedException("正在撤回时，有人登记了同样的一条。什么也没有变，请重新查看后再试。");
            }
        }

        async Task CheckAsync<T>(GongkaiDb all, Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            await CheckRightsAsync<T>(all);
            await CheckUntouchedAsync(all, ledger);
            await ledger.Accept(new ImportUsage(all, import, cancel));
        }

        async Task CheckRightsAsync<T>(GongkaiDb all)
            where T : LedgerRecord
        {
            var organs = await Written<T>(all).Select(record => record.OrganId).Distinct().ToListAsync(cancel);
            if (!organs.TrueForAll(organ => mayKeep(organ)))
                throw NotYours();
        }

        async Task CheckUntouchedAsync<T>(GongkaiDb all, Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            var touched = await all.Set<T>().AsNoTracking().Where(record => record.ImportId == import.Id && record.Version > 1).Take(MostNamed).ToListAsync(cancel);
            touched.AddRange(await (from record in all.Set<T>().AsNoTracking()
                                    join change in all.Set<ImportChange>() on record.Id equals change.RecordId
                                    where change.ImportId == import.Id && change.Version != record.Version
                                    select record).Take(MostNamed).ToListAsync(cancel));
            if (touched.Count > 0)
                throw new ImportFailedException($"不能整批撤回：之后又改过 {Named(ledger, touched)}。什么也没有变，请逐条修改。");
            var gone = await all.Set<ImportChange>().CountAsync(change => change.ImportId == import.Id && !all.Set<T>().Any(record => record.Id == change.RecordId), cancel);
            if (gone > 0)
                throw new ImportFailedException($"不能整批撤回：更新过的登记里，有 {gone} 条已经删除。什么也没有变，请逐条修改。");
        }

        /// <summary>更新过的，一批一批还原到暂存表里。</summary>
        async Task RestoreAsync<T>(GongkaiDb all, TableShape shape, IBatch batch)
            where T : LedgerRecord, new()
        {
            for (var after = long.MinValue; ;)
            {
                var changes = await all.Set<ImportChange>().AsNoTracking().Where(change => change.ImportId == import.Id && change.RecordId > after)
                    .OrderBy(change => change.RecordId).Take(KeyLookup.Batch).ToListAsync(cancel);
                if (changes.Count == 0)
                    return;
                after = changes[^1].RecordId;
                var ids = changes.ConvertAll(change => change.RecordId);
                var records = await all.Set<T>().AsNoTracking().Where(record => ids.Contains(record.Id)).ToDictionaryAsync(record => record.Id, cancel);
                await batch.AddAsync([.. changes.Select(change => Restored(shape, records[change.RecordId], change))], cancel);
            }
        }

        static PendingWrite Restored(TableShape shape, LedgerRecord record, ImportChange change)
        {
            var before = shape.Before(change);
            var now = before.Keys.ToDictionary(column => column, column => shape.Stored(column, record));
            foreach (var (column, value) in before)
                shape.Restore(column, record, value);
            return new(record, now, IsUndoable: false);
        }

        async Task<int> ApplyAsync(GongkaiDb db, Ledger ledger, IBatch batch, int inserted)
        {
            await batch.MoveAsync(db, cancel);
            if (await batch.RemoveInsertedAsync(db, cancel) != inserted)
                throw new ImportFailedException("正在撤回时，有人改过其中的登记。什么也没有变，请重新查看后再试。");
            (import.State, import.UndoneAt) = (ImportState.Undone, database.Clock.GetUtcNow());
            db.Update(import);
            db.Note(Acts.Undo, import.OrganId, $"{ledger.Title}：{import.FileName}", ledger.Id, import.Id);
            return await db.SaveChangesAsync(cancel);
        }

        IQueryable<T> Written<T>(GongkaiDb all)
            where T : LedgerRecord => all.Set<T>().Where(record =>
            record.ImportId == import.Id || all.Set<ImportChange>().Any(change => change.ImportId == import.Id && change.RecordId == record.Id));
    }
}
