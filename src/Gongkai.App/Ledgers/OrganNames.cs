using System.Collections.Frozen;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>机关的编号 → 名称，清单每页都要；记住半分钟，改了就丢。</summary>
sealed class OrganNames
{
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    readonly Database database;
    (FrozenDictionary<long, string> Names, DateTimeOffset Until) known = (FrozenDictionary<long, string>.Empty, DateTimeOffset.MinValue);

    public OrganNames(Database database)
    {
        this.database = database;
        database.Signals.Changed += () => known = (known.Names, DateTimeOffset.MinValue);
    }

    public async Task<FrozenDictionary<long, string>> AllAsync(CancellationToken cancel)
    {
        var now = database.Clock.GetUtcNow();
        if (now < known.Until)
            return known.Names;
        await using var db = database.Open(Scope.Of("机关名称"));
        var names = await db.Organs.AsNoTracking().OrderBy(organ => organ.Code).Select(organ => new { organ.Id, organ.Name }).ToDictionaryAsync(organ => organ.Id, organ => organ.Name, cancel);
        known = (names.ToFrozenDictionary(), now + Fresh);
        return known.Names;
    }
}
