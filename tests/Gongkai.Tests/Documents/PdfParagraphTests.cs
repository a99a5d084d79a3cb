using Gongkai.Documents;
using Gongkai.Documents.Writing;

namespace Gongkai.Tests.Documents;

public class PdfParagraphTests
{
    /// <summary>没有首行缩进、上一行恰好写满时，标题不并进上一段。</summary>
    [Theory]
    [InlineData(27)]
    [InlineData(28)]
    [InlineData(55)]
    [InlineData(56)]
    public void A_numbered_heading_after_a_full_line_begins_a_paragraph(int length)
    {
        Tools.RequirePdf();
        var body = new string('公', length - 1) + "。";
        using MemoryStream pdf = new();
        PdfWriter.Write(new([Flush(body), Flush("二、主动公开政府信息情况")]), pdf);

        var read = Formats.Read("a.pdf", pdf.ToArray(), TestContext.Current.CancellationToken).Blocks.OfType<Paragraph>().Select(p => p.Text);

        Assert.Equal([body, "二、主动公开政府信息情况"], read);
    }

    static Paragraph Flush(string text) => new(text) { Style = ParagraphStyle.Flush };
}
