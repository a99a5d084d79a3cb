using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Search;

/// <summary>检索：在范围里查，新近的在前，排出名次。</summary>
sealed class Finder(GongkaiDb db)
{
    /// <summary>给新近的这么多条排名次，再多显示为“2000+”（决定14）。</summary>
    public const int Most = 2000;

    /// <summary>词对得上而文字对不上的不算；至多看这么多条。</summary>
    const int MostLooked = 20_000;

    /// <param name="ledgerId">只在这本台账里查；null 不限。</param>
    public async Task<IReadOnlyList<SearchEntry>> FindAsync(SearchQuery query, string? ledgerId, CancellationToken cancel)
    {
        if (query.IsEmpty)
            return [];
        var generation = await GenerationAsync(cancel);
        var index = SearchIndex.Of(db, generation);
        var matched = Current(index.Match(db, index.Expression(query, db.Scope)), generation);
        if (ledgerId is not null)
            matched = matched.Where(entry => entry.Ledger == ledgerId);
        List<SearchEntry> found = [];
        await foreach (var entry in matched.OrderByDescending(entry => entry.Id).Take(MostLooked).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (query.Matches(entry))
                found.Add(entry);
            if (found.Count > Most)
                break;
        }

        return [.. found.OrderByDescending(query.Rank).ThenByDescending(entry => entry.Id)];
    }

    /// <summary>编号正是所查的那一条；没有，或者不止一条，为 null。</summary>
    public async Task<SearchEntry?> ExactAsync(SearchQuery query, CancellationToken cancel)
    {
        if (query.IsEmpty)
            return null;
        var found = await Current(db.Set<SearchEntry>().Where(entry => entry.Exact == query.Whole), await GenerationAsync(cancel)).AsNoTracking().Take(2).ToListAsync(cancel);
        return found is [var only] ? only : null;
    }

    /// <summary>在用的那一代，去掉刚删的、刚划了范围的、刚撤回的。</summary>
    IQueryable<SearchEntry> Current(IQueryable<SearchEntry> entries, int generation) => entries.Where(entry => entry.Generation == generation
        && !db.Set<SearchDirty>().Any(dirty => dirty.RecordId == entry.RecordId && dirty.Hides)
        && (entry.ImportId == null || !db.Set<SearchDirty>().Any(dirty => dirty.ImportId == entry.ImportId && dirty.Hides)));

    Task<int> GenerationAsync(CancellationToken cancel) => db.Set<SearchState>().Select(state => state.Generation).SingleAsync(cancel);
}
