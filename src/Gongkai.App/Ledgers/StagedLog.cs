using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Database = Gongkai.App.Storage.Database;

namespace Gongkai.App.Ledgers;

/// <summary>经暂存表更新的，逐条的日志：哪一栏、原来、现在，与逐条办理写得一样。也先暂存，与所记的更新同一个事务搬进日志。</summary>
sealed class StagedLog(Database database, Ledger ledger, TableShape shape, BatchOwner owner)
{
    readonly string staging = Staging.NameOf(owner.ImportId) + "_log";
    IReadOnlyList<string> columns = [];

    public async Task AddAsync(IReadOnlyList<PendingWrite> updates, CancellationToken cancel)
    {
        if (updates.Count == 0)
            return;
        await using var db = database.Open(owner.Scope);
        IProperty[] properties = [.. db.Model.FindEntityType(typeof(LogEntry))!.GetProperties()];
        var isFirst = columns.Count == 0;
        columns = [.. properties.Select(property => property.GetColumnName())];
        long[] personal = [.. updates.Where(update => update.Before!.Keys.Any(column => ledger.Required(column).IsPersonal)).Select(update => update.Record.Id)];
        var subjects = await Subjects.FindOrAddAsync(db, personal, cancel);
        await db.SaveChangesAsync(cancel);
        List<object?[]> rows = [.. updates.Select(update => Note(db, update, subjects)).Select(entry => Array.ConvertAll(properties, property => TableShape.Stored(property, entry)))];
        await database.StageAsync(
            async open =>
            {
                if (isFirst)
                    await open.RunAsync(database.Dialect.CreateStaging(staging, "log_entry"), cancel);
                await database.Dialect.WriteRowsAsync(open, staging, columns, rows, cancel);
            },
            cancel);
    }

    /// <summary>在已经开始的事务里，搬进日志。</summary>
    public async Task MoveAsync(GongkaiDb db, CancellationToken cancel)
    {
        if (columns.Count == 0)
            return;
        var list = string.Join(", ", columns.Select(column => $"\"{column}\""));
        await Staging.ChangeAsync(db, $"insert into log_entry ({list}) select {list} from \"{staging}\"", cancel);
    }

    /// <summary>编号、时刻、办事的人都由记日志的那一处给；只借它成形，不由它保存。</summary>
    LogEntry Note(GongkaiDb db, PendingWrite update, Dictionary<long, byte[]> subjects)
    {
        var (record, before) = (update.Record, ledger.Create());
        List<(Column, string, string)> values = [];
        foreach (var (id, stored) in update.Before!)
        {
            shape.Restore(id, before, stored);
            var column = ledger.Required(id);
            values.Add((column, column.TextOf(before), column.TextOf(record)));
        }

        var changes = Recorder.Write(database.Keys.Suite, values, subjects.GetValueOrDefault(record.Id));
        return db.Note(Acts.Update, record.OrganId, ledger.LabelOf(record), ledger.Id, record.Id, changes);
    }
}
