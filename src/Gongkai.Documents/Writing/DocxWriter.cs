using System.Xml;

namespace Gongkai.Documents.Writing;

/// <summary>写出 docx：公文版面（GB/T 9704：A4、天头 37 毫米、版心 156×225 毫米、每面 22 行、每行 28 字、仿宋三号）。</summary>
public static class DocxWriter
{
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    public static void Write(Document document, Stream target)
    {
        using OfficePackage package = new(target);
        package.Add("word/document.xml", $"{Word}document.main+xml", xml => Body(document, xml));
        package.Add("word/styles.xml", $"{Word}styles+xml", OfficialStyles.Write);
        package.Add("word/fontTable.xml", $"{Word}fontTable+xml", OfficialStyles.WriteFonts);
        package.Add("word/settings.xml", $"{Word}settings+xml", OfficialStyles.WriteSettings);
        package.Add("word/footer1.xml", $"{Word}footer+xml", xml => OfficialStyles.WriteFooter(xml, "right"));
        package.Add("word/footer2.xml", $"{Word}footer+xml", xml => OfficialStyles.WriteFooter(xml, "left"));
        package.AddCoreProperties(TitleOf(document));
        package.Relate("",
            ("r1", $"{Office}/officeDocument", "word/document.xml"),
            ("r2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"));
        package.Relate("word/document.xml",
            ("r1", $"{Office}/styles", "styles.xml"), ("r2", $"{Office}/fontTable", "fontTable.xml"),
            ("r3", $"{Office}/settings", "settings.xml"), ("r4", $"{Office}/footer", "footer1.xml"), ("r5", $"{Office}/footer", "footer2.xml"));
    }

    internal static string TitleOf(Document document) => document.Title.Length > 0
        ? document.Title
        : document.Blocks.OfType<Heading>().FirstOrDefault(h => h.Level == 1)?.Text ?? "";

    static void Body(Document document, XmlWriter writer)
    {
        WordXml xml = new(writer);
        xml.Start("document");
        xml.DeclareRelationships();
        xml.Start("body");
        foreach (var block in document.Blocks)
            Write(block, xml);
        // 正文以表格收尾的，LibreOffice 转 doc 时会丢掉那张表
        if (document.Blocks is [] or [.., DocumentTable])
            xml.Paragraph("Flush", "");
        xml.Section(footer: "r4", evenFooter: "r5");
        xml.End();
        xml.End();
    }

    static void Write(Block block, WordXml xml)
    {
        switch (block)
        {
            case Heading heading:
                xml.Paragraph($"Heading{Math.Clamp(heading.Level, 1, 6)}", heading.Text);
                break;
            case Paragraph paragraph:
                xml.Paragraph(paragraph.Style.ToString(), paragraph.Text);
                break;
            case ListItem item:
                xml.Paragraph(nameof(ParagraphStyle.Body), item.Marker + item.Text);
                break;
            case PageBreak:
                xml.PageBreak();
                break;
            case DocumentTable table:
                DocxTable.Write(table, xml);
                break;
        }
    }
}
