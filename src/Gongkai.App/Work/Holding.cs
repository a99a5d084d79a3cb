using System.Globalization;
using Gongkai.App.Log;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Work;

/// <summary>承办：领一件，或者转给同事。</summary>
sealed class Holding(GongkaiDb db, Actor actor)
{
    /// <summary>这一条；范围之外、不许他办的为 null。</summary>
    public async Task<LedgerRecord?> FindAsync(Ledger ledger, long recordId, CancellationToken cancel) =>
        await ledger.Accept(new Finder(db, recordId, cancel)) is { } record && actor.Can(ledger.Keeping, record.OrganId) ? record : null;

    /// <summary>可以转给谁：本机关在岗、能登记这本台账的人。</summary>
    public async Task<IReadOnlyList<Officer>> ColleaguesAsync(Ledger ledger, long organId, CancellationToken cancel)
    {
        var today = db.Installation.Clock.Today;
        var assignments = await db.Assignments.AsNoTracking().Where(found => found.OrganId == organId).ToListAsync(cancel);
        var accounts = assignments
            .Where(found => found.IsInForceOn(today) && Duties.Find(found.Duty)?.Rights.Contains(ledger.Keeping) == true)
            .Select(found => found.Account).Distinct().ToList();
        var officers = await db.Officers.AsNoTracking().Where(found => accounts.Contains(found.Account)).OrderBy(found => found.Account).ToListAsync(cancel);
        return [.. officers.Where(officer => officer.IsServingOn(today))];
    }

    /// <summary>交给他办。两人同时领，后到的得到 false。</summary>
    /// <param name="expected">页面上看到的承办人。</param>
    public async Task<bool> GiveAsync(Ledger ledger, LedgerRecord record, long? expected, Officer to, CancellationToken cancel)
    {
        if (record.HolderId != expected)
            return false;
        record.HolderId = to.Id;
        db.Note(Acts.HandOver, record.OrganId, $"{ledger.LabelOf(record)} → {to.Account}", ledger.Id, record.Id);
        if (to.Id != actor.OfficerId)
        {
            var link = string.Create(CultureInfo.InvariantCulture, $"/office/ledgers/{ledger.Id}/{record.Id}");
            db.Notify(to.Id, ReminderKind.HandOver, $"give/{record.Id}/{record.Version + 1}", $"{actor.Name}转给您办：{ledger.LabelOf(record)}", link);
        }

        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    sealed class Finder(GongkaiDb db, long recordId, CancellationToken cancel) : ILedgerVisitor<Task<LedgerRecord?>>
    {
        public async Task<LedgerRecord?> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() => await db.Set<T>().SingleOrDefaultAsync(record => record.Id == recordId, cancel);
    }
}
