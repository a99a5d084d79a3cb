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

    readonly IProperty[] columns;
    readonly string insert;

    LogRows(IModel model)
    {
        columns = [.. model.FindEntityType(typeof(LogEntry))!.GetProperties()];
        insert = $"insert into log_entry ({string.Join(", ", columns.Select(column => column.GetColumnName()))}) values ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
    }

    /// <summary>在已经开始的事务里写。</summary>
    public static Task InsertAsync(GongkaiDb db, IReadOnlyList<LogEntry> entries, CancellationToken cancel) =>
        entries.Count == 0 ? Task.CompletedTask : Known.GetValue(db.Model, model => new(model)).WriteAsync(db, entries, cancel);

    async Task WriteAsync(GongkaiDb db, IReadOnlyList<LogEntry> entries, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // 列名是程序里写定的
        command.CommandText = insert;
#pragma warning restore CA2100
        for (var i = 0; i < columns.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }

        foreach (var entry in entries)
        {
            for (var i = 0; i < columns.Length; i++)
                command.Parameters[i].Value = TableShape.Stored(columns[i], entry) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancel);
        }
    }
}
