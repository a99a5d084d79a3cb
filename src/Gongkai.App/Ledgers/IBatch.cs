using Gongkai.App.Storage;

namespace Gongkai.App.Ledgers;

/// <summary>成批写一本台账：先攒着，最后一个事务里一次写成，要么全有，要么全无。用完释放。</summary>
interface IBatch : IAsyncDisposable
{
    /// <summary>攒一批。</summary>
    Task AddAsync(IReadOnlyList<PendingWrite> writes, CancellationToken cancel);

    /// <summary>攒完了，开始写成的事务之前：能先办的先办好，别人照常写；不调用也写得成，只是事务长些。</summary>
    /// <exception cref="ImportFailedException">期间有人登记过同样的。</exception>
    Task ReadyAsync(CancellationToken cancel);

    /// <summary>在已经开始的事务里写成。</summary>
    /// <exception cref="ImportFailedException">期间有人改过、登记过同样的。</exception>
    Task MoveAsync(GongkaiDb db, CancellationToken cancel);

    /// <summary>在已经开始的事务里，删去这次导入新登记的。</summary>
    /// <returns>删了几条。</returns>
    Task<int> RemoveInsertedAsync(GongkaiDb db, CancellationToken cancel);
}
