using System.Data.Common;
using System.Text.Json;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Database = Gongkai.App.Storage.Database;

namespace Gongkai.App.Ledgers;

/// <summary>
/// 成批写一本台账（决定10）：先分小批写进暂存表，别人等不到一秒；最后一个事务里一次搬进去，要么全有，要么全无。
/// 导入、整批修改、撤回都走这里。
/// </summary>
sealed class Batch : IAsyncDisposable
{
    readonly Database database;
    readonly Ledger ledger;
    readonly TableShape shape;
    readonly long importId;
    readonly string staging;
    int updates;

    Batch(Database database, Ledger ledger, TableShape shape, long importId)
    {
        (this.database, this.ledger, this.shape, this.importId) = (database, ledger, shape, importId);
        staging = Staging.NameOf(importId);
    }

    public static async Task<Batch> StartAsync(Database database, Ledger ledger, long importId, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("成批写入"));
        Batch batch = new(database, ledger, new(db, ledger), importId);
        await database.WriteAsync(db, open => Staging.RunAsync(open, database.Dialect.CreateStaging(batch.staging, ledger.Table), cancel), cancel);
        return batch;
    }

    /// <summary>
    /// 暂存一批。新登记的次数为 1；更新的次数已经加一，搬的时候查它原来的次数，别人改过就整批不写。
    /// </summary>
    public async Task AddAsync(IReadOnlyList<LedgerRecord> records, IReadOnlyList<ImportChange> changes, CancellationToken cancel)
    {
        if (records.Count == 0)
            return;
        updates += records.Count(record => record.Version > 1);
        await using var db = database.Open(Scope.Of("成批写入"));
        await database.WriteAsync(
            db,
            async open =>
            {
                await database.Dialect.WriteRowsAsync(open, staging, shape.Columns, [.. records.Select(shape.Values)], cancel);
                if (changes.Count > 0)
                    await database.Dialect.WriteRowsAsync(open, "import_change", ["import_id", "record_id", "version", "before"], [.. changes.Select(Row)], cancel);
            },
            cancel);
    }

    /// <summary>在已经开始的事务里搬进去。</summary>
    /// <exception cref="ImportFailedException">期间有人改过、登记过同样的。</exception>
    public async Task MoveAsync(GongkaiDb db, CancellationToken cancel)
    {
        var (open, transaction) = (db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction());
        var (table, columns) = ($"\"{ledger.Table}\"", shape.Columns.Select(column => $"\"{column}\"").ToList());
        if (updates > 0)
        {
            var set = string.Join(", ", columns.Where(column => column != "\"id\"").Select(column => $"{column} = s.{column}"));
            var updated = await Staging.RunAsync(
                open,
                $"update {table} set {set} from \"{staging}\" as s where s.version > 1 and {table}.id = s.id and {table}.version = s.version - 1",
                cancel,
                transaction);
            if (updated != updates)
                throw new ImportFailedException("准备期间，有人改过或者删了其中的登记。什么也没有写入，请重新核对后再试。");
        }

        try
        {
            var list = string.Join(", ", columns);
            await Staging.RunAsync(open, $"insert into {table} ({list}) select {list} from \"{staging}\" where version = 1", cancel, transaction);
        }
        catch (DbException e) when (e.IsUniqueViolation)
        {
            throw new ImportFailedException("准备期间，有人登记了同样的一条。什么也没有写入，请重新核对后再试。");
        }
    }

    /// <summary>某一条改之前的样子，撤回用。</summary>
    /// <param name="before">改之前的各栏，库里的写法。</param>
    public ImportChange ChangeOf(LedgerRecord after, IReadOnlyDictionary<string, object?> before) =>
        new() { ImportId = importId, RecordId = after.Id, Version = after.Version, Before = JsonSerializer.Serialize(before) };

    public object? Stored(string column, LedgerRecord record) => shape.Stored(column, record);

    /// <summary>把库里的写法放回一栏。</summary>
    public void Restore(string column, LedgerRecord record, JsonElement stored) =>
        shape.Restore(column, record, stored.Deserialize(shape.StoredType(column)));

    /// <summary>扔掉暂存表。</summary>
    public async ValueTask DisposeAsync()
    {
        await using var db = database.Open(Scope.Of("成批写入"));
        await database.WriteAsync(db, open => Staging.RunAsync(open, $"drop table if exists \"{staging}\"", CancellationToken.None), CancellationToken.None);
    }

    static object?[] Row(ImportChange change) => [change.ImportId, change.RecordId, change.Version, change.Before];
}
