using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>一栏在文件里怎样写：选项写中文，日子写 2026-11-21。写出的都读得回来。</summary>
static class FileText
{
    public static string Of(Column column, LedgerRecord record)
    {
        var value = column.Get(record);
        var shown = column.Options.Length > 0 ? column.Show(value) : "";
        return shown.Length > 0 ? shown : column.Write(value);
    }

    /// <summary>xlsx 的一格：数与日子按数与日子写，其余是文字（编号、电话不会变成数）。</summary>
    public static object? CellOf(Column column, LedgerRecord record) => column.Kind switch
    {
        ColumnKind.Count or ColumnKind.Money => column.Get(record),
        ColumnKind.Day when column.Get(record) is DateOnly { Year: >= 1901 } day => day,
        _ => Of(column, record) is { Length: > 0 } text ? text : null,
    };
}
