using System.Buffers;
using System.Collections.Immutable;

namespace Gongkai.Documents.Text;

/// <summary>文本里的表格：制表符分隔的行、竖线分隔的行（markdown）。空格不占单元，列位不可信。</summary>
static class TextTables
{
    /// <summary>一个孤零零的、只有两三格的制表行，多半是对齐用的，不是表格。</summary>
    const int LoneRowCells = 4;

    static readonly SearchValues<char> RuleCharacters = SearchValues.Create("|-: \t\r");

    public static bool IsTabRow(ReadOnlySpan<char> line)
    {
        var tab = line.IndexOf('\t');
        return tab >= 0 && !line.IsWhiteSpace() && (!line[..tab].IsWhiteSpace() || line.TrimStart().Contains('\t'));
    }

    public static bool IsPipeRow(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        return trimmed is ['|', .., '|'] || trimmed.Count('|') >= 2;
    }

    /// <summary>从 <paramref name="first"/> 起相连的几行；不成表格的为 null。</summary>
    public static DocumentTable? Read(IReadOnlyList<string> lines, int first, int count, bool isPipe)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>(count * 8);
        var (rows, columns) = (0, 0);
        for (var i = first; i < first + count; i++)
        {
            var line = lines[i].AsSpan();
            if (isPipe && IsRule(line))
                continue;
            var width = isPipe ? AddRow(cells, TrimPipes(line), '|', rows) : AddRow(cells, line.TrimEnd("\r\n "), '\t', rows);
            columns = Math.Max(columns, width);
            rows++;
        }

        return rows == 1 && columns < LoneRowCells ? null : new(rows, columns, cells.DrainToImmutable());
    }

    static ReadOnlySpan<char> TrimPipes(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line is ['|', ..])
            line = line[1..];
        return line is [.., '|'] ? line[..^1] : line;
    }

    /// <summary>|---|:--:| 是表头与正文的分隔。</summary>
    static bool IsRule(ReadOnlySpan<char> line) => line.Contains('-') && !line.ContainsAnyExcept(RuleCharacters);

    static int AddRow(ImmutableArray<TableCell>.Builder cells, ReadOnlySpan<char> line, char separator, int row)
    {
        var column = 0;
        foreach (var range in line.Split(separator))
        {
            var text = line[range].Trim();
            if (!text.IsEmpty)
                cells.Add(new(row, column, 1, 1, Digit(text) ?? Markup.Strip(text.ToString())));
            column++;
        }

        return column;
    }

    static readonly string[] Digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    static string? Digit(ReadOnlySpan<char> text) => text is [>= '0' and <= '9'] ? Digits[text[0] - '0'] : null;
}
