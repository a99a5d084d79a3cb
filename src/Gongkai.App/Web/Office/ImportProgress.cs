using Gongkai.App.Ledgers;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Office;

/// <summary>每秒把读到第几行记进库里：哪个节点上看都一样，久不动就知道中途停了。</summary>
sealed class ImportProgress : IProgress<int>, IDisposable
{
    readonly ITimer timer;
    int rows;
    int busy;

    public ImportProgress(Database database, long id, ImportState state) =>
        timer = database.Clock.CreateTimer(_ => _ = SaveAsync(database, id, state), null, TimeSpan.Zero, TimeSpan.FromSeconds(1));

    public void Report(int value) => Interlocked.Exchange(ref rows, value);

    public void Dispose() => timer.Dispose();

    async Task SaveAsync(Database database, long id, ImportState state)
    {
        if (Interlocked.Exchange(ref busy, 1) == 1)
            return;
        try
        {
            var now = database.Clock.GetUtcNow();
            // 已经写成、核对完的不动
            await database.WriteAsync(
                Scope.Of("导入"),
                db => db.Set<Import>()
                    .Where(import => import.Id == id && (import.State == state || import.State == ImportState.Waiting))
                    .ExecuteUpdateAsync(set => set.SetProperty(import => import.State, state).SetProperty(import => import.SeenAt, now).SetProperty(import => import.Rows, rows)),
                CancellationToken.None);
        }
        catch (Exception e) when (Outage.Of(e) is not null || e is ObjectDisposedException)
        {
            // 进度没记上不要紧，下一秒再记
        }
        finally
        {
            Interlocked.Exchange(ref busy, 0);
        }
    }
}
