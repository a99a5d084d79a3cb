using Gongkai.Documents;

namespace Gongkai.AnnualReports.Reading;

/// <summary>识读用的一行：已去首尾空白与标记符号。</summary>
/// <param name="Text">文字；空行、分页为空。</param>
/// <param name="Block">来自文书的第几块。</param>
readonly record struct TextLine(string Text, int Block)
{
    /// <summary>表格里的行：不入正文，只作间隔。</summary>
    public bool IsTable { get; init; }

    /// <summary>文书标明的标题。</summary>
    public bool IsHeading { get; init; }
}

/// <summary>文书 → 一行一行的文字。</summary>
static class TextLines
{
    static readonly char[] Blank = [' ', '\t', '\r', '\u3000', '\u00A0', '\uFEFF', '\u200B', '\u2002', '\u2003', '\u2009'];

    /// <param name="isStatutory">哪些块已经作为法定表格读过；null 时自行辨认。</param>
    public static List<TextLine> Of(Document document, Func<int, bool>? isStatutory = null)
    {
        var lines = new List<TextLine>(document.Blocks.Length + 8);
        for (var i = 0; i < document.Blocks.Length; i++)
        {
            var isConsumed = isStatutory?.Invoke(i) == true;
            if (isConsumed && document.Blocks[i] is not DocumentTable)
            {
                lines.Add(new("", i) { IsTable = true });
                continue;
            }

            switch (document.Blocks[i])
            {
                case Heading heading:
                    AddText(lines, heading.Text, i, isHeading: true);
                    break;
                case Paragraph paragraph:
                    AddText(lines, paragraph.Text, i, isHeading: false);
                    break;
                case ListItem item:
                    AddText(lines, item.Marker + item.Text, i, isHeading: false);
                    break;
                case DocumentTable table:
                    AddTable(lines, table, i, isConsumed);
                    break;
            }
        }

        return lines;
    }

    static void AddText(List<TextLine> lines, string text, int block, bool isHeading)
    {
        if (!text.AsSpan().ContainsAny('\n', '\u2028'))
        {
            lines.Add(Line(text, block, isHeading));
            return;
        }

        foreach (var part in text.Split(['\n', '\u2028']))
            lines.Add(Line(part, block, isHeading));
    }

    static TextLine Line(string text, int block, bool isHeading)
    {
        var line = text.Trim(Blank);
        if (line.StartsWith('#'))
        {
            var unmarked = line.TrimStart('#');
            if (unmarked.Length > 0 && unmarked[0] is ' ' or '*')
                (line, isHeading) = (unmarked.Trim(Blank), true);
        }

        if (line.Contains("**", StringComparison.Ordinal))
            line = line.Replace("**", "", StringComparison.Ordinal).Trim(Blank);
        var isTable = line.Contains('\t') && !line.Contains('。') || line.StartsWith('|') && line.EndsWith('|');
        return new(isTable ? "" : line, block) { IsHeading = isHeading, IsTable = isTable };
    }

    /// <summary>
    /// 表格：一行只有一格有字的，是排在表格里的正文（电子表格、网页排版表）；几格有字的是数据行，
    /// 其中成句的格仍是正文。
    /// </summary>
    /// <param name="isStatutory">里面有法定表格：表格开始之后，只有成句的和部分标题才是正文。</param>
    static void AddTable(List<TextLine> lines, DocumentTable table, int block, bool isStatutory)
    {
        lines.Add(new("", block) { IsTable = true });
        var isInside = false;
        for (var i = 0; i < table.Cells.Length;)
        {
            var (row, first, filled) = (table.Cells[i].Row, i, 0);
            for (; i < table.Cells.Length && table.Cells[i].Row == row; i++)
                filled += table.Cells[i].Text.Length > 0 ? 1 : 0;
            if (filled > 1 && isStatutory && !isInside)
                isInside = StatutoryLines.IsLabel(FirstText(table, first));
            for (var j = first; j < i && filled > 0; j++)
            {
                var text = table.Cells[j].Text;
                if (text.Length > 0 && IsProse(text, filled == 1, isInside))
                    AddText(lines, text, block, isHeading: false);
            }
        }

        lines.Add(new("", block) { IsTable = true });
    }

    static string FirstText(DocumentTable table, int from)
    {
        while (table.Cells[from].Text.Length == 0)
            from++;
        return table.Cells[from].Text;
    }

    static bool IsProse(string text, bool isAlone, bool isInside) =>
        text.Length > 40 && text.Contains('。')
        || isAlone && !StatutoryLines.IsLabel(text) && (!isInside || text.Contains('。') || HeadingMatcher.Match(text, 0) is { Section: > 0 });
}
