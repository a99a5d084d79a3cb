using Gongkai.App.Keys;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gongkai.App.Storage;

/// <summary>台账 → 表：一处循环映射全部台账（决定9）。</summary>
sealed class LedgerMapping(ModelBuilder model, GongkaiDb db) : ILedgerVisitor<bool>
{
    public bool Visit<T>(Ledger<T> ledger)
        where T : LedgerRecord, new()
    {
        var entity = model.Entity<T>().ToTable(ledger.Table);
        entity.HasKey(record => record.Id);
        Names.GiveIds(entity.Property(record => record.Id));
        entity.Property(record => record.Version).IsConcurrencyToken();
        entity.Property(record => record.DueFor).HasMaxLength(40);
        foreach (var column in ledger.Columns)
            Map(entity.Property(column.Property.Name), column);
        foreach (var column in ledger.Columns.Where(column => column.IsPersonal))
            MapPersonal(entity, column);

        // 密文每次不同，认不出同一条：个人信息栏以盲索引作主键
        string[] key = [.. ledger.KeyColumns.Select(column => column.IsPersonal ? IndexOf(column) : column.Property.Name)];
        entity.HasIndex(ledger.IsKeyGlobal ? key : [nameof(LedgerRecord.OrganId), .. key]).IsUnique();
        foreach (var column in ledger.Columns.Where(column => column.IsSortable))
            entity.HasIndex(nameof(LedgerRecord.OrganId), column.Property.Name, nameof(LedgerRecord.Id));
        entity.HasIndex(record => new { record.OrganId, record.DueOn });
        entity.HasIndex(record => record.ImportId);

        entity.HasQueryFilter(QueryFilters.Organ, record => db.Scope.SeesAll || db.Scope.OrganIds.Contains(record.OrganId));
        entity.HasQueryFilter(QueryFilters.Case, record => !record.IsRestricted || db.Scope.SeesAll || db.Scope.SeesRestricted
            || db.Restrictions.Any(restriction => restriction.RecordId == record.Id && restriction.OfficerId == db.Scope.OfficerId));
        entity.HasQueryFilter(QueryFilters.InEffect, record => record.Version > 0);
        return true;
    }

    /// <summary>盲索引的属性名。</summary>
    public static string IndexOf(Column column) => $"{column.Property.Name}Index";

    /// <summary>加密存放，另存盲索引供按值查找。</summary>
    void MapPersonal(EntityTypeBuilder entity, Column column)
    {
        if (column.Kind is not (ColumnKind.Text or ColumnKind.LongText) || column.IsSortable)
            throw new InvalidOperationException($"个人信息栏 {column.Id} 应是文字，不能排序。");
        KeyTables.Seal(entity.Property(column.Property.Name), db);
        entity.Property<string?>(IndexOf(column)).HasMaxLength(32).HasColumnName($"{column.Id}_index");
        entity.HasIndex(IndexOf(column));
    }

    static void Map(PropertyBuilder property, Column column)
    {
        property.HasColumnName(column.Id);
        if (column.Kind is ColumnKind.Text or ColumnKind.LongText)
            property.HasMaxLength(column.MaxLength);
        if (column.Kind is ColumnKind.Choice)
            property.HasMaxLength(40);
        var type = Nullable.GetUnderlyingType(column.Property.PropertyType) ?? column.Property.PropertyType;
        if (type.IsEnum)
            property.HasConversion((ValueConverter)Activator.CreateInstance(typeof(ChoiceConverter<>).MakeGenericType(type), column)!);
    }

    /// <summary>选项存编号，不存序号：读库的人看得懂，调换次序也不会错。</summary>
    sealed class ChoiceConverter<TChoice>(Column column)
        : ValueConverter<TChoice, string>(value => column.Write(value), text => (TChoice)column.Read(text).Value!)
        where TChoice : struct, Enum;
}
