using System.Data.Common;
using System.Globalization;
using System.Text;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>成批认出“已经有了”的：几百个键一次查，照唯一索引找，几百万条的台账里也一样快。</summary>
static class KeyLookup
{
    /// <summary>一次查多少个键：SQLite 的参数有上限。</summary>
    public const int Batch = 500;

    /// <param name="columns">键的各列。</param>
    /// <param name="keys">各个键，库里的写法。</param>
    /// <returns>第几个键 → 编号；没有的不在里面。</returns>
    public static async Task<Dictionary<int, long>> FindAsync(GongkaiDb db, string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> keys, CancellationToken cancel)
    {
        Dictionary<int, long> found = [];
        if (keys.Count == 0)
            return found;
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        Build(command, table, columns, keys);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            found[Convert.ToInt32(reader.GetValue(0), CultureInfo.InvariantCulture)] = reader.GetInt64(1);
        return found;
    }

    /// <summary>表名、列名都是台账里写定的，值一律是参数。</summary>
    static void Build(DbCommand command, string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> keys)
    {
        StringBuilder sql = new("select k.column1, t.id from (values ");
        for (var i = 0; i < keys.Count; i++)
        {
            sql.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? "," : "")}({i}");
            foreach (var value in keys[i])
            {
                sql.Append(CultureInfo.InvariantCulture, $",@p{command.Parameters.Count}");
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ($"@p{command.Parameters.Count}", value ?? DBNull.Value);
                command.Parameters.Add(parameter);
            }

            sql.Append(')');
        }

        sql.Append(CultureInfo.InvariantCulture, $") as k cross join \"{table}\" as t where ");
        sql.AppendJoin(" and ", columns.Select((column, i) => string.Create(CultureInfo.InvariantCulture, $"t.\"{column}\" = k.column{i + 2}")));
#pragma warning disable CA2100
        command.CommandText = sql.ToString();
#pragma warning restore CA2100
    }
}
