using Gongkai.App.Storage;

namespace Gongkai.App.Web;

/// <summary>网站开着的期间守着数据库：占住“在用”的锁，听别的节点的通知。</summary>
sealed class Attendance(Database database) : IHostedService
{
    IAsyncDisposable? watch;

    public async Task StartAsync(CancellationToken cancellationToken) => watch = await database.Signals.AttendAsync(cancellationToken);

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (watch is not null)
            await watch.DisposeAsync();
    }
}
