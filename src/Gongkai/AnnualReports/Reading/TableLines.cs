using System.Buffers;
using Gongkai.AnnualReports.Forms;
using Gongkai.Documents;

namespace Gongkai.AnnualReports.Reading;

/// <summary>把文书切成一行一行的标签与数，表格、段落一视同仁。</summary>
sealed class TableLines
{
    /// <summary>比它长的段落，没有表样里的专门用语，也不以标签开头，就是正文，不细看。</summary>
    const int ShortParagraph = 48;

    static readonly SearchValues<string> Telltales = SearchValues.Create(
        ["申请数量", "制发件数", "制作数量", "决定数量", "收费金额", "结果维持", "结果纠正", "继续办理", "机构", "信息内容", "勾稽", "申请人", "法律行政法规", "已获取信息"],
        StringComparison.Ordinal);

    /// <summary>一行只有数：表四连排的十五个数。</summary>
    static readonly SearchValues<char> NumberLine = SearchValues.Create("0123456789０１２３４５６７８９.,/-— \u3000\u00A0件");

    readonly List<TableToken> tokens = new(512);
    readonly List<TableLine> lines = new(128);

    public TableLines(ImmutableArray<Gongkai.Documents.Block> blocks)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            switch (blocks[i])
            {
                case DocumentTable table:
                    AddTable(i, table);
                    break;
                case Paragraph paragraph:
                    AddText(i, paragraph.Text, paragraph.At);
                    break;
                case Heading heading:
                    AddText(i, heading.Text, heading.At);
                    break;
                case ListItem item:
                    AddText(i, item.Marker + item.Text, item.At);
                    break;
            }
        }
    }

    public IReadOnlyList<TableLine> Lines => lines;

    public ReadOnlySpan<TableToken> Of(TableLine line) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tokens).Slice(line.First, line.Count);

    void AddText(int block, string text, Place at)
    {
        var first = tokens.Count;
        if (text.Length > ShortParagraph && !MayBeTabular(text))
        {
            lines.Add(new(block, -1, first, 0, 0, text.Length, at));
            return;
        }

        if (IsPageNumber(text))
            return;
        var (known, unknown) = RunningText.Split(text, tokens);
        lines.Add(new(block, -1, first, tokens.Count - first, known, unknown, at));
    }

    static bool MayBeTabular(string text) =>
        text.AsSpan().ContainsAny(Telltales) || !text.AsSpan().ContainsAnyExcept(NumberLine) || LabelMatcher.At(text, 0, allowPrefix: false) is not null;

    void AddTable(int block, DocumentTable table)
    {
        var (first, row) = (tokens.Count, -1);
        foreach (var cell in table.Cells)
        {
            if (cell.Row != row)
            {
                Close(block, table, row, first);
                (first, row) = (tokens.Count, cell.Row);
            }

            AddCell(cell, table.IsGrid);
        }

        Close(block, table, row, first);
    }

    void Close(int block, DocumentTable table, int row, int first)
    {
        if (tokens.Count == first)
            return;
        var at = table.IsGrid || table.At.Line == 0 ? table.At : table.At with { Line = table.At.Line + row };
        lines.Add(new(block, row, first, tokens.Count - first, 0, 0, at));
    }

    void AddCell(TableCell cell, bool isGrid)
    {
        if (cell.Text.Length > 1 && LabelMatcher.At(cell.Text, 0, allowPrefix: true) is { } hit && IsRestEmpty(cell.Text, hit.End))
        {
            tokens.Add(new(cell.Column, cell.ColumnSpan, cell.Text, hit.Label, hit.HasOrdinal, hit.IsWhole, default));
            return;
        }

        var value = CellText.Parse(cell.Text);
        if (value.State != CellState.Blank && (value.State != CellState.Unreadable || !TrySplit(cell, isGrid)))
            tokens.Add(new(cell.Column, cell.ColumnSpan, cell.Text, null, false, true, value));
    }

    /// <summary>一格里写了两个标签（（三）不予公开 1.属于国家秘密），或者标签连着数。真表格的一格只认标签，不认连排的数。</summary>
    bool TrySplit(TableCell cell, bool isGrid)
    {
        if (cell.Text.Length > 400)
            return false;
        var first = tokens.Count;
        var (known, unknown) = RunningText.Split(cell.Text, tokens, cell.Column);
        var hasLabel = false;
        for (var i = tokens.Count - 1; i >= first; i--)
        {
            hasLabel |= tokens[i].Label is not null;
            if (tokens[i].IsText || (isGrid && tokens[i].IsValue))
                tokens.RemoveAt(i);
        }

        if (unknown <= known / 2 && (hasLabel || (!isGrid && unknown == 0)))
            return true;
        tokens.RemoveRange(first, tokens.Count - first);
        return false;
    }

    static bool IsRestEmpty(string text, int at)
    {
        for (; at < text.Length; at++)
        {
            if (LabelText.Fold(text[at]) != '\0')
                return false;
        }

        return true;
    }

    /// <summary>— 5 —、第 5 页 共 9 页、5/9；单独一个数不算，它可能是一格。</summary>
    static bool IsPageNumber(string text)
    {
        if (text.Length is < 3 or > 16)
            return false;
        var (digits, marks) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(CellText.Fold(c)))
                digits++;
            else if (CellText.Fold(c) is '-' or '/' or '~' or '·' or '第' or '页' or '頁' or '共')
                marks++;
            else if (!CellText.IsSpace(c))
                return false;
        }

        return digits is > 0 and <= 6 && marks >= 1 && !(marks == 1 && CellText.Fold(text.AsSpan().Trim()[0]) == '-');
    }
}
