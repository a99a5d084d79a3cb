namespace Gongkai.Documents.Pdf.Rulings;

/// <summary>框线围成的一格和格里的字。</summary>
sealed class RuledText(RuledCell cell, double left, double right)
{
    /// <summary>格子左右两边的空，Word 的默认值，再加线宽。</summary>
    const double Padding = 11.5;

    readonly List<PdfWord> words = [];

    public int Row { get; set; } = cell.Row;

    public int RowSpan { get; set; } = cell.RowSpan;

    public double Left => left;

    public double Right => right;

    public int Bottom => Row + RowSpan;

    public string Text { get; set; } = "";

    /// <summary>上下叠着几个数，而上面的没有写满一格：不是折行，是几行的数。</summary>
    public bool IsStacked { get; private set; }

    public bool IsBlank => Text.Length == 0;

    public bool IsValue => !IsBlank && PdfRuns.IsValue(Text);

    public bool IsLabel => !IsBlank && !PdfRuns.IsValue(Text);

    /// <summary>末行写到格子右边，可能还有下文。</summary>
    public bool IsFull { get; private set; }

    public bool SharesColumns(RuledText other, double slack) => Math.Abs(Left - other.Left) <= slack && Math.Abs(Right - other.Right) <= slack;

    public void Add(PdfWord word) => words.Add(word);

    /// <summary>词都到齐之后，按高低左右连成文字；格里折行的直接相连。</summary>
    public void Compose()
    {
        List<string> lines = [];
        var narrow = false;
        words.Sort((a, b) => a.Middle.CompareTo(b.Middle));
        for (var first = 0; first < words.Count;)
        {
            var last = first + 1;
            while (last < words.Count && words[last].Middle - words[first].Middle <= 0.5 * Math.Min(words[last].Height, words[first].Height))
                last++;
            var line = words.GetRange(first, last - first);
            line.Sort((a, b) => a.X0.CompareTo(b.X0));
            lines.Add(PdfRuns.TextOf(line));
            narrow |= last < words.Count && HasRoom(line[^1].X1 - line[0].X0, lines[^1].Length);
            IsFull = line[^1].X1 + 1.6 * line[^1].Em > right;
            first = last;
        }

        IsStacked = narrow && lines.TrueForAll(l => PdfRuns.IsValue(l));
        Text = string.Concat(lines.Select((line, i) => i > 0 && char.IsAsciiLetter(line[0]) && char.IsAsciiLetter(lines[i - 1][^1]) ? " " + line : line));
    }

    /// <summary>再写一个字还不到格边：不会在这里折行。</summary>
    bool HasRoom(double width, int length) => width + width / length + Padding < right - left;

    /// <summary>接上翻页之后的一截。</summary>
    public void Continue(RuledText below, int rows)
    {
        Text += below.Text;
        RowSpan += rows;
        IsFull = below.IsFull;
    }
}
