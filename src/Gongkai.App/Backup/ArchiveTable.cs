using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Backup;

/// <summary>备份里的一张表：依主键的次序，一行一个 JSON；第一行写各列。</summary>
sealed record ArchiveTable(string Name, IReadOnlyList<ArchiveColumn> Columns, IReadOnlyList<string> Key)
{
    /// <summary>台账里还没有生效的（正在导入的）不备份：恢复之后没有那次导入来接着办。</summary>
    public bool IsLedger { get; init; }

    public string Path => $"data/{Name}.jsonl";

    /// <summary>映射里的全部表，依表名；随时可以重建的除外。</summary>
    public static IReadOnlyList<ArchiveTable> All(GongkaiDb db) =>
    [
        .. from entity in db.Model.GetEntityTypes()
           let name = entity.GetTableName()!
           where !OutsideModel.Contains(name)
           orderby name
           select new ArchiveTable(
               name,
               [.. entity.GetProperties().Select(ArchiveColumn.Of).OrderBy(column => column.Name, StringComparer.Ordinal)],
               [.. entity.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName())])
           {
               IsLedger = entity.ClrType.IsSubclassOf(typeof(LedgerRecord)),
           },
    ];

    public string SelectSql => $"select {List(Columns.Select(column => column.Name))} from \"{Name}\"{(IsLedger ? " where version > 0" : "")} order by {List(Key)}";

    public string InsertSql => $"insert into \"{Name}\" ({List(Columns.Select(column => column.Name))}) values ({string.Join(", ", Columns.Select((_, i) => $"@p{i}"))})";

    static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));
}
