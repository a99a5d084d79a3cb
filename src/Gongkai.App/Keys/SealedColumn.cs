using System.Data.Common;
using System.Globalization;
using Gongkai.App.Storage;

namespace Gongkai.App.Keys;

/// <summary>加密存放的一栏，原样读写密文。表名、列名来自映射。</summary>
sealed record SealedColumn(string Table, string Key, string Column)
{
    /// <summary>不是用这把密钥加密的。</summary>
    public async Task<List<(object Id, string Text)>> ReadAsync(DbConnection open, DbTransaction transaction, int current, int take, CancellationToken cancel)
    {
        await using var command = open.Command($"select {Key}, {Column} from {Table} where {Column} <> '' and {Column} not like @current limit {take.ToString(CultureInfo.InvariantCulture)}", transaction);
        command.Add("@current", $"k{current.ToString(CultureInfo.InvariantCulture)}.%");
        List<(object, string)> rows = [];
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            rows.Add((reader.GetValue(0), reader.GetString(1)));
        return rows;
    }

    public async Task WriteAsync(DbConnection open, DbTransaction transaction, object id, (string Old, string New) text, CancellationToken cancel)
    {
        await using var command = open.Command($"update {Table} set {Column} = @new where {Key} = @id and {Column} = @old", transaction);
        command.Add("@id", id);
        command.Add("@old", text.Old);
        command.Add("@new", text.New);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
