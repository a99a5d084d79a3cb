using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.App.Crypto;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Gongkai.App.Log;

/// <summary>记台账的增、改、删：保存之前，由改动写出日志，与改动同一个事务。</summary>
sealed class Recorder(GongkaiDb db)
{
    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>写成日志，由 <see cref="GongkaiDb"/> 随改动写入。</summary>
    public async Task<IReadOnlyList<LogEntry>> RecordAsync(CancellationToken cancel)
    {
        var changed = db.ChangeTracker.Entries<LedgerRecord>().Select(entry => (Entry: entry, Values: Values(entry))).Where(change => change.Values.Count > 0).ToList();
        var subjects = await Subjects.FindOrAddAsync(
            db,
            [.. changed.Where(change => change.Values.Any(value => value.Column.IsPersonal)).Select(change => change.Entry.Entity.Id)],
            cancel);
        List<LogEntry> added = [];
        foreach (var (entry, values) in changed)
        {
            var (record, ledger) = (entry.Entity, AllLedgers.Of(entry.Entity));
            var act = entry.State switch { EntityState.Added => Acts.Create, EntityState.Deleted => Acts.Delete, _ => Acts.Update };
            var changes = Write(db.Installation.Keys.Suite, values, subjects.GetValueOrDefault(record.Id));
            added.Add(db.Entry(act, record.OrganId, ledger.LabelOf(record), ledger.Id, record.Id, changes));
        }

        return added;
    }

    /// <summary>改了的各栏，规范写法：登记没有旧值，删除没有新值。</summary>
    static List<(Column Column, string Old, string New)> Values(EntityEntry<LedgerRecord> entry)
    {
        if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
            return [];
        List<(Column, string, string)> values = [];
        var before = entry.State is EntityState.Added ? null : entry.OriginalValues;
        var after = entry.State is EntityState.Deleted ? null : entry.Entity;
        foreach (var column in AllLedgers.Of(entry.Entity).Columns.Concat(CommonColumns.All))
        {
            var (was, now) = (before?[column.Property.Name], after is null ? null : column.Get(after));
            // 修改的多半只动一两栏：没有动的不必写成文字再比
            if (before is not null && Equals(was, now))
                continue;
            var (old, text) = (before is null ? "" : column.Write(was), after is null ? "" : column.Write(now));
            if (old != text)
                values.Add((column, old, text));
        }

        return values;
    }

    /// <summary>各栏的旧值与新值，写成日志里的样子；个人信息用这一条的密钥加密。</summary>
    public static string Write(Suite suite, IReadOnlyList<(Column Column, string Old, string New)> changes, byte[]? subject)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Plain))
        {
            json.WriteStartObject();
            foreach (var (column, old, now) in changes)
            {
                json.WriteStartArray(column.Id);
                json.WriteStringValue(Guard(suite, column, old, subject));
                json.WriteStringValue(Guard(suite, column, now, subject));
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    static string Guard(Suite suite, Column column, string text, byte[]? subject) =>
        column.IsPersonal ? Subjects.Seal(suite, subject!, text) : text;
}
