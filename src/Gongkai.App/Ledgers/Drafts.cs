using System.Security.Cryptography;
using System.Text.Json;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>暂存的存取。提交了就清掉；三十天没有动过的由定时任务清掉。</summary>
sealed class Drafts(IDataProtectionProvider protection)
{
    public static readonly TimeSpan Keep = TimeSpan.FromDays(30);

    readonly IDataProtector protector = protection.CreateProtector("gongkai.draft");

    /// <summary>存了什么、何时存的；没有、或者解不开（换过密钥）为 null。</summary>
    public async Task<(DateTimeOffset At, IReadOnlyDictionary<string, string> Fields)?> FindAsync(GongkaiDb db, Ledger ledger, long recordId, CancellationToken cancel)
    {
        if (await Of(db, ledger, recordId).AsNoTracking().SingleOrDefaultAsync(cancel) is not { } draft)
            return null;
        try
        {
            return (draft.UpdatedAt, JsonSerializer.Deserialize<Dictionary<string, string>>(protector.Unprotect(draft.Fields))!);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public async Task KeepAsync(GongkaiDb db, Ledger ledger, long recordId, IReadOnlyDictionary<string, string> fields, CancellationToken cancel)
    {
        var draft = await Of(db, ledger, recordId).SingleOrDefaultAsync(cancel);
        if (draft is null)
            db.Add(draft = new() { OfficerId = db.Scope.OfficerId!.Value, Ledger = ledger.Id, RecordId = recordId });
        (draft.Fields, draft.UpdatedAt) = (protector.Protect(JsonSerializer.Serialize(fields)), db.Installation.Clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>随下一次保存清掉。</summary>
    public static async Task DropAsync(GongkaiDb db, Ledger ledger, long recordId, CancellationToken cancel)
    {
        if (await Of(db, ledger, recordId).SingleOrDefaultAsync(cancel) is { } draft)
            db.Remove(draft);
    }

    /// <summary>清掉三十天没有动过的，返回清了几份。</summary>
    public static async Task<int> CleanAsync(Database database, CancellationToken cancel)
    {
        var before = database.Clock.GetUtcNow() - Keep;
        await using var db = database.Open(Scope.Of("清理暂存"));
        var old = await db.Set<RecordDraft>().Where(draft => draft.UpdatedAt < before).Take(1000).ToListAsync(cancel);
        db.RemoveRange(old);
        await db.SaveChangesAsync(cancel);
        return old.Count;
    }

    static IQueryable<RecordDraft> Of(GongkaiDb db, Ledger ledger, long recordId) =>
        db.Set<RecordDraft>().Where(draft => draft.OfficerId == db.Scope.OfficerId && draft.Ledger == ledger.Id && draft.RecordId == recordId);
}
