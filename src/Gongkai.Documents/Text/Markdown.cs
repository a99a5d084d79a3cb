using System.Collections.Immutable;

namespace Gongkai.Documents.Text;

/// <summary>Markdown：读法与纯文本相同，能写出。</summary>
public sealed class Markdown : IDocumentFormat
{
    readonly PlainText text = new();

    public ImmutableArray<string> Extensions { get; } = [".md", ".markdown"];

    public bool CanWrite => true;

    // 与纯文本分不开，由文件名决定
    public bool Recognises(ReadOnlySpan<byte> head) => false;

    public Document Read(ReadOnlyMemory<byte> content, CancellationToken cancel) => text.Read(content, cancel);

    public void Write(Document document, Stream target) => Writing.MarkdownWriter.Write(document, target);
}
