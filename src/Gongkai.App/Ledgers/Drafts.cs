using System.Security.Cryptography;
using System.Text.Json;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>暂存的存取。提交了就清掉；所定的日子里没有动过的由定时任务清掉。</summary>
sealed class Drafts(IDataProtectionProvider protection)
{
    readonly IDataProtector protector = protection.CreateProtector("gongkai.draft");

    /// <summary>存了什么、何时存的；没有、或者解不开（换过密钥）为 null。</summary>
    public async Task<(DateTimeOffset At, IReadOnlyDictionary<string, string> Fields)?> FindAsync(GongkaiDb db, Ledger ledger, long recordId, CancellationToken cancel) =>
        await Of(db, ledger, recordId).AsNoTracking().SingleOrDefaultAsync(cancel) is { } draft && Read(draft) is { } fields ? (draft.UpdatedAt, fields) : null;

    public async Task KeepAsync(GongkaiDb db, Ledger ledger, long recordId, IReadOnlyDictionary<string, string> fields, CancellationToken cancel)
    {
        var draft = await Of(db, ledger, recordId).SingleOrDefaultAsync(cancel);
        if (draft is null)
            db.Add(draft = new() { OfficerId = db.Scope.OfficerId!.Value, Ledger = ledger.Id, RecordId = recordId });
        (draft.Fields, draft.UpdatedAt) = (protector.Protect(JsonSerializer.Serialize(fields)), db.Installation.Clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>这个人没有填完的，新的在前；在改的那条已经看不到的不在其中。新登记的编号为 0，称呼是填着的，可能为空。</summary>
    public async Task<List<(Ledger Ledger, long RecordId, string Label, DateTimeOffset At)>> WaitingAsync(GongkaiDb db, int take, CancellationToken cancel)
    {
        var drafts = await db.Set<RecordDraft>().AsNoTracking().Where(draft => draft.OfficerId == db.Scope.OfficerId)
            .OrderByDescending(draft => draft.UpdatedAt).Take(take).ToListAsync(cancel);
        List<(Ledger, long, string, DateTimeOffset)> waiting = [];
        foreach (var draft in drafts)
        {
            if (AllLedgers.Find(draft.Ledger) is not { } ledger)
                continue;
            if (draft.RecordId == 0)
                waiting.Add((ledger, 0, ledger.Required(ledger.Label).IsPersonal ? "" : Read(draft)?.GetValueOrDefault(ledger.Label) ?? "", draft.UpdatedAt));
            else if (await db.ReadAsync(ledger, draft.RecordId, cancel) is { } record)
                waiting.Add((ledger, record.Id, ledger.LabelOf(record), draft.UpdatedAt));
        }

        return waiting;
    }

    /// <summary>随下一次保存清掉。</summary>
    public static async Task DropAsync(GongkaiDb db, Ledger ledger, long recordId, CancellationToken cancel)
    {
        if (await Of(db, ledger, recordId).SingleOrDefaultAsync(cancel) is { } draft)
            db.Remove(draft);
    }

    /// <summary>清掉久没有动过的，多久照各人所在机关的设置；返回清了几份。</summary>
    public static async Task<int> CleanAsync(Database database, CancellationToken cancel)
    {
        var (now, cleaned) = (database.Clock.GetUtcNow(), 0);
        await using var db = database.Open(Scope.Of("清理暂存"));
        var organs = await db.Officers.Where(officer => db.Set<RecordDraft>().Any(draft => draft.OfficerId == officer.Id))
            .Select(officer => officer.OrganId).Distinct().ToListAsync(cancel);
        foreach (var organ in organs)
        {
            var before = now.AddDays(-await database.Settings.GetAsync(organ, Settings.DraftDays, cancel));
            var old = await db.Set<RecordDraft>()
                .Where(draft => draft.UpdatedAt < before && db.Officers.Any(officer => officer.Id == draft.OfficerId && officer.OrganId == organ))
                .Take(1000).ToListAsync(cancel);
            db.RemoveRange(old);
            await db.SaveChangesAsync(cancel);
            cleaned += old.Count;
        }

        return cleaned;
    }

    /// <summary>所填的；解不开（换过密钥）为 null。</summary>
    Dictionary<string, string>? Read(RecordDraft draft)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(protector.Unprotect(draft.Fields))!;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    static IQueryable<RecordDraft> Of(GongkaiDb db, Ledger ledger, long recordId) =>
        db.Set<RecordDraft>().Where(draft => draft.OfficerId == db.Scope.OfficerId && draft.Ledger == ledger.Id && draft.RecordId == recordId);
}
