using System.Globalization;
using System.Xml;

namespace Gongkai.Documents.Pdf;

/// <summary>把 <c>pdftotext -bbox-layout</c> 的输出读成一页页的词，一遍读完。</summary>
static class BboxReader
{
    /// <summary>词数上限：约合两千页密排的公文，再多就不是年报了。</summary>
    public const int MaximumWords = 2_000_000;

    /// <summary>一页的字块数上限：重建表格的用时随它的平方涨。</summary>
    const int MaximumPageWords = 20_000;

    static readonly XmlReaderSettings Settings = new()
    {
        CheckCharacters = false,
        ConformanceLevel = ConformanceLevel.Fragment,
        DtdProcessing = DtdProcessing.Prohibit,
        IgnoreWhitespace = true,
        MaxCharactersInDocument = 0,
    };

    public static List<PdfPage> Read(TextReader output, CancellationToken cancel)
    {
        SkipHead(output);
        List<PdfPage> pages = [];
        using var xml = XmlReader.Create(output, Settings);
        var words = 0;
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element)
            {
                // 文档结束之后还有 </body></html>，不再读
                if (xml.NodeType is XmlNodeType.EndElement && xml.Depth == 0)
                    break;
                continue;
            }

            if (xml.LocalName == "page")
            {
                cancel.ThrowIfCancellationRequested();
                pages.Add(new(pages.Count + 1, Number(xml, "height"), []));
            }
            else if (xml.LocalName == "word" && pages.Count > 0)
            {
                if (++words > MaximumWords)
                    throw new UnreadableException("PDF 的文字太多", "请只提交年度报告本身");
                AddWord(xml, pages[^1].Words);
            }
        }

        return pages;
    }

    /// <summary>文件头里有未转义的题名、作者，不是合格的 XML，跳到 <c>&lt;doc&gt;</c> 为止。</summary>
    static void SkipHead(TextReader output)
    {
        while (output.Peek() >= 0)
        {
            if (output.ReadLine() is "<body>")
                return;
        }
    }

    static void AddWord(XmlReader xml, List<PdfWord> words)
    {
        var (x0, y0, x1, y1) = (Number(xml, "xMin"), Number(xml, "yMin"), Number(xml, "xMax"), Number(xml, "yMax"));
        var text = xml.ReadString();
        if (words.Count == MaximumPageWords)
            throw new UnreadableException($"PDF 的一页里有 {MaximumPageWords} 个以上的字块，不是正常的文书", "请用办公软件打开后另存，或者另存为 docx 后提交");
        if (!string.IsNullOrWhiteSpace(text) && x1 >= x0 && y1 >= y0)
            words.Add(new(x0, y0, x1, y1, text.Trim()));
    }

    static double Number(XmlReader xml, string name) =>
        double.TryParse(xml.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) < 1e6
            ? value
            : 0;
}
