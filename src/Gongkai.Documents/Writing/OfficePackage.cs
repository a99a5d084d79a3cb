using System.IO.Compression;
using System.Xml;

namespace Gongkai.Documents.Writing;

/// <summary>写 docx、xlsx 的打包：部件依次流式写出；时间戳固定，同样的内容得到同样的字节。</summary>
sealed class OfficePackage(Stream target) : IDisposable
{
    const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    // zip 能表示的最早时间
    static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    static readonly XmlWriterSettings Settings = new() { Encoding = new System.Text.UTF8Encoding(false), CheckCharacters = false };

    readonly ZipArchive archive = new(target, ZipArchiveMode.Create, leaveOpen: true);
    readonly List<(string Name, string Type)> parts = [];

    /// <summary>写一个部件。</summary>
    public void Add(string name, string contentType, Action<XmlWriter> write)
    {
        parts.Add((name, contentType));
        Write(name, write);
    }

    /// <summary>写一个现成的部件。</summary>
    public void Add(string name, string contentType, string content)
    {
        parts.Add((name, contentType));
        using var stream = Open(name);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(content));
    }

    /// <summary>写一个部件的关系表。</summary>
    public void Relate(string owner, params ReadOnlySpan<(string Id, string Type, string Target)> relations)
    {
        var slash = owner.LastIndexOf('/');
        var list = relations.ToArray();
        Write($"{owner[..(slash + 1)]}_rels/{owner[(slash + 1)..]}.rels", xml =>
        {
            xml.WriteStartElement("Relationships", Relationships);
            foreach (var (id, type, to) in list)
            {
                xml.WriteStartElement("Relationship", Relationships);
                xml.WriteAttributeString("Id", id);
                xml.WriteAttributeString("Type", type);
                xml.WriteAttributeString("Target", to);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
    }

    /// <summary>核心属性：题名与语言。不写时间与作者，输出才可重现。</summary>
    public void AddCoreProperties(string title) =>
        Add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", xml =>
        {
            const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
            const string Dublin = "http://purl.org/dc/elements/1.1/";
            xml.WriteStartElement("cp", "coreProperties", Core);
            xml.WriteElementString("dc", "title", Dublin, XmlCharacters.Clean(title));
            xml.WriteElementString("dc", "language", Dublin, "zh-CN");
            xml.WriteEndElement();
        });

    public void Dispose()
    {
        Write("[Content_Types].xml", xml =>
        {
            xml.WriteStartElement("Types", Types);
            Declare(xml, "Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
            Declare(xml, "Default", "Extension", "xml", "application/xml");
            foreach (var (name, type) in parts)
                Declare(xml, "Override", "PartName", "/" + name, type);
            xml.WriteEndElement();
        });
        archive.Dispose();
    }

    static void Declare(XmlWriter xml, string element, string key, string value, string type)
    {
        xml.WriteStartElement(element, Types);
        xml.WriteAttributeString(key, value);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }

    Stream Open(string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        return entry.Open();
    }

    void Write(string name, Action<XmlWriter> write)
    {
        using var stream = Open(name);
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartDocument(true);
        write(xml);
        xml.WriteEndDocument();
    }
}
