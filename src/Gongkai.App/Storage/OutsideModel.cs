namespace Gongkai.App.Storage;

/// <summary>不进备份的表：脚本里手写的，或者随时可以重建的。不在映射里的，也不参加与映射的比对。</summary>
static class OutsideModel
{
    /// <summary>表名（或者以 _ 结尾的开头）与为什么。</summary>
    static readonly IReadOnlyList<(string Name, string Why)> Tables =
    [
        ("schema_version", "执行过的脚本：恢复时另建"),
        ("node", "节点号：备份另记"),
        ("signal", "SQLite 的改动记号，PostgreSQL 用 NOTIFY"),
        ("search_", "全文索引：随时可以重建"),
        ("stage_", "导入的暂存：用完即删"),
    ];

    public static bool Contains(string table) =>
        Tables.Any(outside => outside.Name.EndsWith('_') ? table.StartsWith(outside.Name, StringComparison.Ordinal) : table == outside.Name);
}
