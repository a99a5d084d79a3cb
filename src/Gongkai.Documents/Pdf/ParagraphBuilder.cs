using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Gongkai.Documents.Pdf;

/// <summary>把折行的正文接回段落：看首行缩进、右边写没写满、行距。</summary>
sealed partial class ParagraphBuilder(TextMargins margins, ImmutableArray<Block>.Builder blocks)
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
        // 句子已完、下一行又以序号起头，是新的标题；没有缩进也看得出
        if (above.Text[^1] is '。' or '！' or '？' or '；' && Ordinal().IsMatch(below.Text))
            return false;
        // 首行缩进两字，是新段
        if (below.X0 > margins.LeftOf(below) + 1.2 * below.Em && !margins.IsCentered(below))
            return false;
        return above.Page != below.Page || below.Middle - above.Middle < 3.2 * above.Height;
    }

    /// <summary>一、（二）3.　不认 2024年、3.5 这样的数。</summary>
    [GeneratedRegex(@"^([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d))")]
    private static partial Regex Ordinal();

    void Append(string line)
    {
        // 折断的西文词之间补空格，汉字直接相连
        if (text.Length > 0 && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(line[0]))
            text.Append(' ');
        text.Append(line);
    }
}
