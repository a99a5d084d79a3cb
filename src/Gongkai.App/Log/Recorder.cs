using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Gongkai.App.Log;

/// <summary>记台账的增、改、删：保存之前，由改动写出日志，与改动同一个事务。</summary>
sealed class Recorder(GongkaiDb db)
{
    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>返回加进去的；没有存成要撤下，不然再存时重复。</summary>
    public IReadOnlyList<LogEntry> Record()
    {
        List<LogEntry> added = [];
        foreach (var entry in db.ChangeTracker.Entries<LedgerRecord>().ToList())
        {
            var changes = Values(entry);
            if (changes.Count == 0)
                continue;
            var (record, ledger) = (entry.Entity, AllLedgers.Of(entry.Entity));
            var act = entry.State switch { EntityState.Added => Acts.Create, EntityState.Deleted => Acts.Delete, _ => Acts.Update };
            added.Add(db.Note(act, record.OrganId, ledger.LabelOf(record), ledger.Id, record.Id, Write(changes)));
        }

        return added;
    }

    /// <summary>改了的各栏，规范写法：登记没有旧值，删除没有新值。</summary>
    static List<(string Column, string Old, string New)> Values(EntityEntry<LedgerRecord> entry)
    {
        if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
            return [];
        List<(string, string, string)> values = [];
        foreach (var column in AllLedgers.Of(entry.Entity).Columns.Concat(CommonColumns.All))
        {
            var property = entry.Property(column.Property.Name);
            var old = entry.State is EntityState.Added ? "" : column.Write(property.OriginalValue);
            var now = entry.State is EntityState.Deleted ? "" : column.Write(property.CurrentValue);
            if (old != now)
                values.Add((column.Id, old, now));
        }

        return values;
    }

    static string Write(List<(string Column, string Old, string New)> changes)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Plain))
        {
            json.WriteStartObject();
            foreach (var (column, old, now) in changes)
            {
                json.WriteStartArray(column);
                json.WriteStringValue(old);
                json.WriteStringValue(now);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
