using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Gongkai.App.Storage;

/// <summary>每个 SQLite 连接的设置：提交即落盘；被占着就等，由 SQLite 自己等，比反复重试醒得快。</summary>
sealed class SqliteSettings(TimeSpan patience) : DbConnectionInterceptor
{
    /// <summary>一个连接平时至多缓存多少字节的页。</summary>
    const int Cache = 4 << 20;

    /// <summary>整批搬几十万条时：各个索引都放得下，不必反复读盘。</summary>
    const int LargeCache = 128 << 20;

    readonly string pragmas = string.Create(CultureInfo.InvariantCulture, $"pragma busy_timeout = {(int)patience.TotalMilliseconds}; pragma synchronous = full; pragma cache_size = {-(Cache >> 10)}");

    public void Apply(DbConnection open)
    {
        using var command = open.Command(pragmas, null);
        command.ExecuteNonQuery();
    }

    /// <summary>这个连接上要整批写；还给连接池、再拿出来时恢复平时的。</summary>
    public static void Enlarge(DbConnection open)
    {
        using var command = open.Command(string.Create(CultureInfo.InvariantCulture, $"pragma cache_size = {-(LargeCache >> 10)}"), null);
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }
}
