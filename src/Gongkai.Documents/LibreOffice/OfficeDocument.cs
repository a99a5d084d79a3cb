using System.Collections.Immutable;

namespace Gongkai.Documents;

/// <summary>doc、wps、rtf、odt：经 LibreOffice 转成 docx，再按 docx 读取。</summary>
/// <param name="readDocx">读 docx 的办法。</param>
public sealed class OfficeDocument(Func<ReadOnlyMemory<byte>, CancellationToken, Document> readDocx) : IDocumentFormat
{
    public ImmutableArray<string> Extensions { get; } = [".doc", ".wps", ".rtf", ".odt"];

    public bool CanWrite => false;

    public bool Recognises(ReadOnlySpan<byte> head) => IsRtf(head) || IsWordBinary(head);

    public Document Read(ReadOnlyMemory<byte> content, CancellationToken cancel) =>
        readDocx(LibreOffice.Convert(content, ExtensionOf(content.Span), ".docx", cancel), cancel);

    public void Write(Document document, Stream target) => throw new NotSupportedException();

    static bool IsRtf(ReadOnlySpan<byte> head) => head.StartsWith("{\\rtf"u8);

    static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK"u8);

    static string ExtensionOf(ReadOnlySpan<byte> content) => IsRtf(content) ? ".rtf" : IsZip(content) ? ".odt" : ".doc";

    /// <summary>复合文档（doc、wps 与 xls 同此开头）：目录里有 Workbook 的是 xls，不归这里。</summary>
    static bool IsWordBinary(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) && head.IndexOf("W\0o\0r\0k\0b\0o\0o\0k\0"u8) < 0;
}
