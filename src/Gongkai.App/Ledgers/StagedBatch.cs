using System.Data.Common;
using System.Globalization;
using Gongkai.App.Search;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Database = Gongkai.App.Storage.Database;

namespace Gongkai.App.Ledgers;

/// <summary>
/// 经暂存表成批写（决定10）：先分小批写进暂存表，别人插得进来；最后一个事务里整批搬进去。
/// 占住写锁的只有搬的那一下，多久见 bench 的 import。更新的每一条都记日志；新登记的，日志记这一批和各行的摘要。
/// </summary>
sealed class StagedBatch : IBatch
{
    readonly Database database;
    readonly Ledger ledger;
    readonly TableShape shape;
    readonly long importId;
    readonly string staging;
    readonly StagedLog log;
    int updates;

    StagedBatch(Database database, Ledger ledger, TableShape shape, BatchOwner owner)
    {
        (this.database, this.ledger, this.shape, importId) = (database, ledger, shape, owner.ImportId);
        log = new(database, ledger, shape, owner);
        staging = Staging.NameOf(importId);
    }

    public static ImportFailedException Touched() => new("准备期间，有人改过或者删了其中的登记。什么也没有写入，请重新核对后再试。");

    public static async Task<StagedBatch> StartAsync(Database database, Ledger ledger, BatchOwner owner, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.None);
        StagedBatch batch = new(database, ledger, new(db, ledger), owner);
        await database.StageAsync(open => open.RunAsync(database.Dialect.CreateStaging(batch.staging, ledger.Table), cancel), cancel);
        return batch;
    }

    /// <summary>新登记的次数成 1，更新的加一：搬的时候以此分别，并查原来的次数，别人改过就整批不写。</summary>
    public async Task AddAsync(IReadOnlyList<PendingWrite> writes, CancellationToken cancel)
    {
        if (writes.Count == 0)
            return;
        var norms = await database.Settings.NormsAsync(cancel);
        foreach (var record in writes.Select(write => write.Record))
        {
            record.Version++;
            ledger.Settle(record, norms(record.OrganId));
        }

        List<PendingWrite> updated = [.. writes.Where(write => !write.IsInsert)];
        updates += updated.Count;
        List<object?[]> rows = [.. writes.Select(write => shape.Values(write.Record))];
        List<object?[]> changes = [.. updated.Where(write => write.IsUndoable).Select(write => Row(write.Change(importId)))];
        await database.StageAsync(
            async open =>
            {
                await database.Dialect.WriteRowsAsync(open, staging, shape.Columns, rows, cancel);
                if (changes.Count > 0)
                    await database.Dialect.WriteRowsAsync(open, "import_change", ["import_id", "record_id", "version", "before"], changes, cancel);
            },
            cancel);
        await log.AddAsync(updated, cancel);
    }

    public async Task MoveAsync(GongkaiDb db, CancellationToken cancel)
    {
        var (open, transaction) = (db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction());
        var (table, columns) = ($"\"{ledger.Table}\"", shape.Columns.Select(column => $"\"{column}\"").ToList());
        if (updates > 0)
        {
            var set = string.Join(", ", columns.Where(column => column != "\"id\"").Select(column => $"{column} = s.{column}"));
            var updated = await open.ChangeAsync(
                $"update {table} set {set} from \"{staging}\" as s where s.version > 1 and {table}.id = s.id and {table}.version = s.version - 1", transaction, cancel);
            if (updated != updates)
                throw Touched();
            await log.MoveAsync(open, transaction, cancel);
        }

        try
        {
            var list = string.Join(", ", columns);
            await open.ChangeAsync($"insert into {table} ({list}) select {list} from \"{staging}\" where version = 1", transaction, cancel);
            Dirty.Import(db, ledger, importId);
        }
        catch (DbException e) when (e.IsUniqueViolation())
        {
            throw new ImportFailedException("准备期间，有人登记了同样的一条。什么也没有写入，请重新核对后再试。");
        }
    }

    public Task<int> RemoveInsertedAsync(GongkaiDb db, CancellationToken cancel)
    {
        Dirty.Undo(db, ledger, importId);
        var (open, transaction) = (db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction());
        var id = importId.ToString(CultureInfo.InvariantCulture);
        return open.ChangeAsync($"delete from \"{ledger.Table}\" where import_id = {id} and version = 1", transaction, cancel);
    }

    /// <summary>扔掉暂存表。</summary>
    public async ValueTask DisposeAsync() =>
        await database.StageAsync(
            async open =>
            {
                await open.RunAsync($"drop table if exists \"{staging}\"", CancellationToken.None);
                await log.DropAsync(open);
            },
            CancellationToken.None);

    static object?[] Row(ImportChange change) => [change.ImportId, change.RecordId, change.Version, change.Before];
}
