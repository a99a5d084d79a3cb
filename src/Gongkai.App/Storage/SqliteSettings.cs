using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Gongkai.App.Storage;

/// <summary>每个 SQLite 连接的设置：提交即落盘；被占着就等，由 SQLite 自己等，比反复重试醒得快。</summary>
sealed class SqliteSettings(TimeSpan patience) : DbConnectionInterceptor
{
    readonly string pragmas = string.Create(CultureInfo.InvariantCulture, $"pragma busy_timeout = {(int)patience.TotalMilliseconds}; pragma synchronous = full");

    public void Apply(DbConnection open)
    {
        using var command = open.Command(pragmas, null);
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }
}
