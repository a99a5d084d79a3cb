using System.Collections.Concurrent;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>各人的常用筛选：清单每页都要，所以记几秒；自己改了即刻就有。</summary>
sealed class SavedViews(Database database)
{
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    readonly ConcurrentDictionary<(long OfficerId, string Ledger), (IReadOnlyList<SavedView> Views, long At)> known = new();

    /// <summary>依存下的先后。</summary>
    public async Task<IReadOnlyList<SavedView>> OfAsync(GongkaiDb db, long officerId, string ledger, CancellationToken cancel)
    {
        if (known.TryGetValue((officerId, ledger), out var found) && database.Clock.GetElapsedTime(found.At) < Fresh)
            return found.Views;
        var views = await db.Set<SavedView>().AsNoTracking().Where(view => view.OfficerId == officerId && view.Ledger == ledger).OrderBy(view => view.Id).ToListAsync(cancel);
        if (known.Count > 20_000)
            known.Clear();
        known[(officerId, ledger)] = (views, database.Clock.GetTimestamp());
        return views;
    }

    /// <summary>起个名字记下；同名的换成现在的。</summary>
    public async Task KeepAsync(GongkaiDb db, long officerId, string ledger, string name, string query, CancellationToken cancel)
    {
        var view = await db.Set<SavedView>().SingleOrDefaultAsync(found => found.OfficerId == officerId && found.Ledger == ledger && found.Name == name, cancel);
        if (view is null)
            db.Add(view = new() { OfficerId = officerId, Ledger = ledger, Name = name });
        view.Query = query;
        await SaveAsync(db, officerId, ledger, cancel);
    }

    /// <summary>删去自己的一个。</summary>
    public async Task ForgetAsync(GongkaiDb db, long officerId, string ledger, long id, CancellationToken cancel)
    {
        if (await db.Set<SavedView>().SingleOrDefaultAsync(found => found.OfficerId == officerId && found.Id == id, cancel) is { } found)
            db.Remove(found);
        await SaveAsync(db, officerId, ledger, cancel);
    }

    async Task SaveAsync(GongkaiDb db, long officerId, string ledger, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        known.TryRemove((officerId, ledger), out _);
    }
}
