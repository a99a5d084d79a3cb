using Gongkai.Documents.Pdf.Rulings;

namespace Gongkai.Documents.Pdf;

/// <summary>一页分成有框线的表格和表格之外的行。</summary>
sealed class PageLayout
{
    PageLayout(PdfPage page, List<RuledFragment> tables, List<PdfLine> lines) => (Page, Tables, Lines) = (page, tables, lines);

    public PdfPage Page { get; }

    public List<RuledFragment> Tables { get; }

    public List<PdfLine> Lines { get; }

    public static PageLayout Of(PdfPage source, PageRulings drawn)
    {
        var (page, rulings) = PageTurn.Upright(source, drawn);
        List<PdfWord> rest = [];
        var tables = RuledFragment.Take(page, rulings, rest);
        return new(page, tables, PdfLine.Of(page with { Words = rest }));
    }

    /// <summary>页面上读不准之处。</summary>
    public IEnumerable<DocumentProblem> Problems()
    {
        if (Page.Words.Count == 0)
            yield return new($"第{Page.Number}页", "这一页没有文字，可能是图片或空白，未能读取");
        if (Tables.Exists(t => t.IsCut))
            yield return new($"第{Page.Number}页", "表格伸出了纸边，纸外的列没有印出来；请调整列宽或者改为横向纸张，重新导出");
        foreach (var text in Tables.SelectMany(t => t.Straddling))
            yield return new($"第{Page.Number}页", $"“{text}”压在表格的框线上，分不清是一格的数还是相邻两格的数，请对照原件");
    }
}
