using System.Globalization;
using AngleSharp.Dom;

namespace Gongkai.Documents;

/// <summary>有序列表的序号：浏览器显示什么，这里就是什么。</summary>
sealed class HtmlList
{
    readonly string format;
    readonly string ending;
    int next;

    public HtmlList(IElement list)
    {
        var style = Style(list);
        var isChinese = style.Contains("cjk", StringComparison.OrdinalIgnoreCase) || style.Contains("simp-chinese", StringComparison.OrdinalIgnoreCase);
        format = style.Contains("none", StringComparison.OrdinalIgnoreCase) ? "none" : isChinese ? "chineseCounting" : list.GetAttribute("type") switch
        {
            "a" => "lowerLetter",
            "A" => "upperLetter",
            "i" => "lowerRoman",
            "I" => "upperRoman",
            _ => "decimal",
        };
        ending = format == "none" ? "" : isChinese ? "、" : ".";
        next = Number(list, "start") ?? 1;
    }

    /// <summary>下一项的序号。</summary>
    public string Next(IElement item)
    {
        next = Number(item, "value") ?? next;
        return DocxNumerals.Write(next++, format) + ending;
    }

    static string Style(IElement list)
    {
        var style = list.GetAttribute("style") ?? "";
        var at = style.IndexOf("list-style", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : style[at..];
    }

    static int? Number(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name), CultureInfo.InvariantCulture, out var value) && value is > -1_000_000 and < 1_000_000 ? value : null;
}
