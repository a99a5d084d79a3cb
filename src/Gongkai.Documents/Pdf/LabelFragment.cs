namespace Gongkai.Documents.Pdf;

/// <summary>标签区里的一段字（标签的一行）。</summary>
/// <param name="Y">跨页连续的高度。</param>
sealed record LabelFragment(PdfWord Word, double Y, int Page)
{
    public double X0 => Word.X0;

    public double X1 => Word.X1;

    public double Height => Word.Height;

    public string Text => Word.Text;

    public bool IsNumbered { get; } = PdfRuns.IsNumbered(Word.Text);
}

/// <summary>同一高度的一排数。</summary>
sealed record ValueLine(double Y, int Page, double Height, List<PdfWord> Values);

/// <summary>一个数据行：标签的各行，和它的一排数（没有则为空行）。</summary>
sealed class TableRow
{
    public List<LabelFragment> Label { get; } = [];

    public ValueLine? Values { get; set; }

    public double X0 => Label.Count == 0 ? double.MaxValue : Label.Min(f => f.X0);

    public double Y => Label.Count == 0 ? Values?.Y ?? 0 : Label.Average(f => f.Y);

    public string Text => string.Concat(Label.Select(f => f.Text));
}
