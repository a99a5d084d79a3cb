using System.Xml;

namespace Gongkai.Documents.Writing;

/// <summary>公文字体、字号、行距与页码。字体只写名字，不嵌入；本机没有时依次用备选。</summary>
static class OfficialStyles
{
    const string Song = "方正小标宋简体";
    const string Fang = "仿宋_GB2312";
    const string Hei = "黑体";
    const string Kai = "楷体_GB2312";

    /// <summary>样式：编号、名称、字体、字号（半磅）、对齐、首行缩进（百分之一字）、大纲级别（-1 为无）。</summary>
    sealed record Style(string Id, string Name, string Font, int Size, string Align = "both", int Indent = 0, int Outline = -1)
    {
        public bool Bold { get; init; }
    }

    static readonly Style[] All =
    [
        new("Heading1", "heading 1", Song, 44, "center", 0, 0),
        new("Heading2", "heading 2", Hei, 32, Indent: 200, Outline: 1),
        new("Heading3", "heading 3", Kai, 32, Indent: 200, Outline: 2),
        new("Heading4", "heading 4", Fang, 32, Indent: 200, Outline: 3) { Bold = true },
        new("Heading5", "heading 5", Fang, 32, Indent: 200, Outline: 4),
        new("Heading6", "heading 6", Fang, 32, Indent: 200, Outline: 5),
        new("Body", "Body Text", Fang, 32, Indent: 200),
        new("Centered", "Centered", Fang, 32, "center"),
        new("Right", "Signature", Fang, 32, "right"),
        new("Small", "Note", Fang, 24),
        new("Flush", "Flush", Fang, 32),
        new("TableText", "Table Text", "宋体", 21, "left"),
        new("TableCentered", "Table Centered", "宋体", 21, "center"),
    ];

    /// <summary>字体与备选，依次：办公软件自带的、自由软件的。</summary>
    static readonly (string Name, string Alternatives)[] Fonts =
    [
        (Song, "方正小标宋_GBK,华文中宋,STZhongsong,Noto Serif CJK SC,Source Han Serif SC,宋体"),
        (Fang, "仿宋,FangSong,华文仿宋,STFangsong,Noto Serif CJK SC,宋体"),
        (Hei, "SimHei,华文黑体,Noto Sans CJK SC,Source Han Sans SC"),
        (Kai, "楷体,KaiTi,华文楷体,STKaiti,Noto Serif CJK SC"),
        ("宋体", "SimSun,华文宋体,Noto Serif CJK SC"),
    ];

    public static void Write(XmlWriter writer)
    {
        WordXml xml = new(writer);
        xml.Start("styles");
        xml.Start("docDefaults");
        xml.Start("rPrDefault");
        RunProperties(xml, Fang, 32, false);
        xml.End();
        xml.End();
        foreach (var style in All)
            Write(xml, style);
        xml.End();
    }

    public static void WriteFonts(XmlWriter writer)
    {
        WordXml xml = new(writer);
        xml.Start("fonts");
        foreach (var (name, alternatives) in Fonts)
        {
            xml.Start("font");
            xml.Attribute("name", name);
            xml.Value("altName", alternatives);
            xml.End();
        }

        xml.End();
    }

    public static void WriteSettings(XmlWriter writer)
    {
        WordXml xml = new(writer);
        xml.Start("settings");
        xml.Empty("evenAndOddHeaders");
        xml.Empty("themeFontLang", ("val", "zh-CN"), ("eastAsia", "zh-CN"));
        xml.End();
    }

    /// <summary>页码：四号宋体，单页居右空一字，双页居左空一字，左右各一条一字线。</summary>
    public static void WriteFooter(XmlWriter writer, string side)
    {
        WordXml xml = new(writer);
        xml.Start("ftr");
        xml.Start("p");
        xml.Start("pPr");
        xml.Empty("ind", (side == "right" ? "right" : "left", "280"));
        xml.Value("jc", side);
        xml.End();
        FooterRun(xml, "— ");
        xml.Start("fldSimple");
        xml.Attribute("instr", "PAGE");
        FooterRun(xml, "1");
        xml.End();
        FooterRun(xml, " —");
        xml.End();
        xml.End();
    }

    static void FooterRun(WordXml xml, string text)
    {
        xml.Start("r");
        RunProperties(xml, "宋体", 28, false);
        xml.Text(text);
        xml.End();
    }

    static void Write(WordXml xml, Style style)
    {
        var isTable = style.Id.StartsWith("Table", StringComparison.Ordinal);
        xml.Start("style");
        xml.Attribute("type", "paragraph");
        xml.Attribute("styleId", style.Id);
        if (style.Id == "Body")
            xml.Attribute("default", "1");
        xml.Value("name", style.Name);
        xml.Start("pPr");
        if (style.Outline >= 0)
            xml.Empty("keepNext");
        if (isTable)
            xml.Value("snapToGrid", "0");
        // 版心内 22 行：每行 28.95 磅；二号题名放宽
        xml.Empty("spacing", ("before", "0"), ("after", style.Outline == 0 ? "579" : "0"),
            ("line", isTable ? "260" : style.Outline == 0 ? "700" : "579"), ("lineRule", isTable ? "atLeast" : "exact"));
        if (style.Indent > 0)
            xml.Empty("ind", ("firstLineChars", "200"), ("firstLine", "640"));
        xml.Value("jc", style.Align);
        if (style.Outline >= 0)
            xml.Value("outlineLvl", style.Outline);
        xml.End();
        RunProperties(xml, style.Font, style.Size, style.Bold);
        xml.End();
    }

    /// <summary>三号字收紧四分之一磅：156 毫米内恰好 28 字。</summary>
    const string Tight = "-5";

    static void RunProperties(WordXml xml, string font, int size, bool bold)
    {
        xml.Start("rPr");
        xml.Empty("rFonts", ("ascii", "Times New Roman"), ("hAnsi", "Times New Roman"), ("eastAsia", font), ("cs", "Times New Roman"));
        if (bold)
            xml.Empty("b");
        if (size == 32)
            xml.Value("spacing", Tight);
        xml.Value("sz", size);
        xml.Value("szCs", size);
        xml.Empty("lang", ("val", "zh-CN"), ("eastAsia", "zh-CN"));
        xml.End();
    }
}
