using System.Text.Json;
using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>撤回一次导入、一次整批修改：新登记的删去，更新的还原。之后有人改过、用到的，就不撤，说明是哪几条。</summary>
static class ImportUndo
{
    /// <summary>一次说几条。</summary>
    const int MostNamed = 20;

    /// <exception cref="ImportFailedException">过了期限、不归他管、之后有人改过。什么也没有变。</exception>
    public static async Task RunAsync(Database database, Scope scope, Func<long, bool> mayKeep, long importId, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var import = await db.Set<Import>().AsNoTracking().SingleOrDefaultAsync(found => found.Id == importId, cancel)
            ?? throw new ImportFailedException("没有这次导入，或者不在您的范围之内。");
        if (await import.UndoableUntilAsync(database.Settings, cancel) is not { } until || until <= database.Clock.GetUtcNow())
            throw new ImportFailedException($"不能撤回：{(import.State is ImportState.Undone ? "已经撤回过了" : "已经过了可以撤回的时限，或者没有写入")}。要改的，请到清单里逐条修改，或者整批修改。");
        await AllLedgers.Find(import.Ledger)!.Accept(new Undo(database, scope, import, mayKeep, cancel));
    }

    sealed class Undo(Database database, Scope scope, Import import, Func<long, bool> mayKeep, CancellationToken cancel) : ILedgerVisitor<Task>
    {
        public async Task Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            await using var all = database.Open(Scope.Of("撤回导入"));
            await CheckRightsAsync<T>(all);
            await CheckUntouchedAsync(all, ledger);
            await ledger.Accept(new ImportUsage(all, import, cancel));
            var inserted = await all.Set<T>().CountAsync(record => record.ImportId == import.Id, cancel);
            await using var batch = await Batches.StartAsync(database, ledger, new(import.Id, scope), import.Inserted + import.Updated, cancel);
            await RestoreAsync<T>(all, new(all, ledger), batch);
            await batch.ReadyAsync(cancel);
            await database.WriteAsync(scope, db => ApplyAsync(db, ledger, batch, inserted), cancel);
        }

        async Task CheckRightsAsync<T>(GongkaiDb all)
            where T : LedgerRecord
        {
            var organs = await Written<T>(all).Select(record => record.OrganId).Distinct().ToListAsync(cancel);
            if (!organs.TrueForAll(organ => mayKeep(organ)))
                throw new ImportFailedException("这次导入里有不归您登记的机关。请由有这项职责的人撤回。");
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
                throw new ImportFailedException($"不能整批撤回：导入之后又改过 {string.Join("、", touched.Take(MostNamed).Select(record => $"“{ledger.LabelOf(record)}”"))}{(touched.Count >= MostNamed ? "等" : "")}。什么也没有变，请逐条修改。");
            var gone = await all.Set<ImportChange>().CountAsync(change => change.ImportId == import.Id && !all.Set<T>().Any(record => record.Id == change.RecordId), cancel);
            if (gone > 0)
                throw new ImportFailedException($"不能整批撤回：导入更新过的登记里，有 {gone} 条已经删除。什么也没有变，请逐条修改。");
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
            var before = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(change.Before)!;
            Dictionary<string, object?> now = [];
            foreach (var (column, value) in before)
            {
                now.Add(column, shape.Stored(column, record));
                shape.Restore(column, record, value.ValueKind is JsonValueKind.Null ? null : value.Deserialize(shape.StoredType(column)));
            }

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
