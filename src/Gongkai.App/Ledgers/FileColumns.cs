using System.Collections.Immutable;
using Gongkai.Ledgers;
using Gongkai.Organs;

namespace Gongkai.App.Ledgers;

/// <summary>导入导出文件里的一列。</summary>
/// <param name="Column">台账的栏；机关代码那一列为 null。</param>
sealed record FileColumn(string Id, string Header, Column? Column)
{
    public string Type => Column?.Type ?? "text";

    /// <summary>机关代码可以空着：那时按 --organ，或者页面上选的机关。</summary>
    public bool IsRequired => Column?.IsRequired ?? false;

    public ImmutableArray<Choice> Options => Column?.Options ?? [];
}

/// <summary>台账 → 文件的各列。属于某个机关的，第一列是机关代码；机关台账自己没有这一列。</summary>
static class FileColumns
{
    /// <summary>机关代码那一列的编号。</summary>
    public const string Organ = "organ";

    /// <summary>打了码的列的表头结尾：导入时不读，免得把原文盖掉。</summary>
    public const string Masked = "（已打码）";

    public static ImmutableArray<FileColumn> Of(Ledger ledger) =>
    [
        .. ledger.RecordType == typeof(Organ) ? [] : new FileColumn[] { new(Organ, "机关代码", null) },
        .. ledger.Columns.Select(column => new FileColumn(column.Id, column.Header, column)),
    ];
}
