using System.Data.Common;
using System.Globalization;

namespace Gongkai.App.Storage;

/// <summary>不经 EF 的几句 SQL：迁移、备份、查验用。语句都是程序里写定的，值一律用参数。</summary>
static class Sql
{
    public static async Task RunAsync(this DbConnection open, string sql, CancellationToken cancel, DbTransaction? transaction = null)
    {
        await using var command = open.Command(sql, transaction);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>第一列，一行一个，都转成文字。</summary>
    public static async Task<List<string>> ListAsync(this DbConnection open, string sql, CancellationToken cancel, DbTransaction? transaction = null)
    {
        List<string> found = [];
        await using var command = open.Command(sql, transaction);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            found.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture) ?? "");
        return found;
    }

    /// <summary>逐行插入，一条备好的语句反复用。值是库里的写法。</summary>
    public static async Task InsertAsync(
        this DbConnection open, DbTransaction transaction, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancel)
    {
        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        await using var command = open.Command($"insert into \"{table}\" ({names}) values ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})", transaction);
        for (var i = 0; i < columns.Count; i++)
            command.Add($"@p{i}", null);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                command.Parameters[i].Value = row[i] ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    public static DbCommand Command(this DbConnection open, string sql, DbTransaction? transaction)
    {
        var command = open.CreateCommand();
#pragma warning disable CA2100 // 语句是程序里写定的，表名、列名出自映射或者数据库自己的目录
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = transaction;
        return command;
    }

    public static void Add(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }
}
