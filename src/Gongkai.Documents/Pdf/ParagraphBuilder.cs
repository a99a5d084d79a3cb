using System.Collections.Immutable;
using System.Text;

namespace Gongkai.Documents.Pdf;

/// <summary>把折行的正文接回段落：看首行缩进、右边写没写满、行距。</summary>
sealed class ParagraphBuilder(TextMargins margins, ImmutableArray<Block>.Builder blocks)
{
    readonly StringBuilder text = new();
    PdfLine? previous;
    Place start;

    public void Add(PdfLine line)
    {
        if (previous is not null && !Continues(previous, line))
            Flush();
        if (text.Length == 0)
            start = new(line.Page, line.Number);
        Append(line.Text);
        previous = line;
    }

    public void Flush()
    {
        if (text.Length > 0)
            blocks.Add(new Paragraph(text.ToString()) { At = start });
        text.Clear();
        previous = null;
    }

    bool Continues(PdfLine above, PdfLine below)
    {
        // 上一行没写满，段落到此为止
        if (!margins.IsFull(above) || Math.Abs(above.Height - below.Height) > 0.3 * above.Height)
            return false;
        // 首行缩进两字，是新段
        if (below.X0 > margins.LeftOf(below) + 1.2 * below.Em && !margins.IsCentered(below))
            return false;
        return above.Page != below.Page || below.Middle - above.Middle < 3.2 * above.Height;
    }

    void Append(string line)
    {
        // 折断的西文词之间补空格，汉字直接相连
        if (text.Length > 0 && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(line[0]))
            text.Append(' ');
        text.Append(line);
    }
}
