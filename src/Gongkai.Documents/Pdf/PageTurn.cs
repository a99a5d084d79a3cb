using Gongkai.Documents.Pdf.Rulings;

namespace Gongkai.Documents.Pdf;

/// <summary>横排在竖页上的表（字是躺着的）：连字带线转正。</summary>
static class PageTurn
{
    public static (PdfPage Page, PageRulings Rulings) Upright(PdfPage page, PageRulings rulings)
    {
        if (!IsSideways(page.Words))
            return (page, rulings);
        var width = page.Words.Max(w => w.X1);
        var height = page.Words.Max(w => w.Y1);
        return IsClockwise(page.Words)
            ? (page with { Height = width, Words = page.Words.ConvertAll(w => w with { X0 = w.Y0, X1 = w.Y1, Y0 = width - w.X1, Y1 = width - w.X0 }) },
                new(rulings.Down.ConvertAll(d => d with { Position = width - d.Position }),
                    rulings.Across.ConvertAll(a => new Ruling(a.Position, width - a.To, width - a.From)), double.MaxValue))
            : (page with { Height = width, Words = page.Words.ConvertAll(w => w with { X0 = height - w.Y1, X1 = height - w.Y0, Y0 = w.X0, Y1 = w.X1 }) },
                new(rulings.Down.ConvertAll(d => new Ruling(d.Position, height - d.To, height - d.From)),
                    rulings.Across.ConvertAll(a => a with { Position = height - a.Position }), double.MaxValue));
    }

    /// <summary>多字的词，加起来高大于宽。</summary>
    static bool IsSideways(List<PdfWord> words)
    {
        var (height, width) = (0.0, 0.0);
        foreach (var word in words.Where(w => w.Text.Length > 1))
            (height, width) = (height + word.Height, width + word.X1 - word.X0);
        return height > 1.3 * width;
    }

    /// <summary>由先后两词的位置看：顺时针躺倒的，行内向下读，下一行在左边。</summary>
    static bool IsClockwise(List<PdfWord> words)
    {
        var votes = 0;
        for (var i = 1; i < words.Count; i++)
        {
            var (last, next) = (words[i - 1], words[i]);
            votes += last.Overlap(next.X0, next.X1) > 0.5 * (next.X1 - next.X0) ? Math.Sign(next.Y0 - last.Y0) : Math.Sign(last.X0 - next.X0);
        }

        return votes >= 0;
    }
}
