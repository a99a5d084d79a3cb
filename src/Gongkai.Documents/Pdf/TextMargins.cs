namespace Gongkai.Documents.Pdf;

/// <summary>正文的左右边，由多数长行看出。</summary>
sealed class TextMargins
{
    readonly Dictionary<int, (double Left, double Right)> pages = [];
    readonly (double Left, double Right) whole;

    public TextMargins(List<List<PdfLine>> pages)
    {
        whole = Of([.. pages.SelectMany(p => p)]);
        foreach (var page in pages.Where(p => p.Count(IsWide) >= 4))
        {
            // 只有表格的页，长行是标签，不能当正文的边
            var (left, right) = Of(page);
            if (right - left > 0.85 * (whole.Right - whole.Left))
                this.pages[page[0].Page] = (left, right);
        }
    }

    public double LeftOf(PdfLine line) => pages.GetValueOrDefault(line.Page, whole).Left;

    public double RightOf(PdfLine line) => pages.GetValueOrDefault(line.Page, whole).Right;

    /// <summary>写到右边才折行。</summary>
    public bool IsFull(PdfLine line) => line.X1 >= RightOf(line) - 1.6 * line.Em;

    /// <summary>居中，且离左边远于首行缩进：题名折下来的一截。</summary>
    public bool IsCentered(PdfLine line) => line.X0 > LeftOf(line) + 3.5 * line.Em
        && Math.Abs(line.X0 - LeftOf(line) - (RightOf(line) - line.X1)) < 2 * line.Em;

    /// <summary>正文：写满一行，或者以句号收尾。</summary>
    public bool IsProse(PdfLine line) => !line.IsTabular
        && ((IsFull(line) && line.X0 <= LeftOf(line) + 3 * line.Em) || line.Words[^1].Text[^1] is '。' or '！' or '；');

    static bool IsLong(PdfLine line) => !line.IsTabular && line.X1 - line.X0 > 18 * line.Em;

    /// <summary>接近全篇的行宽；只有一两行的，标点悬在边外就看不准右边。</summary>
    bool IsWide(PdfLine line) => IsLong(line) && line.X1 - line.X0 > 0.8 * (whole.Right - whole.Left);

    /// <summary>左边取靠左的常见值，右边取靠右的常见值；没有长行时以全部行为准。</summary>
    static (double Left, double Right) Of(List<PdfLine> lines)
    {
        var sample = lines.FindAll(IsLong);
        if (sample.Count < 3)
            sample = lines;
        if (sample.Count == 0)
            return (0, 0);
        var widest = sample.Max(l => l.X1 - l.X0);
        sample.RemoveAll(l => l.X1 - l.X0 < 0.8 * widest);
        var lefts = sample.ConvertAll(l => l.X0);
        var rights = sample.ConvertAll(l => l.X1);
        lefts.Sort();
        rights.Sort();
        return (lefts[lefts.Count / 10], rights[rights.Count * 9 / 10]);
    }
}
