using System.Text;

namespace Gongkai.Documents.Writing;

/// <summary>写出 Markdown：标题、段落、管道表格。合并的格只在左上角写字，其余留空，列位不变。</summary>
public static class MarkdownWriter
{
    public static void Write(Document document, Stream target)
    {
        using StreamWriter text = new(target, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Heading heading:
                    text.WriteLine($"{new string('#', Math.Clamp(heading.Level, 1, 6))} {Line(heading.Text)}\n");
                    break;
                case Paragraph paragraph:
                    text.WriteLine($"{Line(paragraph.Text)}\n");
                    break;
                case ListItem item:
                    text.WriteLine($"{Line(item.Marker + item.Text)}\n");
                    break;
                case PageBreak:
                    text.WriteLine("---\n");
                    break;
                case DocumentTable table:
                    Write(text, table);
                    break;
            }
        }
    }

    static void Write(StreamWriter text, DocumentTable table)
    {
        var row = 0;
        foreach (var slots in TableSlots.Rows(table))
        {
            text.Write('|');
            // 竖线改全角：并非各家都认转义
            foreach (var slot in slots)
            {
                text.Write($" {(slot.IsContinuation ? "" : Line(slot.Cell?.Text ?? "").Replace('|', '｜'))} |");
                for (var i = 1; i < slot.Span; i++)
                    text.Write("  |");
            }

            text.WriteLine();
            // 管道表格只许有一行表头
            if (row++ == 0)
                text.WriteLine($"|{string.Concat(Enumerable.Repeat(" --- |", table.Columns))}");
        }

        text.WriteLine();
    }

    static string Line(string text) => XmlCharacters.Clean(text).Replace("\r", "", StringComparison.Ordinal).Replace('\n', ' ');
}
