namespace Gongkai.Documents.Pdf;

/// <summary>页面上同一高度的词，从左到右。</summary>
sealed class PdfLine
{
    /// <summary>一页的行数上限：A4 纸排最小的字也不过百余行；重建表格的用时随它的平方涨。</summary>
    const int MaximumLines = 200;

    PdfLine(int page, int number, List<PdfWord> words)
    {
        (Page, Number, Words) = (page, number, words);
        Runs = PdfRuns.Join(words);
        var heights = words.ConvertAll(w => w.Height);
        heights.Sort();
        Height = Math.Max(1, heights[heights.Count / 2]);
        Middle = words.Sum(w => w.Middle) / words.Count;
        X1 = words.Max(w => w.X1);
        TrailingValues = Runs.AsEnumerable().Reverse().TakeWhile(r => PdfRuns.IsValue(r.Text)).Count();
        Pieces = CountPieces();
    }

    public int Page { get; }

    /// <summary>页内第几行，从一起。</summary>
    public int Number { get; }

    public List<PdfWord> Words { get; }

    /// <summary>挨得近的词连成的段。</summary>
    public List<PdfWord> Runs { get; }

    public double Height { get; }

    public double Middle { get; }

    public double X0 => Words[0].X0;

    public double X1 { get; }

    public double Em => Height * 0.85;

    /// <summary>被宽空白隔开的几块；表格的行至少两块。</summary>
    public int Pieces { get; }

    /// <summary>行末连着几个数。窄列的表，数与数之间的空白不足一字。</summary>
    public int TrailingValues { get; }

    /// <summary>有一格以上的数，且不是行首序号。</summary>
    public bool HasValues => Runs.Count > 1 && Runs.Skip(1).Any(r => PdfRuns.IsValue(r.Text));

    public bool IsTabular => Pieces > 1 || TrailingValues > 2 || (Runs.Count > 1 && TrailingValues == Runs.Count);

    public string Text => PdfRuns.TextOf(Words);

    /// <summary>把一页的词按高度归成行。</summary>
    public static List<PdfLine> Of(PdfPage page)
    {
        var words = page.Words;
        words.Sort((a, b) => a.Middle.CompareTo(b.Middle));
        List<PdfLine> lines = [];
        for (var start = 0; start < words.Count;)
        {
            var end = start + 1;
            while (end < words.Count && SameLine(words[end - 1], words[end]) && SameLine(words[start], words[end], 0.8))
                end++;
            var row = words.GetRange(start, end - start);
            row.Sort((a, b) => a.X0.CompareTo(b.X0));
            if (lines.Count == MaximumLines)
                throw new UnreadableException($"PDF 第{page.Number}页有 {MaximumLines} 行以上的字，不是正常的文书", "请用办公软件打开后另存，或者另存为 docx 后提交");
            lines.Add(new(page.Number, lines.Count + 1, row));
            start = end;
        }

        return lines;
    }

    static bool SameLine(PdfWord a, PdfWord b, double looseness = 0.45) => b.Middle - a.Middle <= looseness * Math.Min(a.Height, b.Height);

    int CountPieces()
    {
        var pieces = 1;
        for (var i = 1; i < Runs.Count; i++)
            pieces += Runs[i].X0 - Runs[i - 1].X1 > 1.2 * Em ? 1 : 0;
        return pieces;
    }
}
