using System.Collections.Immutable;
using System.Text.Json;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Log;

/// <summary>读日志：一条登记的经过，一条日志的各栏改动。</summary>
static class History
{
    /// <summary>一条登记的经过，新的在前。</summary>
    public static async Task<IReadOnlyList<LoggedAct>> OfRecordAsync(GongkaiDb db, long recordId, int take, CancellationToken cancel)
    {
        var entries = await db.Set<LogEntry>().AsNoTracking()
            .Where(entry => entry.RecordId == recordId).OrderByDescending(entry => entry.Id).Take(take).ToListAsync(cancel);
        return await ReadAsync(db, entries, cancel);
    }

    /// <summary>读出各栏的改动。</summary>
    public static Task<IReadOnlyList<LoggedAct>> ReadAsync(GongkaiDb db, IReadOnlyList<LogEntry> entries, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<LoggedAct>>([.. entries.Select(entry => new LoggedAct(entry, Read(entry)))]);

    static ImmutableArray<Change> Read(LogEntry entry)
    {
        if (entry.Changes.Length == 0)
            return [];
        var ledger = AllLedgers.Find(entry.Ledger);
        using var json = JsonDocument.Parse(entry.Changes);
        return
        [
            .. from property in json.RootElement.EnumerateObject()
               let column = ledger?.Find(property.Name) ?? CommonColumns.All.FirstOrDefault(column => column.Id == property.Name)
               select new Change(
                   property.Name,
                   column?.Header ?? property.Name,
                   Show(column, property.Value[0].GetString() ?? ""),
                   Show(column, property.Value[1].GetString() ?? ""),
                   column?.IsPersonal == true),
        ];
    }

    static string Show(Column? column, string text) => column is null || text.Length == 0 || column.Read(text) is not { Problem: null } read ? text : column.Show(read.Value);
}
