using Gongkai.App.Storage;

namespace Gongkai.App.Log;

/// <summary>网站运行时看着日志：一秒之内封存，写下攒着的查看记录，跟上别的程序更换的密钥。</summary>
sealed partial class LogKeeper(Database database, PersonalReads reads, ILogger<LogKeeper> logger) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);
    static readonly TimeSpan KeysEvery = TimeSpan.FromSeconds(30);

    readonly Sealer sealer = new(database);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Every, database.Clock);
        var keysAt = database.Clock.GetUtcNow();
        do
        {
            try
            {
                await reads.FlushAsync(stoppingToken);
                await sealer.RunAsync(stoppingToken);
                if (database.Clock.GetUtcNow() - keysAt < KeysEvery)
                    continue;
                database.Keys.Refresh();
                keysAt = database.Clock.GetUtcNow();
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // 数据库一时连不上：下一轮接着来，日志都在库里，不会少
                Failed(fault.GetType().FullName ?? "", fault.StackTrace ?? "");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await reads.FlushAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "log keeper {Type} {Stack}")]
    partial void Failed(string type, string stack);
}
