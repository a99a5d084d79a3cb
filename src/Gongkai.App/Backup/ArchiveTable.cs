using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Backup;

/// <summary>备份里的一张表：依主键的次序，一行一个 JSON；第一行写各列。</summary>
sealed record ArchiveTable(string Name, IReadOnlyList<ArchiveColumn> Columns, IReadOnlyList<string> Key)
{
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
               [.. entity.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName())]),
    ];

    public string SelectSql => $"select {List(Columns.Select(column => column.Name))} from \"{Name}\" order by {List(Key)}";

    public string InsertSql => $"insert into \"{Name}\" ({List(Columns.Select(column => column.Name))}) values ({string.Join(", ", Columns.Select((_, i) => $"@p{i}"))})";

    static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));
}
