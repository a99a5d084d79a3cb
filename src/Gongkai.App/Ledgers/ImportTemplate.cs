using Gongkai.Documents.Rows;
using Gongkai.Documents.Writing;
using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>空白模板：第一张表只有表头，第二张表写明各栏怎样填、可以填哪些值。</summary>
static class ImportTemplate
{
    public static void Write(Ledger ledger, Stream target)
    {
        var columns = FileColumns.Of(ledger);
        XlsxWriter.Write(
            [
                new(ledger.Title, [.. columns.Select(column => column.Header)], []),
                new(RowFile.GuideSheet, ["栏", "必填", "怎样填"], columns.Select(column => new object?[] { column.Header, column.IsRequired ? "必填" : "", Guide(column) })) { Widths = [24, 8, 80] },
            ],
            target,
            ledger.Title);
    }

    /// <summary>一栏怎样填，一句话。</summary>
    public static string Guide(FileColumn column) => column.Column is not { } own
        ? "填机关代码；空着的归导入时选定的机关。"
        : string.Concat(Form(own), own.Hint);

    static string Form(Column column) => column.Kind switch
    {
        ColumnKind.Day => "日期，如 2026-11-21。",
        ColumnKind.Count => $"整数{(column.Unit.Length > 0 ? $"，单位{column.Unit}" : "")}。",
        ColumnKind.Money => "以元计的金额，如 1700.00。",
        ColumnKind.Choice or ColumnKind.Flag => $"填其中一项：{string.Join("、", column.Options.Select(option => option.Name))}。",
        _ when column.RefersTo.Length > 0 => $"填“{AllLedgers.Find(column.RefersTo)!.Title}”里的{AllLedgers.Find(column.RefersTo)!.KeyColumns[0].Header}。",
        _ => $"文字，至多 {column.MaxLength} 字。",
    };
}
