using System.Collections.Immutable;
using Gongkai.Documents.Pdf.Rulings;

namespace Gongkai.Documents.Pdf;

/// <summary>PDF：由 pdftotext 取词与位置，由文件本身取框线，重建段落与表格；写出经 LibreOffice。</summary>
public sealed class Pdf : IDocumentFormat
{
    public ImmutableArray<string> Extensions { get; } = [".pdf"];

    public bool CanWrite => true;

    // 规范允许 %PDF 之前有少量别的字节
    public bool Recognises(ReadOnlySpan<byte> head) => head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    public Document Read(ReadOnlyMemory<byte> content, CancellationToken cancel) =>
        Rebuild(Poppler.Read(content, cancel), RulingReader.Read(content, cancel));

    public void Write(Document document, Stream target) => Writing.PdfWriter.Write(document, target);

    /// <summary>由词的位置和框线重建文书。</summary>
    static Document Rebuild(List<PdfPage> pages, List<PageRulings> rulings)
    {
        if (pages.TrueForAll(p => p.Words.Count == 0))
            throw new UnreadableException("PDF 是扫描件，没有文字", "请提交可复制文字的版本，或者提交 docx");
        var layouts = pages.ConvertAll(p => PageLayout.Of(p, p.Number <= rulings.Count ? rulings[p.Number - 1] : PageRulings.None));
        var lines = layouts.ConvertAll(l => l.Lines);
        PageFurniture.Remove(lines, layouts.ConvertAll(l => l.Page));
        BlockBuilder builder = new(new(lines));
        layouts.ForEach(builder.Add);
        return new(builder.Build(), [.. builder.Problems]);
    }
}
