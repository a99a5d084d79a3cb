using System.Collections.Concurrent;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Work;

/// <summary>没读的提醒有几条：每一页的页头都要，所以记几秒，不必每页都查库。</summary>
sealed class Bell(Database database)
{
    /// <summary>数到这么多为止，显示为“99+”。</summary>
    public const int Most = 99;

    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    readonly ConcurrentDictionary<long, (int Count, long At)> known = new();

    public async Task<int> CountAsync(long officerId, CancellationToken cancel)
    {
        if (known.TryGetValue(officerId, out var found) && database.Clock.GetElapsedTime(found.At) < Fresh)
            return found.Count;
        await using var db = database.Open(Scope.Of("提醒"));
        var count = await Reminders.Unread(db, officerId).Take(Most + 1).CountAsync(cancel);
        known[officerId] = (count, database.Clock.GetTimestamp());
        return count;
    }

    /// <summary>刚读过，下次重新数。</summary>
    public void Forget(long officerId) => known.TryRemove(officerId, out _);
}
