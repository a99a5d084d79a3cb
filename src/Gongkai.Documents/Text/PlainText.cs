using System.Collections.Immutable;
using System.Text;

namespace Gongkai.Documents.Text;

/// <summary>纯文本（markdown 的读法相同）：标题、段落，制表符或竖线分隔的表格。</summary>
public sealed class PlainText : IDocumentFormat
{
    public ImmutableArray<string> Extensions { get; } = [".txt", ".text"];

    public bool CanWrite => false;

    /// <summary>除了换行、制表、换页，没有控制字符；UTF-16 须有 BOM。</summary>
    public bool Recognises(ReadOnlySpan<byte> head) =>
        head.StartsWith(Encoding.Unicode.Preamble) || head.StartsWith(Encoding.BigEndianUnicode.Preamble)
        || (!head.StartsWith("%PDF"u8) && !head.StartsWith("{\\rtf"u8) && !head.ContainsAnyInRange((byte)0, (byte)8) && !head.ContainsAnyInRange((byte)14, (byte)25));

    /// <exception cref="UnreadableException">没有文字。</exception>
    public Document Read(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var document = Parse(Charset.Decode(content.Span), cancel);
        return document.Blocks.IsEmpty ? throw new UnreadableException("文件里没有文字", "请确认选对了文件，重新导出后再提交") : document;
    }

    /// <summary>粘贴来的文字也走这里。</summary>
    public static Document Parse(string text, CancellationToken cancel = default)
    {
        var lines = text.Split('\n');
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var i = 0; i < lines.Length;)
        {
            if (i % 1024 == 0)
                cancel.ThrowIfCancellationRequested();
            i += AddTable(blocks, lines, i, isPipe: false) is > 0 and var tabbed ? tabbed
                : AddTable(blocks, lines, i, isPipe: true) is > 0 and var piped ? piped
                : AddLine(blocks, lines[i], i);
        }

        return new(blocks.DrainToImmutable());
    }

    /// <returns>用掉几行；不是表格为 0。</returns>
    static int AddTable(ImmutableArray<Block>.Builder blocks, string[] lines, int first, bool isPipe)
    {
        var count = 0;
        while (first + count < lines.Length && (isPipe ? TextTables.IsPipeRow(lines[first + count]) : TextTables.IsTabRow(lines[first + count])))
            count++;
        if (count == 0 || TextTables.Read(lines, first, count, isPipe) is not { } table)
            return 0;
        if (table.Rows > 0)
            blocks.Add(table with { At = new(0, first + 1) });
        return count;
    }

    static int AddLine(ImmutableArray<Block>.Builder blocks, string line, int index)
    {
        var at = new Place(0, index + 1);
        if (line.Contains('\f', StringComparison.Ordinal))
            blocks.Add(new PageBreak { At = at });
        if (Markup.HeadingLevel(line, out var heading) is > 0 and var level)
            blocks.Add(new Heading(level, Markup.Strip(heading.ToString())) { At = at });
        else if (Clean(line) is { Length: > 0 } text)
            blocks.Add(new Paragraph(text) { At = at });
        return 1;
    }

    static string Clean(string line) =>
        Markup.Strip(line.Trim().Trim('\uFEFF', '\u200B')).Replace('\t', ' ');

    public void Write(Document document, Stream target) => throw new NotSupportedException("纯文本只读不写");
}
