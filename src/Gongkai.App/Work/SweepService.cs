using Gongkai.App.Storage;

namespace Gongkai.App.Work;

/// <summary>按总表办定时任务：各办各的，一件出了错记下来，下次再办，不牵连别的。间隔用单调的时钟，拨动系统时间不影响。</summary>
sealed partial class SweepService(Database database, TimeProvider clock, ILogger<SweepService> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Sweeps.All.Select(sweep => LoopAsync(sweep, stoppingToken)));

    async Task LoopAsync(Sweep sweep, CancellationToken stop)
    {
        using PeriodicTimer timer = new(sweep.Every, clock);
        try
        {
            do
                await RunAsync(sweep, stop);
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    async Task RunAsync(Sweep sweep, CancellationToken stop)
    {
        try
        {
            await sweep.RunAsync(database, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // 一件任务的任何错误都不能停了别的
        catch (Exception fault)
#pragma warning restore CA1031
        {
            // 消息里可能有登记的内容，只记类型与位置
            Failed(sweep.Id, fault.GetType().FullName ?? "", fault.StackTrace ?? "");
        }
    }

    [LoggerMessage(LogLevel.Error, "sweep {Sweep} failed {Type} {Stack}")]
    partial void Failed(string sweep, string type, string stack);
}
