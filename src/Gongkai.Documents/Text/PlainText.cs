using System.Collections.Immutable;
using System.Text;

namespace Gongkai.Documents.Text;

/// <summary>纯文本：段落，制表符分隔的表格。</summary>
public sealed class PlainText : IDocumentFormat
{
    public ImmutableArray<string> Extensions { get; } = [".txt"];

    public bool CanWrite => false;

    public bool Recognises(ReadOnlySpan<byte> head) => !head.Contains((byte)0);

    public Document Read(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var lines = Encoding.UTF8.GetString(content.Span).Split('\n');
        return new([.. lines.Select((line, i) => new Paragraph(line.Trim()) { At = new(0, i + 1) })]);
    }

    public void Write(Document document, Stream target) => throw new NotSupportedException();
}
