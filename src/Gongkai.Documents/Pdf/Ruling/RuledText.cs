namespace Gongkai.Documents.Pdf.Ruling;

/// <summary>框线围成的一格和格里的字。</summary>
sealed class RuledText(RuledCell cell, double left, double right)
{
    readonly List<PdfWord> words = [];

    public int Row { get; set; } = cell.Row;

    public int RowSpan { get; set; } = cell.RowSpan;

    public double Left => left;

    public double Right => right;

    public int Bottom => Row + RowSpan;

    public string Text { get; set; } = "";

    /// <summary>各行，自上而下。</summary>
    public List<string> Lines { get; } = [];

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
        words.Sort((a, b) => a.Middle.CompareTo(b.Middle));
        for (var first = 0; first < words.Count;)
        {
            var last = first + 1;
            while (last < words.Count && words[last].Middle - words[first].Middle <= 0.5 * Math.Min(words[last].Height, words[first].Height))
                last++;
            var line = words.GetRange(first, last - first);
            line.Sort((a, b) => a.X0.CompareTo(b.X0));
            Lines.Add(PdfRuns.TextOf(line));
            IsFull = line[^1].X1 + 1.6 * line[^1].Em > right;
            first = last;
        }

        Text = string.Concat(Lines.Select((line, i) => i > 0 && char.IsAsciiLetter(line[0]) && char.IsAsciiLetter(Lines[i - 1][^1]) ? " " + line : line));
    }

    /// <summary>接上翻页之后的一截。</summary>
    public void Continue(RuledText below, int rows)
    {
        Text += below.Text;
        RowSpan += rows;
        IsFull = below.IsFull;
    }
}
