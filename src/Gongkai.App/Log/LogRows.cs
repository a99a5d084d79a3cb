using System.Runtime.CompilerServices;
using Gongkai.App.Ledgers;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Gongkai.App.Log;

/// <summary>不经 EF 写日志，存的与 EF 一样：每次保存都有一条，省下的就是每次保存的快慢。</summary>
sealed class LogRows
{
    static readonly ConditionalWeakTable<IModel, LogRows> Known = [];

    readonly IProperty[] properties;
    readonly string[] columns;

    LogRows(IModel model)
    {
        properties = [.. model.FindEntityType(typeof(LogEntry))!.GetProperties()];
        columns = Array.ConvertAll(properties, property => property.GetColumnName());
    }

    /// <summary>在已经开始的事务里写。</summary>
    public static Task InsertAsync(GongkaiDb db, IReadOnlyList<LogEntry> entries, CancellationToken cancel) =>
        entries.Count == 0 ? Task.CompletedTask : Known.GetValue(db.Model, model => new(model)).WriteAsync(db, entries, cancel);

    Task WriteAsync(GongkaiDb db, IReadOnlyList<LogEntry> entries, CancellationToken cancel) => db.Database.GetDbConnection().InsertAsync(
        db.Database.CurrentTransaction!.GetDbTransaction(), "log_entry", columns,
        entries.Select(entry => Array.ConvertAll(properties, property => TableShape.Stored(property, entry))), cancel);
}
