using System.Globalization;
using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.App.Work;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>需知范围的划定。</summary>
static class Restrictions
{
    /// <summary>只许这些人看；一个也没有就是不限。划的人自己总在名单上，不然划完就看不到了。</summary>
    public static async Task SetAsync(GongkaiDb db, Ledger ledger, LedgerRecord record, IReadOnlyCollection<long> officers, CancellationToken cancel)
    {
        // 只收范围之内真有的人
        var allowed = await db.Officers.Where(officer => officers.Contains(officer.Id)).Select(officer => officer.Id).ToListAsync(cancel);
        if (allowed.Count > 0 && db.Scope.OfficerId is { } self)
            allowed.Add(self);
        var before = await db.Restrictions.Where(restriction => restriction.RecordId == record.Id).ToListAsync(cancel);
        db.RemoveRange(before);
        await db.SaveChangesAsync(cancel);
        db.AddRange(allowed.Distinct().Select(officer => new Restriction { RecordId = record.Id, OfficerId = officer }));
        record.IsRestricted = allowed.Count > 0;
        db.Note(Acts.Restrict, record.OrganId, ledger.LabelOf(record), ledger.Id, record.Id);
        var link = string.Create(CultureInfo.InvariantCulture, $"/office/ledgers/{ledger.Id}/{record.Id}");
        foreach (var officer in allowed.Except(before.Select(restriction => restriction.OfficerId)).Where(officer => officer != db.Scope.OfficerId))
            db.Notify(officer, ReminderKind.Restrict, $"restrict/{db.Installation.Ids.Next()}", $"您列进了一条登记的需知范围：{ledger.LabelOf(record)}", link);
        await db.SaveChangesAsync(cancel);
    }
}
