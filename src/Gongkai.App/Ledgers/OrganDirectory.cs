using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>机关代码 ↔ 编号。一县至多几千个，一次读完。</summary>
sealed class OrganDirectory
{
    readonly Dictionary<string, long> ids;
    readonly Dictionary<long, string> codes;

    OrganDirectory(IEnumerable<(long Id, string Code)> organs)
    {
        ids = organs.ToDictionary(organ => organ.Code, organ => organ.Id, StringComparer.Ordinal);
        codes = ids.ToDictionary(pair => pair.Value, pair => pair.Key);
    }

    /// <summary>还没有一个机关：空库。</summary>
    public bool IsEmpty => ids.Count == 0;

    public static async Task<OrganDirectory> ReadAsync(Database database, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("机关代码"));
        var organs = await db.Organs.Select(organ => new { organ.Id, organ.Code }).ToListAsync(cancel);
        return new(organs.Select(organ => (organ.Id, organ.Code)));
    }

    public long? Find(string code) => ids.TryGetValue(code, out var id) ? id : null;

    public string CodeOf(long id) => codes.GetValueOrDefault(id, "");
}
