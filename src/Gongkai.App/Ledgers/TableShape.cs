using System.Text.Json;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Gongkai.App.Ledgers;

/// <summary>一本台账的表有哪些列、各存什么：绕开 EF 成批写入时，与 EF 存的一模一样。</summary>
sealed class TableShape
{
    readonly Database database;
    readonly Ledger ledger;
    readonly IProperty[] properties;

    public TableShape(GongkaiDb db, Ledger ledger)
    {
        (database, this.ledger) = (db.Installation, ledger);
        var entity = db.Model.FindEntityType(ledger.RecordType)!;
        properties = [.. entity.GetProperties()];
        Columns = [.. properties.Select(property => property.GetColumnName())];
    }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>认出同一条的各列：与唯一索引相同；个人信息栏是密文，用它的盲索引。</summary>
    public IReadOnlyList<string> KeyColumns =>
        [.. ledger.IsKeyGlobal ? [] : new[] { "organ_id" }, .. ledger.KeyColumns.Select(column => column.IsPersonal ? $"{column.Id}_index" : column.Id)];

    /// <summary>改了一栏，要写哪几列：个人信息栏连同它的盲索引。</summary>
    public IEnumerable<string> ColumnsOf(string column) => ledger.Find(column) is { IsPersonal: true } ? [column, $"{column}_index"] : [column];

    /// <summary>一条的各列，库里的写法。</summary>
    public object?[] Values(LedgerRecord record) => Array.ConvertAll(properties, property => Stored(property, record));

    /// <summary>一条的各列，列名 → 库里的写法，够把删去的原样还原；盲索引重算得出，不在内。</summary>
    public IReadOnlyDictionary<string, object?> Whole(LedgerRecord record) =>
        properties.Where(property => !property.IsShadowProperty()).ToDictionary(property => property.GetColumnName(), property => Stored(property, record));

    /// <summary>一条的 <see cref="KeyColumns"/>。</summary>
    public object?[] Key(LedgerRecord record) => [.. KeyColumns.Select(column => Stored(column, record))];

    /// <summary>一栏，库里的写法。</summary>
    public object? Stored(string column, LedgerRecord record) => Stored(Find(column), record);

    /// <summary>改动里留着的旧值：列名 → 库里的写法。</summary>
    public IReadOnlyDictionary<string, object?> Before(ImportChange change) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(change.Before)!
        .ToDictionary(pair => pair.Key, pair => pair.Value.ValueKind is JsonValueKind.Null ? null : pair.Value.Deserialize(StoredType(pair.Key)));

    /// <summary>把库里的写法放回去。</summary>
    public void Restore(string column, LedgerRecord record, object? stored)
    {
        var property = Find(column);
        var value = stored is null ? null : property.GetTypeMapping().Converter is { } converter ? converter.ConvertFromProvider(stored) : stored;
        property.PropertyInfo!.SetValue(record, value);
    }

    /// <summary>一栏在库里是什么类型。</summary>
    public Type StoredType(string column) => Find(column) is var property && property.GetTypeMapping().Converter is { } converter
        ? converter.ProviderClrType
        : Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

    /// <summary>一栏，库里的写法。</summary>
    public static object? Stored(IProperty property, object entity)
    {
        var value = property.GetGetter().GetClrValue(entity);
        return value is not null && property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }

    IProperty Find(string column) => Array.Find(properties, property => property.GetColumnName() == column)
        ?? throw new ArgumentException($"表 {ledger.Table} 没有 {column} 列");

    object? Stored(IProperty property, LedgerRecord record)
    {
        if (property.IsShadowProperty())
        {
            var column = ledger.Columns.First(column => column.IsPersonal && LedgerMapping.IndexOf(column) == property.Name);
            return database.Keys.IndexOf(ledger, column, column.TextOf(record));
        }

        return Stored(property, (object)record);
    }
}
