using System.Collections.Immutable;
using Gongkai.Documents.Text;

namespace Gongkai.Documents;

/// <summary>文件格式总表。</summary>
public static class Formats
{
    public static ImmutableArray<IDocumentFormat> All { get; } = [new Docx(), new Pdf.Pdf(), new PlainText()];

    /// <summary>按内容（先）与文件名（后）选定格式并读取。</summary>
    /// <exception cref="UnreadableException">读不出。</exception>
    public static Document Read(string name, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        if (content.IsEmpty)
            throw new UnreadableException("文件是空的", "请重新导出后再提交");
        var head = content.Span[..Math.Min(content.Length, 4096)];
        foreach (var format in All)
        {
            if (format.Recognises(head))
                return format.Read(content, cancel);
        }

        throw new UnreadableException("不认识的文件格式", "请提交 docx、pdf、html、txt、md、xlsx、xls、json、doc、wps、rtf 或其压缩包");
    }

    /// <summary>能写出的结尾。</summary>
    public static IEnumerable<string> WritableExtensions => All.Where(format => format.CanWrite).Select(format => format.Extensions[0]);

    /// <summary>按结尾选写出的格式；没有则为 null。</summary>
    public static IDocumentFormat? ForWriting(string extension) =>
        All.FirstOrDefault(format => format.CanWrite && format.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase));
}
