namespace Gongkai.Documents.Pdf;

/// <summary>页码、页眉、页脚：读时去掉，免得混进正文和跨页的表格。</summary>
static class PageFurniture
{
    public static void Remove(List<List<PdfLine>> pages, List<PdfPage> sizes)
    {
        var repeated = Repeated(pages, sizes);
        for (var i = 0; i < pages.Count; i++)
        {
            var height = HeightOf(sizes[i], pages[i]);
            pages[i].RemoveAll(line => IsPageNumber(line, height) || (InMargin(line, height) && repeated.Contains(Key(line))));
        }
    }

    /// <summary>横放的页，pdftotext 给的是未转的高度，以词的位置为准。</summary>
    static double HeightOf(PdfPage page, List<PdfLine> lines) =>
        lines.Count == 0 ? page.Height : Math.Max(page.Height, lines.Max(l => l.Middle));

    static bool IsPageNumber(PdfLine line, double height)
    {
        var text = line.Text.AsSpan().Trim();
        if (text.Length > 16 || line.Middle > 0.12 * height && line.Middle < 0.85 * height)
            return false;
        var bare = text.Trim("-—–－─·•~ 　第页");
        var slash = bare.IndexOfAny("/／共");
        var digits = slash > 0 ? bare[..slash].Trim(" 　页，,") : bare;
        return digits.Length is > 0 and < 5 && digits.IndexOfAnyExceptInRange('0', '9') < 0
            && (bare.Length < text.Length || slash > 0 || line.Middle > 0.9 * height || line.Middle < 0.06 * height);
    }

    static bool InMargin(PdfLine line, double height) => line.Middle < 0.09 * height || line.Middle > 0.92 * height;

    /// <summary>三页以上、多半的页在页边同一高度出现的同一句话。</summary>
    static HashSet<string> Repeated(List<List<PdfLine>> pages, List<PdfPage> sizes)
    {
        Dictionary<string, int> seen = [];
        for (var i = 0; i < pages.Count && pages.Count >= 3; i++)
        {
            var height = HeightOf(sizes[i], pages[i]);
            foreach (var line in pages[i].Where(l => InMargin(l, height)).DistinctBy(Key))
                seen[Key(line)] = seen.GetValueOrDefault(Key(line)) + 1;
        }

        return [.. seen.Where(s => s.Value >= 3 && s.Value * 5 >= pages.Count * 3).Select(s => s.Key)];
    }

    static string Key(PdfLine line) =>
        $"{Math.Round(line.Middle / 4)}|{string.Concat(line.Text.Where(c => !char.IsDigit(c) && !char.IsWhiteSpace(c)))}";
}
