using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Log;

/// <summary>
/// 查日志，新的在前，按编号往后翻：第五千页与第一页一样快。范围只有几个机关的，逐个机关顺着索引取，不去翻别的机关的；
/// 范围大的（全县）顺着主键取。
/// </summary>
sealed class LogReader(GongkaiDb db)
{
    /// <summary>多于这么多个机关，逐个取就不比顺着主键快了。</summary>
    const int Few = 32;

    /// <summary>编号里的时刻与日志的时刻至多差这么久。</summary>
    static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <summary>最多取 <paramref name="take"/> 条。</summary>
    public async Task<List<LogEntry>> ReadAsync(LogFilter filter, int take, CancellationToken cancel)
    {
        var query = await ApplyAsync(filter, cancel);
        if (db.Scope.SeesAll || db.Scope.IsWhole || db.Scope.OrganIds.Count > Few || filter.RecordId is not null)
            return await query.OrderByDescending(entry => entry.Id).Take(take).ToListAsync(cancel);

        List<long> ids = [];
        foreach (var organ in db.Scope.OrganIds)
        {
            ids.AddRange(await Newest(query.Where(entry => entry.OrganId == organ), take).ToListAsync(cancel));
            ids.AddRange(await Newest(query.Where(entry => entry.ActorOrganId == organ && entry.ActorOrganId != entry.OrganId), take).ToListAsync(cancel));
        }

        long[] newest = [.. ids.Distinct().OrderDescending().Take(take)];
        return await db.Set<LogEntry>().AsNoTracking().Where(entry => newest.Contains(entry.Id)).OrderByDescending(entry => entry.Id).ToListAsync(cancel);
    }

    /// <summary>封存到第几号；还没有封存的不在其中。</summary>
    public Task<Dictionary<long, long>> SealsAsync(IReadOnlyCollection<LogEntry> entries, CancellationToken cancel)
    {
        long[] ids = [.. entries.Select(entry => entry.Id)];
        return db.Set<LogLink>().AsNoTracking().Where(link => ids.Contains(link.EntryId)).ToDictionaryAsync(link => link.EntryId, link => link.Seq, cancel);
    }

    static IQueryable<long> Newest(IQueryable<LogEntry> query, int take) => query.OrderByDescending(entry => entry.Id).Take(take).Select(entry => entry.Id);

    async Task<IQueryable<LogEntry>> ApplyAsync(LogFilter filter, CancellationToken cancel)
    {
        var query = db.Set<LogEntry>().AsNoTracking();
        if (filter.From is { } from)
        {
            var (at, id) = (from.BeijingStart, Ids.At(from.BeijingStart - Slack));
            query = query.Where(entry => entry.Id >= id && entry.At >= at);
        }

        if (filter.To is { } to)
        {
            var (at, id) = (to.AddDays(1).BeijingStart, Ids.At(to.AddDays(1).BeijingStart + Slack));
            query = query.Where(entry => entry.Id < id && entry.At < at);
        }

        if (filter.Act.Length > 0)
            query = query.Where(entry => entry.Act == filter.Act);
        if (filter.Ledger.Length > 0)
            query = query.Where(entry => entry.Ledger == filter.Ledger);
        if (filter.RecordId is { } record)
            query = query.Where(entry => entry.RecordId == record);
        if (filter.Before is { } before)
            query = query.Where(entry => entry.Id < before);
        return filter.Who.Length > 0 ? await OfAsync(query, filter.Who, cancel) : query;
    }

    /// <summary>账号、姓名先认成人，由人的索引找；认不出的按任务名。</summary>
    async Task<IQueryable<LogEntry>> OfAsync(IQueryable<LogEntry> query, string who, CancellationToken cancel)
    {
        var officers = await db.Officers.AsNoTracking().Where(officer => officer.Account == who || officer.Name == who).Select(officer => (long?)officer.Id).Take(20).ToListAsync(cancel);
        return officers.Count > 0 ? query.Where(entry => officers.Contains(entry.OfficerId)) : query.Where(entry => entry.OfficerId == null && entry.Actor == who);
    }
}
