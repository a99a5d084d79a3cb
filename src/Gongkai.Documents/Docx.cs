using System.Collections.Immutable;

namespace Gongkai.Documents;

/// <summary>docx：Word、WPS 的文档。正文只走一遍，不建树（同一份文件读与核对合计不超过单走一遍 XML 的三倍）。</summary>
public sealed class Docx : IDocumentFormat
{
    public ImmutableArray<string> Extensions { get; } = [".docx"];

    public bool CanWrite => true;

    public bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith("PK"u8) && head.IndexOf("word/"u8) >= 0;

    public Document Read(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        using var package = new ZipPackage(content);
        var main = MainPart(package, cancel);
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var styles = Part(package, folder + "styles.xml", DocxStyles.Read, cancel) ?? DocxStyles.None;
        var numbering = Part(package, folder + "numbering.xml", DocxNumbering.Read, cancel) ?? DocxNumbering.None;
        using var xml = new XmlWalk(package.OpenXml(main)!, cancel);
        var body = new DocxBody(xml, styles, numbering);
        var blocks = body.Read();
        if (blocks.Count == 0)
            throw Empty(body);
        return new([.. blocks], blocks.Count(block => block is DocumentTable) >= StatutoryTables ? [] : body.Pictures.Problems());
    }

    public void Write(Document document, Stream target) => Writing.DocxWriter.Write(document, target);

    /// <summary>三张法定表都是真表格时，图片只是插图。</summary>
    const int StatutoryTables = 3;

    static T? Part<T>(ZipPackage package, string name, Func<XmlWalk, T> read, CancellationToken cancel) where T : class?
    {
        if (package.OpenXml(name) is not { } reader)
            return null;
        using var xml = new XmlWalk(reader, cancel);
        return read(xml);
    }

    /// <summary>正文部件：几乎都是 word/document.xml，不是的由 _rels/.rels 指出。</summary>
    static string MainPart(ZipPackage package, CancellationToken cancel)
    {
        const string Usual = "word/document.xml";
        if (package.Has(Usual))
            return Usual;
        var named = Part(package, "_rels/.rels", Target, cancel);
        return named is not null && package.Has(named)
            ? named
            : throw new UnreadableException("文件里没有正文（缺 word/document.xml）", "请用 Word 或 WPS 打开后另存为 docx，再提交");
    }

    static string? Target(XmlWalk xml)
    {
        string? target = null;
        while (xml.Next(0))
        {
            if (xml.Name == "Relationship" && xml.Attribute("Type") is { } type && type.EndsWith("/officeDocument", StringComparison.Ordinal))
                target = xml.Attribute("Target")?.TrimStart('/');
        }

        return target;
    }

    static UnreadableException Empty(DocxBody body) => body switch
    {
        { HasForeignBody: true } => new("正文是嵌在文件里的网页，读不出", "请用 Word 或 WPS 打开后另存为 docx，再提交"),
        { Pictures.Count: > 0 } => new("文件里只有图片，没有文字（多为扫描件或截图）", "请提交可以编辑的文档，不要提交扫描件"),
        _ => new("文件里没有文字", "请核对是否选错了文件"),
    };
}
