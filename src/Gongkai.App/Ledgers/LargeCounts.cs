using Gongkai.App.Storage;
using Microsoft.Extensions.Caching.Memory;

namespace Gongkai.App.Ledgers;

/// <summary>条数过了一千的清单：一分钟之内不再数，页上反正写“1000+”。不到一千的每次都数，刚登记的就算在内。</summary>
sealed class LargeCounts : IDisposable
{
    static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    public async Task<int> CountAsync(GongkaiDb db, ListQuery query, CancellationToken cancel)
    {
        var key = (db.Scope.OfficerId, query.Ledger.Id, (query with { Cursor = null }).ToQueryString());
        if (known.TryGetValue(key, out _))
            return Listing.MostCounted + 1;
        var count = await db.CountAsync(query, cancel);
        if (count > Listing.MostCounted)
            known.Set(key, true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Fresh });
        return count;
    }

    public void Dispose() => known.Dispose();
}
