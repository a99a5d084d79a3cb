using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Search;

/// <summary>
/// 建索引：把等着的一批一批写进去，一批占写锁不到十分之一秒（决定14）。切分改了版本就在旁边建下一代，建好了再换，
/// 换之前照查旧的。
/// </summary>
sealed class Indexer(Database database)
{
    const string Task = "search";

    static readonly Scope Scope = Scope.Of("检索索引");

    readonly BatchSize size = new(database.Clock);

    /// <summary>办完等着的；返回办了几条。别的程序正在办的，不办。</summary>
    public async Task<int> DrainAsync(CancellationToken cancel)
    {
        var state = await StateAsync(cancel);
        if (state is { IsWaiting: false, IsOutdated: false } || await TaskLock.TryTakeAsync(database, Task, cancel) is not { } turn)
            return 0;
        await using (turn)
        {
            var done = state.IsOutdated ? await BuildAsync(null, cancel) : 0;
            while (await size.RunAsync(take => database.WriteAsync(Scope, db => new IndexBatch(db).DrainAsync(take, cancel), cancel)) is > 0 and var count)
                done += count;
            return done;
        }
    }

    /// <summary>重建；别的程序正在建，等它。</summary>
    /// <param name="progress">已经建了几条。</param>
    public async Task<int> RebuildAsync(IProgress<int>? progress, CancellationToken cancel)
    {
        while (true)
        {
            if (await TaskLock.TryTakeAsync(database, Task, cancel) is { } turn)
            {
                await using (turn)
                    return await BuildAsync(progress, cancel);
            }

            await System.Threading.Tasks.Task.Delay(TimeSpan.FromMilliseconds(200), cancel);
        }
    }

    async Task<int> BuildAsync(IProgress<int>? progress, CancellationToken cancel)
    {
        var next = await database.WriteAsync(Scope, async db => (await db.Set<SearchState>().SingleAsync(cancel)).Generation + 1, cancel);
        await RemoveOthersAsync(next - 1, cancel);
        await database.WriteAsync(Scope, async db =>
        {
            await SearchIndex.Of(db, next).ClearAsync(db, cancel);
            return 0;
        }, cancel);
        var done = 0;
        foreach (var ledger in AllLedgers.All)
        {
            for (var after = 0L; after >= 0;)
            {
                var from = after;
                await size.RunAsync(async take =>
                {
                    (after, var count) = await database.WriteAsync(Scope, db => new IndexBatch(db).BuildAsync(ledger, from, next, take, cancel), cancel);
                    done += count;
                    return count;
                });
                progress?.Report(done);
            }
        }

        await SwapAsync(next, cancel);
        await RemoveOthersAsync(next, cancel);
        return done;
    }

    Task<int> SwapAsync(int generation, CancellationToken cancel) => database.WriteAsync(
        Scope,
        db => db.Set<SearchState>().ExecuteUpdateAsync(set => set.SetProperty(state => state.Generation, generation).SetProperty(state => state.Version, Analyser.Version), cancel),
        cancel);

    /// <summary>别的各代：换下来的，和没建成的。</summary>
    async Task RemoveOthersAsync(int generation, CancellationToken cancel)
    {
        while (await size.RunAsync(take => database.WriteAsync(Scope, async db =>
        {
            var ids = await db.Set<SearchEntry>().Where(entry => entry.Generation != generation).Select(entry => entry.Id).Take(take * 4).ToListAsync(cancel);
            return await db.Set<SearchEntry>().Where(entry => ids.Contains(entry.Id)).ExecuteDeleteAsync(cancel);
        }, cancel)) > 0)
        {
        }
    }

    async Task<(bool IsWaiting, bool IsOutdated)> StateAsync(CancellationToken cancel)
    {
        await using var db = database.Open(Scope);
        var version = await db.Set<SearchState>().Select(state => state.Version).SingleAsync(cancel);
        return (await db.Set<SearchDirty>().AnyAsync(cancel), version != Analyser.Version);
    }
}
