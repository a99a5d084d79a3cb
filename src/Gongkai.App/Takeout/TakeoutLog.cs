using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.App.Ledgers;
using Gongkai.App.Log;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Takeout;

/// <summary>操作日志，一行一条 JSON：入链的各栏照原样，连同前后的散列，旁人算得出；另附给人看的。</summary>
sealed class TakeoutLog(GongkaiDb db, TakeoutOrder order, OrganDirectory organs)
{
    const int Batch = 500;

    static readonly JsonSerializerOptions Plain = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>写了几条。</returns>
    public async Task<long?> WriteAsync(Stream stream, IProgress<string> progress, CancellationToken cancel)
    {
        var count = 0L;
        for (var entries = await NextAsync(long.MinValue, cancel); entries.Count > 0; entries = await NextAsync(entries[^1].Id, cancel))
        {
            var links = await LinksAsync(entries, cancel);
            foreach (var act in await History.ReadAsync(db, entries, cancel))
            {
                await JsonSerializer.SerializeAsync(stream, LineOf(act, links), Plain, cancel);
                stream.WriteByte((byte)'\n');
                progress.Report(TakeoutTable.Log.Title);
                count++;
            }
        }

        return count;
    }

    Task<List<LogEntry>> NextAsync(long after, CancellationToken cancel)
    {
        long?[] ids = [.. order.OrganIds];
        return db.Set<LogEntry>().AsNoTracking().Where(entry => ids.Contains(entry.OrganId) && entry.Id > after).OrderBy(entry => entry.Id).Take(Batch).ToListAsync(cancel);
    }

    /// <summary>日志的编号 → 它的一环与上一环的散列。</summary>
    async Task<Dictionary<long, (LogLink? Link, string? Previous)>> LinksAsync(List<LogEntry> entries, CancellationToken cancel)
    {
        var ids = entries.ConvertAll(entry => entry.Id);
        var links = await (from link in db.Set<LogLink>().AsNoTracking()
                           where ids.Contains(link.EntryId)
                           join before in db.Set<LogLink>() on link.Seq - 1 equals before.Seq into previous
                           from before in previous.DefaultIfEmpty()
                           select new { link, Previous = before == null ? Chain.Genesis : before.Hash }).ToListAsync(cancel);
        return links.ToDictionary(found => found.link.EntryId, found => ((LogLink?)found.link, (string?)found.Previous));
    }

    object LineOf(LoggedAct act, Dictionary<long, (LogLink? Link, string? Previous)> links)
    {
        var entry = act.Entry;
        var (link, previous) = links.GetValueOrDefault(entry.Id);
        return new
        {
            link?.Seq,
            SealedAt = link is null ? (long?)null : Instant.Of(link.SealedAt),
            link?.Algorithm,
            Previous = previous,
            link?.Hash,
            entry.Id,
            At = Instant.Of(entry.At),
            entry.OfficerId,
            entry.Actor,
            entry.ActorOrganId,
            entry.Act,
            entry.OrganId,
            entry.Ledger,
            entry.RecordId,
            entry.Label,
            entry.Changes,
            entry.Reason,
            Shown = new
            {
                Time = entry.At.BeijingText,
                act.Act,
                Organ = entry.OrganId is { } organ ? organs.CodeOf(organ) : "",
                Changes = act.Changes.Select(change => new { Column = change.Header, change.Old, change.New }),
            },
        };
    }
}
