using System.Globalization;
using System.Xml;

namespace Gongkai.Documents.Writing;

/// <summary>WordprocessingML 的写法：元素、属性、段落。</summary>
sealed class WordXml(XmlWriter xml)
{
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public void Start(string name) => xml.WriteStartElement("w", name, Namespace);

    public void End() => xml.WriteEndElement();

    public void DeclareRelationships() => xml.WriteAttributeString("xmlns", "r", null, Relations);

    public void Attribute(string name, string value) => xml.WriteAttributeString("w", name, Namespace, value);

    /// <summary>空元素，带若干属性。</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name);
        foreach (var (key, value) in attributes)
            Attribute(key, value);
        End();
    }

    public void Value(string name, string value) => Empty(name, ("val", value));

    public void Value(string name, int value) => Value(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>一段；文字里的换行成为段内换行。</summary>
    public void Paragraph(string style, string text, string mark = "")
    {
        Start("p");
        Start("pPr");
        Value("pStyle", style);
        End();
        Run(text, mark);
        End();
    }

    public void PageBreak()
    {
        Start("p");
        Start("pPr");
        Value("pStyle", "Flush");
        End();
        Start("r");
        Empty("br", ("type", "page"));
        End();
        End();
    }

    /// <summary>版心与页码。</summary>
    public void Section(string footer, string evenFooter)
    {
        Start("sectPr");
        Footer("default", footer);
        Footer("even", evenFooter);
        Empty("pgSz", ("w", "11906"), ("h", "16838"));
        Empty("pgMar", ("top", "2098"), ("right", "1474"), ("bottom", "1984"), ("left", "1587"), ("header", "851"), ("footer", "1400"), ("gutter", "0"));
        // 22 行：225 毫米 ÷ 22 = 579 缇。28 字由正文样式的字距得出：字符网格在 LibreOffice 里会把字拉散
        Empty("docGrid", ("type", "lines"), ("linePitch", "579"));
        End();
    }

    public void Run(string text, string mark = "")
    {
        if (text.Length == 0)
            return;
        Start("r");
        if (mark == "wrong")
        {
            Start("rPr");
            Empty("b");
            Value("color", "B42318");
            End();
        }

        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                Empty("br");
            Text(lines[i]);
        }

        End();
    }

    public void Text(string text)
    {
        Start("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XmlCharacters.Clean(text));
        End();
    }

    void Footer(string type, string id)
    {
        Start("footerReference");
        Attribute("type", type);
        xml.WriteAttributeString("r", "id", Relations, id);
        End();
    }
}
