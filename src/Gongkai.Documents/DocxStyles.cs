namespace Gongkai.Documents;

/// <summary>styles.xml 里与读取有关的：哪种段落是标题、自带编号、属于目录。</summary>
sealed class DocxStyles
{
    readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    /// <summary>没有样式表的文书。</summary>
    public static DocxStyles None { get; } = new();

    public static DocxStyles Read(XmlWalk xml)
    {
        var read = new DocxStyles();
        while (xml.Next(0))
        {
            if (xml.Name == "style" && xml.Attribute("type") is null or "paragraph")
                read.ReadStyle(xml);
            else if (xml.Name is "latentStyles" or "docDefaults" or "style")
                xml.Skip();
        }

        return read;
    }

    /// <summary>一种样式连同它所依据的样式，合起来怎样。</summary>
    public Look Of(string? id)
    {
        var look = new Look(null, null, null, false);
        for (var steps = 0; id is not null && steps < 20 && styles.TryGetValue(id, out var style); steps++, id = style.BasedOn)
        {
            look = new(
                look.Outline ?? style.Outline, look.NumberId ?? style.NumberId, look.NumberLevel ?? style.NumberLevel,
                look.IsContents || style.IsContents);
        }

        return look;
    }

    void ReadStyle(XmlWalk xml)
    {
        var id = xml.Attribute("styleId");
        var style = new Style(null, null, null, null, false);
        var depth = xml.Depth;
        if (xml.IsEmpty)
            return;
        while (xml.Next(depth))
        {
            style = xml.Name switch
            {
                "name" => Named(style, xml.Val() ?? ""),
                "basedOn" => style with { BasedOn = xml.Val() },
                "outlineLvl" => style with { Outline = xml.Number("val") },
                "numId" => style with { NumberId = xml.Number("val") },
                "ilvl" => style with { NumberLevel = xml.Number("val") },
                _ => style,
            };
        }

        if (id is not null)
            styles[id] = style;
    }

    /// <summary>内置样式的名称：Word 与 WPS 存英文，有的软件存中文。</summary>
    static Style Named(Style style, string name)
    {
        if (name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("目录", StringComparison.Ordinal))
            return style with { IsContents = true };
        if (name is "Title" or "title" or "标题" or "文档标题")
            return style with { Outline = style.Outline ?? 0 };
        var number = name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) ? name.AsSpan(8)
            : name.StartsWith("标题 ", StringComparison.Ordinal) ? name.AsSpan(3) : [];
        return number is [>= '1' and <= '9'] ? style with { Outline = style.Outline ?? number[0] - '1' } : style;
    }

    /// <summary>段落看起来是什么。</summary>
    /// <param name="Outline">大纲级别，从 0 起；9 及以上是正文。</param>
    public readonly record struct Look(int? Outline, int? NumberId, int? NumberLevel, bool IsContents);

    readonly record struct Style(string? BasedOn, int? Outline, int? NumberId, int? NumberLevel, bool IsContents);
}
