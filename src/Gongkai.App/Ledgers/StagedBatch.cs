using System.Data.Common;
using System.Globalization;
using Gongkai.App.Search;
using Gongkai.App.Storage;
using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>
/// 经暂存表成批写（决定10）：先分小批写进暂存表，最后一个事务里整批写成。SQLite 同时只许一个写，新登记的再分小批
/// 放进台账，次数为 0，谁也看不到；最后那一个事务只把次数改成 1，占住写锁的只有这一下（多久见 bench 的 import）。
/// 更新的每一条都记日志；新登记的，日志记这一批和各行的摘要。
/// </summary>
sealed class StagedBatch : IBatch
{
    readonly Database database;
    readonly Ledger ledger;
    readonly TableShape shape;
    readonly IAsyncDisposable held;
    readonly long importId;
    readonly string staging;
    readonly StagedLog log;
    readonly HashSet<string> changed = ["version", "due_on", "due_for"];
    int inserts;
    int updates;
    bool isPlaced;

    StagedBatch(Database database, Ledger ledger, TableShape shape, BatchOwner owner, IAsyncDisposable held)
    {
        (this.database, this.ledger, this.shape, this.held, importId) = (database, ledger, shape, held, owner.ImportId);
        log = new(database, ledger, shape, owner);
        staging = Staging.NameOf(importId);
    }

    string Table => $"\"{ledger.Table}\"";

    /// <summary>这一次的新登记，次数是多少的。</summary>
    string Own => string.Create(CultureInfo.InvariantCulture, $"import_id = {importId} and version");

    public static ImportFailedException Touched() => new("准备期间，有人改过或者删了其中的登记。什么也没有写入，请重新核对后再试。");

    public static async Task<StagedBatch> StartAsync(Database database, Ledger ledger, BatchOwner owner, CancellationToken cancel)
    {
        var held = await Staging.TryHoldAsync(database, owner.ImportId, cancel)
            ?? throw new ImportFailedException("这一次正在办，请等它办完。");
        try
        {
            await using var db = database.Open(Scope.None);
            StagedBatch batch = new(database, ledger, new(db, ledger), owner, held);
            await database.StageAsync(open => open.RunAsync(database.Dialect.CreateStaging(batch.staging, ledger.Table), cancel), cancel);
            return batch;
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
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
        (inserts, updates) = (inserts + writes.Count - updated.Count, updates + updated.Count);
        changed.UnionWith(updated.SelectMany(write => write.Before!.Keys).SelectMany(shape.ColumnsOf));
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

    /// <summary>SQLite：分小批放进台账，占多久就让多久，别人插得进来。PostgreSQL 上长的事务不挡别人，不用。</summary>
    public async Task ReadyAsync(CancellationToken cancel)
    {
        if (database.Dialect is not SqliteDialect || inserts == 0)
            return;
        isPlaced = true;
        BatchSize size = new(database.Clock);
        for (var after = 0; after < inserts + updates;)
        {
            var from = after;
            after += await size.RunAsync(take => database.WriteAsync(Scope.None, db => PlaceAsync(db, from, take, cancel), cancel));
            await size.YieldAsync(cancel);
        }
    }

    public async Task MoveAsync(GongkaiDb db, CancellationToken cancel)
    {
        if (updates > 0)
        {
            var set = string.Join(", ", changed.Select(column => $"\"{column}\" = s.\"{column}\""));
            var updated = await Staging.ChangeAsync(
                db, $"update {Table} set {set} from \"{staging}\" as s where s.version > 1 and {Table}.id = s.id and {Table}.version = s.version - 1", cancel);
            if (updated != updates)
                throw Touched();
            await log.MoveAsync(db, cancel);
        }

        // 只更新的也要进检索
        Dirty.Import(db, ledger, importId);
        if (inserts == 0)
            return;
        var written = isPlaced
            ? await Staging.ChangeAsync(db, $"update {Table} set version = 1 where {Own} = 0", cancel)
            : await InsertAsync(db, "version", "true", cancel);
        if (written != inserts)
            throw Touched();
    }

    /// <summary>SQLite：先只改成谁也看不到，随后（<see cref="DisposeAsync"/>）分小批删。</summary>
    public Task<int> RemoveInsertedAsync(GongkaiDb db, CancellationToken cancel)
    {
        Dirty.Undo(db, ledger, importId);
        return Staging.ChangeAsync(
            db, database.Dialect is SqliteDialect ? $"update {Table} set version = 0 where {Own} = 1" : $"delete from {Table} where {Own} = 1", cancel);
    }

    /// <summary>清掉没有写成的、撤回了的，扔掉暂存表。</summary>
    public async ValueTask DisposeAsync()
    {
        await using (held)
        {
            await Staging.ClearAsync(database, ledger, importId, CancellationToken.None);
            await Staging.DropAsync(database, importId);
        }
    }

    /// <returns>办了暂存表的几行。</returns>
    async Task<int> PlaceAsync(GongkaiDb db, int after, int take, CancellationToken cancel)
    {
        await InsertAsync(db, "0", string.Create(CultureInfo.InvariantCulture, $"rowid > {after} and rowid <= {after + take}"), cancel);
        return take;
    }

    async Task<int> InsertAsync(GongkaiDb db, string version, string which, CancellationToken cancel)
    {
        var into = string.Join(", ", shape.Columns.Select(column => $"\"{column}\""));
        var from = string.Join(", ", shape.Columns.Select(column => column == "version" ? version : $"\"{column}\""));
        try
        {
            return await Staging.ChangeAsync(db, $"insert into {Table} ({into}) select {from} from \"{staging}\" where version = 1 and {which}", cancel);
        }
        catch (DbException e) when (e.IsUniqueViolation())
        {
            throw new ImportFailedException("准备期间，有人登记了同样的一条。什么也没有写入，请重新核对后再试。");
        }
    }

    static object?[] Row(ImportChange change) => [change.ImportId, change.RecordId, change.Version, change.Before];
}
