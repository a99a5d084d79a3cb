using Gongkai.App.People;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>经 EF 成批写：保存时的核对、每一条的日志、告诉别处，都与逐条办理一样。</summary>
sealed class CheckedBatch<T>(long importId) : IBatch
    where T : LedgerRecord, new()
{
    readonly List<PendingWrite> pending = [];

    public Task AddAsync(IReadOnlyList<PendingWrite> writes, CancellationToken cancel)
    {
        pending.AddRange(writes);
        return Task.CompletedTask;
    }

    /// <summary>只核对：写了会不会不合规矩。</summary>
    /// <exception cref="Gongkai.Law.Refusal">不合规矩。</exception>
    public async Task CheckAsync(GongkaiDb db, CancellationToken cancel)
    {
        await TrackAsync(db, cancel);
        await RecordRules.CheckAsync(db, cancel);
    }

    public Task ReadyAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task MoveAsync(GongkaiDb db, CancellationToken cancel)
    {
        await TrackAsync(db, cancel);
        await db.SaveChangesAsync(cancel);
    }

    public async Task<int> RemoveInsertedAsync(GongkaiDb db, CancellationToken cancel)
    {
        var inserted = await db.Set<T>().Where(record => record.ImportId == importId && record.Version == 1).ToListAsync(cancel);
        db.RemoveRange(inserted);
        await db.SaveChangesAsync(cancel);
        return inserted.Count;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    async Task TrackAsync(GongkaiDb db, CancellationToken cancel)
    {
        // 事务叫让路时从头再办，次数不能已经加过一次
        foreach (var write in pending.Where(write => write.IsInsert))
            write.Record.Version = write.Version;
        db.AddRange(pending.Where(write => write.IsInsert).Select(write => write.Record));
        foreach (var chunk in pending.Where(write => !write.IsInsert).Chunk(KeyLookup.Batch))
        {
            var ids = Array.ConvertAll(chunk, write => write.Record.Id);
            var stored = await db.Set<T>().Where(record => ids.Contains(record.Id)).ToDictionaryAsync(record => record.Id, cancel);
            foreach (var write in chunk)
                Change(db, stored.GetValueOrDefault(write.Record.Id), write);
        }
    }

    void Change(GongkaiDb db, T? stored, PendingWrite write)
    {
        if (stored is null || stored.Version != write.Record.Version)
            throw StagedBatch.Touched();
        if (write.IsDeletion)
            db.Remove(stored);
        else
            Set(stored, write);
        if (!write.IsUndoable)
            return;
        var change = write.Change(importId);
        change.Version++;
        db.Add(change);
    }

    static void Set(T stored, PendingWrite write)
    {
        var ledger = AllLedgers.Of(stored);
        foreach (var column in write.Before!.Keys.Select(ledger.Required))
            column.Set(stored, column.Get(write.Record));
    }
}
