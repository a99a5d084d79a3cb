using System.Collections.Immutable;
namespace Gongkai.Documents.Pdf;

/// <summary>PDF：由 pdftotext 取词与位置，重建段落与表格；写出经 LibreOffice。</summary>
public sealed class Pdf : IDocumentFormat
{
    public ImmutableArray<string> Extensions { get; } = [".pdf"];

    public bool CanWrite => true;

    // 规范允许 %PDF 之前有少量别的字节
    public bool Recognises(ReadOnlySpan<byte> head) => head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    public Document Read(ReadOnlyMemory<byte> content, CancellationToken cancel) => Rebuild(Poppler.Read(content, cancel));

    public void Write(Document document, Stream target) => Writing.PdfWriter.Write(document, target);

    /// <summary>由词的位置重建文书。</summary>
    internal static Document Rebuild(List<PdfPage> pages)
    {
        if (pages.TrueForAll(p => p.Words.Count == 0))
            throw new UnreadableException("PDF 是扫描件，没有文字", "请提交可复制文字的版本，或者提交 docx");
        var pageLines = pages.ConvertAll(PdfLine.Of);
        PageFurniture.Remove(pageLines, pages);
        List<PdfLine> lines = [.. pageLines.SelectMany(p => p)];
        TextMargins margins = new(pageLines);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        ParagraphBuilder paragraphs = new(margins, blocks);
        var next = 0;
        foreach (var (first, last) in new TableFinder(lines, margins).Find())
        {
            while (next < first)
                paragraphs.Add(lines[next++]);
            paragraphs.Flush();
            blocks.Add(TableBuilder.Build(lines.GetRange(first, last - first + 1)));
            next = last + 1;
        }

        while (next < lines.Count)
            paragraphs.Add(lines[next++]);
        paragraphs.Flush();
        return new(blocks.ToImmutable(), [.. EmptyPages(pages)]);
    }

    static IEnumerable<DocumentProblem> EmptyPages(List<PdfPage> pages) =>
        from page in pages
        where page.Words.Count == 0
        select new DocumentProblem($"第{page.Number}页", "这一页没有文字，可能是图片或空白，未能读取");
}
