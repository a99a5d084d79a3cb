using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Office;

/// <summary>日志页的一行。</summary>
/// <param name="Act">日志与各栏改动。</param>
/// <param name="Who">姓名；范围之外的人、程序的任务写账号、任务名。</param>
/// <param name="Organ">事项所属的机关。</param>
/// <param name="ActorOrgan">上级代办时，办事的人所在的机关；不是为空。</param>
/// <param name="Seal">封存的号；待封存为 null。</param>
sealed record LogRow(LoggedAct Act, string Who, string Organ, string ActorOrgan, long? Seal)
{
    public Ledger? Ledger => AllLedgers.Find(Act.Entry.Ledger);

    public static async Task<IReadOnlyList<LogRow>> OfAsync(GongkaiDb db, IReadOnlyList<LogEntry> entries, Dictionary<long, long> seals, CancellationToken cancel)
    {
        var acts = await History.ReadAsync(db, entries, cancel);
        long?[] officerIds = [.. entries.Select(entry => entry.OfficerId).Distinct()];
        long?[] organIds = [.. entries.SelectMany(entry => new[] { entry.OrganId, entry.ActorOrganId }).Distinct()];
        var officers = await db.Officers.AsNoTracking().Where(officer => officerIds.Contains(officer.Id)).ToDictionaryAsync(officer => officer.Id, officer => officer.Name, cancel);
        var organs = await db.Organs.AsNoTracking().Where(organ => organIds.Contains(organ.Id)).ToDictionaryAsync(organ => organ.Id, organ => organ.Name, cancel);
        return
        [
            .. acts.Select(act => new LogRow(
                act,
                officers.GetValueOrDefault(act.Entry.OfficerId ?? 0, act.Entry.Actor),
                organs.GetValueOrDefault(act.Entry.OrganId ?? 0, ""),
                act.IsOverride ? organs.GetValueOrDefault(act.Entry.ActorOrganId ?? 0, "上级机关") : "",
                seals.TryGetValue(act.Entry.Id, out var seal) ? seal : null)),
        ];
    }
}
