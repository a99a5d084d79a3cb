namespace Gongkai.Documents.Pdf;

/// <summary>一块表的表头：左上角的说明、跨列的各层、每列自己的表头（折行的接起来）。</summary>
sealed class HeaderCells
{
    public HeaderCells(TableBlock block, ColumnFinder columns, int labelColumns, int valueColumns)
    {
        if (block.Header.Count == 0)
            return;
        var corner = string.Concat(block.Header.SelectMany(l => l.Runs).Where(r => IsCorner(r, block)).Select(r => r.Text));
        List<PdfWord> words = [.. block.Header.SelectMany(l => ValueSide(l, block))];
        var spanning = words.FindAll(w => columns.Count > 1 && IsSpanning(w, words, columns));
        var levels = Levels(spanning);
        foreach (var word in spanning)
        {
            var row = levels.FindIndex(y => Math.Abs(y - word.Middle) <= 0.5 * word.Height);
            var (left, right) = Limits(word, words);
            var (first, last) = columns.Span(word, left, right);
            Cells.Add(new(row, labelColumns + first, 1, last - first + 1, word.Text) { Mark = "header" });
        }

        Rows = levels.Count + 1;
        if (corner.Length > 0)
            Cells.Add(new(levels.Count, 0, 1, Math.Max(1, labelColumns), corner) { Mark = "header" });
        foreach (var column in words.Except(spanning).GroupBy(columns.IndexOf))
        {
            var text = string.Concat(column.OrderBy(w => Math.Round(w.Middle)).ThenBy(w => w.X0).Select(w => w.Text));
            var span = columns.Count == 1 ? valueColumns : 1;
            Cells.Add(new(levels.Count, labelColumns + column.Key, 1, span, text) { Mark = "header" });
        }
    }

    public List<TableCell> Cells { get; } = [];

    public int Rows { get; }

    /// <summary>左上角以外的词。一段里的词（“自 然 人”）同去同留。</summary>
    static IEnumerable<PdfWord> ValueSide(PdfLine line, TableBlock block)
    {
        var corner = line.Runs.Where(r => IsCorner(r, block)).Select(r => r.X1).DefaultIfEmpty(double.MinValue).Max();
        return line.Words.Where(w => w.X0 >= corner);
    }

    static bool IsCorner(PdfWord word, TableBlock block) => word.X1 <= block.ValueLeft + 0.5;

    /// <summary>跨列：下面还有表头，而左右同一高度都没有。</summary>
    static bool IsSpanning(PdfWord word, List<PdfWord> words, ColumnFinder columns)
    {
        var column = columns.IndexOf(word);
        var (covered, beside) = (false, false);
        foreach (var other in words)
        {
            var at = columns.IndexOf(other);
            covered |= other.Middle > word.Middle + 0.5 * word.Height && (at == column || other.Overlap(word.X0, word.X1) > 0);
            beside |= Math.Abs(at - column) == 1 && Math.Abs(other.Middle - word.Middle) < 0.8 * word.Height;
        }

        return covered && !beside;
    }

    static List<double> Levels(List<PdfWord> spanning)
    {
        List<double> levels = [];
        foreach (var word in spanning.OrderBy(w => w.Middle))
        {
            if (levels.Count == 0 || word.Middle - levels[^1] > 0.5 * word.Height)
                levels.Add(word.Middle);
        }

        return levels;
    }

    /// <summary>同一高度左右最近的表头，跨列到此为止。</summary>
    static (double Left, double Right) Limits(PdfWord word, List<PdfWord> words)
    {
        var (left, right) = (double.MinValue, double.MaxValue);
        foreach (var other in words.Where(o => o != word && Math.Abs(o.Middle - word.Middle) < 1.1 * word.Height))
        {
            if (other.X1 <= word.X0)
                left = Math.Max(left, other.Center);
            else if (other.X0 >= word.X1)
                right = Math.Min(right, other.Center);
        }

        return (left, right);
    }
}
