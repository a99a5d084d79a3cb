using System.Security.Cryptography;
using System.Text;
using Gongkai.App.Crypto;
using Gongkai.App.Keys;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Log;

/// <summary>日志里的个人信息：各条登记各用一把密钥加密。删去密钥，旧值、新值就都读不出，日志链照样核得过（决定16）。</summary>
static class Subjects
{
    /// <summary>这些登记的密钥；没有的（清除过、没有个人信息）不在其中。</summary>
    public static async Task<Dictionary<long, byte[]>> FindAsync(GongkaiDb db, IReadOnlyCollection<long> recordIds, CancellationToken cancel) =>
        await db.Set<SubjectKey>().AsNoTracking().Where(key => recordIds.Contains(key.RecordId))
            .ToDictionaryAsync(key => key.RecordId, key => Convert.FromBase64String(key.Key), cancel);

    /// <summary>同上；没有的新造，随下一次保存写入。</summary>
    public static async Task<Dictionary<long, byte[]>> FindOrAddAsync(GongkaiDb db, IReadOnlyCollection<long> recordIds, CancellationToken cancel)
    {
        var keys = recordIds.Count == 0 ? [] : await FindAsync(db, recordIds, cancel);
        foreach (var id in recordIds.Where(id => !keys.ContainsKey(id)))
        {
            // 上次没有存成的还挂着，接着用
            if (db.Set<SubjectKey>().Local.FindEntry(id)?.Entity is not { } pending)
                db.Add(pending = new() { RecordId = id, Key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Suite.KeySize)) });
            keys.Add(id, Convert.FromBase64String(pending.Key));
        }

        return keys;
    }

    /// <summary>清除一条登记在日志里的个人信息；清除本身也记一笔。登记里的原文由办的人另改。</summary>
    public static async Task EraseAsync(GongkaiDb db, long? organId, string ledger, long recordId, string label, CancellationToken cancel)
    {
        await db.Set<SubjectKey>().Where(key => key.RecordId == recordId).ExecuteDeleteAsync(cancel);
        db.Note(Acts.Erase, organId, label, ledger, recordId);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>写进日志的密文：算法、点、密文。</summary>
    public static string Seal(Suite suite, byte[] key, string plain) =>
        plain.Length == 0 ? "" : $"{suite.Id}.{Convert.ToBase64String(suite.Seal(key, Encoding.UTF8.GetBytes(plain)))}";

    /// <summary>读不出为 null。</summary>
    public static string? Open(byte[]? key, string text)
    {
        if (text.Length == 0)
            return "";
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return key is not null && dot > 0 && Suite.Find(text[..dot])?.Open(key, Convert.FromBase64String(text[(dot + 1)..])) is { } plain
            ? Encoding.UTF8.GetString(plain)
            : null;
    }
}
