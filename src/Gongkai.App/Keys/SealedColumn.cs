using System.Data.Common;
using System.Globalization;

namespace Gongkai.App.Keys;

/// <summary>加密存放的一栏，原样读写密文。表名、列名来自映射。</summary>
sealed record SealedColumn(string Table, string Key, string Column)
{
    /// <summary>不是用这把密钥加密的。</summary>
    public async Task<List<(object Id, string Text)>> ReadAsync(DbConnection open, DbTransaction transaction, int current, int take, CancellationToken cancel)
    {
        await using var command = Command(open, transaction, $"select {Key}, {Column} from {Table} where {Column} <> '' and {Column} not like @current limit {take.ToString(CultureInfo.InvariantCulture)}");
        DataKeys.Bind(command, "@current", $"k{current.ToString(CultureInfo.InvariantCulture)}.%");
        List<(object, string)> rows = [];
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            rows.Add((reader.GetValue(0), reader.GetString(1)));
        return rows;
    }

    public async Task WriteAsync(DbConnection open, DbTransaction transaction, object id, (string Old, string New) text, CancellationToken cancel)
    {
        await using var command = Command(open, transaction, $"update {Table} set {Column} = @new where {Key} = @id and {Column} = @old");
        DataKeys.Bind(command, "@id", id);
        DataKeys.Bind(command, "@old", text.Old);
        DataKeys.Bind(command, "@new", text.New);
        await command.ExecuteNonQueryAsync(cancel);
    }

    static DbCommand Command(DbConnection open, DbTransaction transaction, string sql)
    {
        var command = open.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // 表名、列名来自映射，值都是参数
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
