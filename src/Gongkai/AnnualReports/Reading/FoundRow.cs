using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports.Reading;

/// <summary>扫描时找到的一行，还没有对位。</summary>
/// <param name="row">行的名字；标签认不出的为 null，由前后两行推断。</param>
/// <param name="text">标签原文。</param>
sealed class FoundRow(TableKind kind, string? row, string text, TableLine line)
{
    public TableKind Kind { get; } = kind;

    public string? Row { get; set; } = row;

    public string Text { get; set; } = text;

    public TableLine Line { get; } = line;

    /// <summary>标签写全了；没写全的，下一行接着写。</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>标签是猜的（笔误，或者据位置推断）。</summary>
    public bool IsGuessed { get; set; }

    /// <summary>此行之上的表头。</summary>
    public TableHeader? Header { get; init; }

    public List<FoundValue> Values { get; } = new(8);
}

/// <summary>一个值，连同它在真表格里的列。</summary>
readonly record struct FoundValue(int Column, int Span, CellValue Value);

/// <summary>一段表头：各列的名字在哪一列。</summary>
sealed class TableHeader(int block)
{
    public int Block { get; } = block;

    public List<(string Id, int Column)> Columns { get; } = new(8);

    /// <summary>某列的位置；表头里没有为 -1。</summary>
    public int ColumnOf(string id)
    {
        foreach (var (known, column) in Columns)
        {
            if (known == id)
                return column;
        }

        return -1;
    }
}

/// <summary>认出的列标签。</summary>
/// <param name="Id">列的名字。</param>
sealed record FoundColumn(TableKind Kind, string Id, string Text, Label Label, bool IsGuessed);

/// <summary>表四里依次见到的一件东西：结果、程序的标签，或者一个值。</summary>
readonly record struct RemedyItem(Label? Label, string Text, int Column, int Span, CellValue Value, TableLine Line, bool IsGuessed);
