using System.IO.Compression;
using System.Text;

namespace Gongkai.Tests.Documents;

/// <summary>测试用的压缩包，从文字拼出来。</summary>
static class Zips
{
    public const string WordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Of(params (string Name, string Text)[] entries) =>
        Of(Encoding.UTF8, [.. entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Text)))]);

    public static byte[] Of(Encoding names, params (string Name, byte[] Content)[] entries)
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(content);
            }
        }

        return target.ToArray();
    }

    /// <summary>正文为 <paramref name="body"/> 的 docx；其余部件照写。</summary>
    public static byte[] Docx(string body, params (string Name, string Xml)[] parts) =>
        Of([("[Content_Types].xml", "<Types/>"), ("word/document.xml", Document(body, WordSpace)), .. parts]);

    public static string Document(string body, string space) =>
        $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="{space}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
         xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"
         xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:o="urn:schemas-microsoft-com:office:office"
         xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>{body}<w:sectPr/></w:body></w:document>
        """;

    public static string Styles(string styles) => $"<w:styles xmlns:w=\"{WordSpace}\"><w:docDefaults/>{styles}</w:styles>";

    public static string Numbering(string numbering) => $"<w:numbering xmlns:w=\"{WordSpace}\">{numbering}</w:numbering>";

    /// <summary>一个段落。</summary>
    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    /// <summary>一个单元格。</summary>
    public static string Tc(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    public static string Tr(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Tbl(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";
}
