namespace Gongkai.Documents.Pdf.Rulings;

/// <summary>一页上由框线围成的一段表格。</summary>
sealed class RuledFragment
{
    const double Margin = 2;

    readonly RuledGrid grid;

    RuledFragment(int page, RuledGrid grid, double width)
    {
        (Page, this.grid) = (page, grid);
        IsCut = Left < Margin || Right > width - Margin;
        Cells = grid.Cells.ConvertAll(c => new RuledText(c, grid.Columns[c.Column], grid.Columns[c.Column + c.ColumnSpan]));
    }

    public int Page { get; }

    public double Top => grid.Rows[0];

    public double Left => grid.Columns[0];

    public double Right => grid.Columns[^1];

    public int Rows => grid.Rows.Count - 1;

    public List<RuledText> Cells { get; }

    /// <summary>画到了纸边：再往外的列没有印出来。</summary>
    public bool IsCut { get; }

    /// <summary>压在竖线上的数：也许是相邻两格的数连在了一起，分不开。</summary>
    public List<string> Straddling { get; } = [];

    /// <summary>取出一页上有框线的表格，词归各格；表格以外的词留在 <paramref name="rest"/>。</summary>
    public static List<RuledFragment> Take(PdfPage page, PageRulings rulings, List<PdfWord> rest)
    {
        var fragments = RuledGrid.Of(rulings).ConvertAll(g => new RuledFragment(page.Number, g, rulings.Width));
        var taken = new List<PdfWord>?[fragments.Count];
        foreach (var word in page.Words)
        {
            var at = fragments.FindLastIndex(f => f.grid.At(word.Center, word.Middle) >= 0);
            (at < 0 ? rest : taken[at] ??= []).Add(word);
        }

        List<RuledFragment> whole = [];
        for (var i = 0; i < fragments.Count; i++)
        {
            fragments[i].Fill(taken[i] ?? []);
            if (taken[i] is not null && !fragments[i].LacksRules())
                whole.Add(fragments[i]);
            else
                rest.AddRange(taken[i] ?? []);
        }

        return whole;
    }

    void Fill(List<PdfWord> words)
    {
        foreach (var word in words)
        {
            var cell = Cells[grid.At(word.Center, word.Middle)];
            var over = 0.25 * word.Em;
            if (PdfRuns.IsValue(word.Text) && word.Text.Length > 1 && (Crosses(cell.Left) || Crosses(cell.Right)))
            {
                Straddling.Add(word.Text);
                cell.Add(word with { Text = word.Text + "（压在框线上）" });
            }
            else
            {
                cell.Add(word);
            }

            bool Crosses(double wall) => wall > Left + 1 && wall < Right - 1 && word.X0 < wall - over && word.X1 > wall + over;
        }

        Cells.ForEach(c => c.Compose());
    }

    /// <summary>横线不全：同一排有两格以上各叠着几个数，一格其实是几行，框线不足以分行。</summary>
    bool LacksRules() => Cells.Where(c => c.IsStacked).GroupBy(c => c.Row).Any(row => row.Count() > 1);
}
