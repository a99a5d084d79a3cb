using Gongkai.App.Keys;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Gongkai.App.Ledgers;

/// <summary>一本台账的表有哪些列、各存什么：绕开 EF 成批写入时，与 EF 存的一模一样。</summary>
sealed class TableShape
{
    readonly Ledger ledger;
    readonly KeyRing keys;
    readonly IProperty[] properties;

    public TableShape(GongkaiDb db, Ledger ledger)
    {
        (this.ledger, keys) = (ledger, db.Installation.Keys);
        var entity = db.Model.FindEntityType(ledger.RecordType)!;
        Table = ledger.Table;
        properties = [.. entity.GetProperties()];
        Columns = [.. properties.Select(property => property.GetColumnName())];
    }

    public string Table { get; }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>一条的各列，库里的写法。</summary>
    public object?[] Values(LedgerRecord record) => Array.ConvertAll(properties, property => Stored(property, record));

    /// <summary>一栏，库里的写法。</summary>
    public object? Stored(string column, LedgerRecord record) => Stored(Find(column), record);

    /// <summary>把库里的写法放回去。</summary>
    public void Restore(string column, LedgerRecord record, object? stored)
    {
        var property = Find(column);
        // 盲索引由原文算得，保存时自己会写
        if (property.IsShadowProperty())
            return;
        var value = stored is null ? null : property.GetTypeMapping().Converter is { } converter ? converter.ConvertFromProvider(stored) : stored;
        property.PropertyInfo!.SetValue(record, value);
    }

    /// <summary>一栏在库里是什么类型。</summary>
    public Type StoredType(string column) => Find(column) is var property && property.GetTypeMapping().Converter is { } converter
        ? converter.ProviderClrType
        : Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

    IProperty Find(string column) => Array.Find(properties, property => property.GetColumnName() == column)
        ?? throw new ArgumentException($"表 {Table} 没有 {column} 列");

    object? Stored(IProperty property, LedgerRecord record)
    {
        if (property.IsShadowProperty())
            return IndexOf(ledger.Columns.First(column => LedgerMapping.IndexOf(column) == property.Name), record);
        var value = property.GetGetter().GetClrValue(record);
        return value is not null && property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }

    string? IndexOf(Column column, LedgerRecord record) => keys.IndexOf(ledger, column, column.TextOf(record));
}
