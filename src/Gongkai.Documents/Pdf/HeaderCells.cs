namespace Gongkai.Documents.Pdf;

/// <summary>一块表的表头：块标题、左上角的说明、跨列的各层、每列自己的表头（折行的接起来）。</summary>
sealed class HeaderCells
{
    readonly ColumnFinder columns;
    readonly int labelColumns;
    readonly List<(int Column, PdfWord Box, string Text)> leaves = [];

    public HeaderCells(TableBlock block, ColumnFinder columns, int labelColumns, int valueColumns)
    {
        (this.columns, this.labelColumns) = (columns, labelColumns);
        foreach (var caption in block.Captions)
            Add(Rows++, 0, labelColumns + valueColumns, caption.Text);
        var lines = block.Header;
        if (lines.Count == 0)
            return;
        List<PdfWord> words = [.. lines.SelectMany(l => ValueSide(l, block))];
        var spanning = words.FindAll(w => columns.Count > 1 && IsSpanning(w, words));
        AddLeaves(words.Except(spanning));
        var levels = Levels(spanning);
        for (var level = 0; level < levels.Count; level++)
            AddSpanning(spanning.FindAll(w => Math.Abs(w.Middle - levels[level]) <= 0.5 * w.Height), level);

        Rows += levels.Count;
        var corner = string.Concat(lines.SelectMany(l => l.Runs).Where(r => IsCorner(r, block)).Select(r => r.Text));
        if (corner.Length > 0)
            Add(Rows, 0, Math.Max(1, labelColumns), corner);
        foreach (var leaf in leaves)
            Add(Rows, labelColumns + leaf.Column, columns.Count == 1 ? valueColumns : 1, leaf.Text);
        Rows++;
    }

    public List<TableCell> Cells { get; } = [];

    public int Rows { get; private set; }

    void Add(int row, int column, int span, string text) => Cells.Add(new(row, column, 1, span, text) { Mark = "header" });

    static bool IsCorner(PdfWord run, TableBlock block) => run.X1 <= block.ValueLeft + 0.5;

    /// <summary>左上角以外的词。一段里的词（“自 然 人”）同去同留。</summary>
    static List<PdfWord> ValueSide(PdfLine line, TableBlock block)
    {
        var corner = line.Runs.Where(r => IsCorner(r, block)).Select(r => r.X1).DefaultIfEmpty(double.MinValue).Max();
        List<PdfWord> words = [];
        foreach (var word in line.Words.Where(w => w.X0 >= corner))
        {
            // “自 然 人”“结 果”：字间的空，比列间的窄
            if (words.Count > 0 && word.Text.Length == 1 && words[^1].Text.Length < 4 && word.X0 - words[^1].X1 < 0.65 * word.Em)
                words[^1] = words[^1].With(word);
            else
                words.Add(word);
        }

        return words;
    }

    /// <summary>跨列：下面还有表头，而左右同一高度都没有。</summary>
    bool IsSpanning(PdfWord word, List<PdfWord> words)
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

    void AddLeaves(IEnumerable<PdfWord> words)
    {
        foreach (var column in words.GroupBy(columns.IndexOf).OrderBy(g => g.Key))
        {
            var ordered = column.OrderBy(w => Math.Round(w.Middle)).ThenBy(w => w.X0).ToList();
            var box = ordered.Aggregate((a, b) => new(Math.Min(a.X0, b.X0), Math.Min(a.Y0, b.Y0), Math.Max(a.X1, b.X1), Math.Max(a.Y1, b.Y1), ""));
            leaves.Add((column.Key, box, string.Concat(ordered.Select(w => w.Text))));
        }
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

    /// <summary>一层跨列的表头：靠左的从左边对齐的列起，居中的以中心为轴，到邻居或竖跨的列为止。</summary>
    void AddSpanning(List<PdfWord> words, int level)
    {
        words.Sort((a, b) => a.X0.CompareTo(b.X0));
        var next = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var own = columns.IndexOf(word);
            var from = Math.Max(next, level == 0 ? 0 : 1 + Blocking(leaves.FindLastIndex(l => l.Column < own && IsTall(l.Box)), -1));
            var to = i + 1 < words.Count ? columns.IndexOf(words[i + 1]) - 1 : columns.Count - 1;
            if (level > 0)
                to = Math.Min(to, Blocking(leaves.FindIndex(l => l.Column > own && IsTall(l.Box)), columns.Count) - 1);
            var aligned = leaves.FindIndex(l => l.Column >= from && Math.Abs(l.Box.X0 - word.X0) < 3);
            var (first, last) = aligned >= 0
                ? (leaves[aligned].Column, i + 1 < words.Count ? NextFirst(words[i + 1], to) - 1 : to)
                : columns.Span(word, from, to);
            Add(Rows + level, labelColumns + first, Math.Max(1, last - first + 1), word.Text);
            next = Math.Max(first, last) + 1;
        }

        int Blocking(int leaf, int none) => leaf < 0 ? none : leaves[leaf].Column;
    }

    /// <summary>右邻也靠左时，它从哪一列起。</summary>
    int NextFirst(PdfWord word, int none)
    {
        var aligned = leaves.FindIndex(l => Math.Abs(l.Box.X0 - word.X0) < 3);
        return aligned >= 0 ? leaves[aligned].Column : none + 1;
    }

    /// <summary>竖跨几层的表头：比多数列的表头高。</summary>
    bool IsTall(PdfWord box)
    {
        var middles = leaves.ConvertAll(l => l.Box.Middle);
        middles.Sort();
        return box.Middle < middles[middles.Count / 2] - 0.4 * Math.Min(box.Height, 12);
    }
}
