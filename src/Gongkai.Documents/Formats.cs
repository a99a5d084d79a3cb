using System.Collections.Immutable;
using Gongkai.Documents.Text;

namespace Gongkai.Documents;

/// <summary>文件格式总表。</summary>
public static class Formats
{
    /// <summary>凡文字都像纯文本，所以它在最后。</summary>
    public static ImmutableArray<IDocumentFormat> All { get; } =
    [
        new Docx(),
        new Xlsx(),
        new Html(),
        new Pdf.Pdf(),
        new OfficeDocument(new Docx().Read),
        new Markdown(),
        new PlainText(),
    ];

    /// <summary>按内容（先）与文件名（后）选定格式并读取。</summary>
    /// <exception cref="UnreadableException">读不出；坏输入在这里只有这一种结局。</exception>
    public static Document Read(string name, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        if (content.IsEmpty)
            throw new UnreadableException("文件是空的", "请重新导出后再提交");
        if (content.Length > Limits.FileBytes)
            throw Limits.TooLarge("文件", content.Length);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Limits.Time);
        try
        {
            return Select(name, content).Read(content, limit.Token);
        }
        catch (OperationCanceledException)
        {
            // 外面叫停的，以外面的名义抛出：并行查询只认自己的那一个，别的当作出错
            cancel.ThrowIfCancellationRequested();
            throw new UnreadableException($"读了 {Limits.Time.TotalSeconds:0} 秒还没有读完，已放弃", "请删去附件、另存为 docx 后再提交");
        }
        catch (Exception e) when (e is not (UnreadableException or OperationCanceledException))
        {
            // 格式库对残缺内容抛什么的都有；在这里一律是坏输入
            throw new UnreadableException($"文件内容残缺或者不合格式（{Explain(e)}）", "请用 Word、WPS 或浏览器打开后另存，再提交");
        }
    }

    /// <summary>能写出的结尾。</summary>
    public static IEnumerable<string> WritableExtensions => All.Where(format => format.CanWrite).Select(format => format.Extensions[0]);

    /// <summary>按结尾选写出的格式；没有则为 null。</summary>
    public static IDocumentFormat? ForWriting(string extension) =>
        All.FirstOrDefault(format => format.CanWrite && format.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase));

    /// <summary>内容看得出的听内容的；看不出（都是文字）的听文件名的。</summary>
    static IDocumentFormat Select(string name, ReadOnlyMemory<byte> content)
    {
        if (Signature.Of(content) is { } kind)
            return ByExtension(kind) ?? throw NotSupported(kind);
        var head = content.Span[..Math.Min(content.Length, 4096)];
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (extension == ".md" && ByExtension(extension) is { } markdown)
            return markdown;
        return ByExtension(".html") is { } html && html.Recognises(head) ? html : ByExtension(".txt")!;
    }

    static IDocumentFormat? ByExtension(string extension) =>
        All.FirstOrDefault(format => format.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase));

    static UnreadableException NotSupported(string kind) => kind == Archive.Extension
        ? new("这是压缩包，不是文书", "请先展开，再逐份提交")
        : new($"不认识的文件格式（{kind}）", "请提交 docx、pdf、html、txt、md、xlsx、xls、json、doc、wps、rtf 或其 zip 压缩包");

    static string Explain(Exception e) => e switch
    {
        System.Xml.XmlException { LineNumber: > 0 } xml => $"XML 第{xml.LineNumber}行第{xml.LinePosition}列有误",
        System.Xml.XmlException => "XML 里有实体或 DTD 声明，不予展开",
        InvalidDataException or EndOfStreamException => "压缩内容已损坏",
        _ => "内部结构有误",
    };
}
