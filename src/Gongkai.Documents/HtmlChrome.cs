using System.Buffers;
using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Gongkai.Documents;

/// <summary>网页里不是正文的东西：脚本、藏着的、导航与页脚。拿不准的不略过。</summary>
static class HtmlChrome
{
    /// <summary>导航、页脚不会有这么多字；超过的是没有闭合、把正文包进去了。</summary>
    const int LongestChrome = 1500, MostNodes = 5000;

    static readonly FrozenSet<string> Elements = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "noscript", "template", "head", "title", "select", "option", "textarea", "button", "svg", "math", "iframe",
        "object", "embed", "canvas", "audio", "video", "map", "rt", "rp", "input", "link", "meta", "datalist", "dialog", "del");

    static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "nav", "navbar", "navigation", "menu", "mainmenu", "footer", "foot", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "sidebar",
        "copyright", "pager", "pagination", "bdsharebuttonbox", "share", "toolbar", "friendlink", "friendlinks");

    static readonly SearchValues<string> Hiders = SearchValues.Create(["display", "visibility", "mso-hide"], StringComparison.OrdinalIgnoreCase);

    public static bool IsSkipped(IElement element) =>
        Elements.Contains(element.LocalName) || IsHidden(element) || IsChrome(element) && !HasMoreText(element, LongestChrome);

    public static bool IsHidden(IElement element)
    {
        if (element.Attributes.Length == 0)
            return false;
        if (element.HasAttribute("hidden"))
            return true;
        return element.GetAttribute("style") is { Length: > 0 } style && HidesBy(style);
    }

    /// <summary>绝大多数样式与此无关：先一次扫过。</summary>
    static bool HidesBy(ReadOnlySpan<char> style) => style.ContainsAny(Hiders) && (
        Declares(style, "display", "none") || Declares(style, "visibility", "hidden") || Declares(style, "mso-hide", "all"));

    static bool Declares(ReadOnlySpan<char> style, string property, string value)
    {
        for (var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase); at >= 0;)
        {
            var rest = style[(at + property.Length)..].TrimStart();
            if (rest is [':', ..] && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase))
                return true;
            var next = rest.IndexOf(property, StringComparison.OrdinalIgnoreCase);
            at = next < 0 ? -1 : style.Length - rest.Length + next;
        }

        return false;
    }

    static bool IsChrome(IElement element)
    {
        if (element.LocalName is "nav" or "footer")
            return true;
        if (element.Attributes.Length == 0 || element.LocalName is not ("div" or "ul" or "section" or "header" or "aside" or "table"))
            return false;
        return element.GetAttribute("role") is "navigation" or "contentinfo" or "search"
            || element.Id is { } id && Names.Contains(id)
            || element.ClassName is { Length: > 0 } names && HasName(names);
    }

    static bool HasName(string names)
    {
        var lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in names.AsSpan().Split(' '))
        {
            if (lookup.Contains(names.AsSpan(range)))
                return true;
        }

        return false;
    }

    /// <summary>数到上限为止，不把整篇文字拼出来。</summary>
    static bool HasMoreText(INode parent, int limit)
    {
        var (count, nodes) = (0, 0);
        foreach (var node in parent.GetDescendants())
        {
            if (++nodes > MostNodes)
                return true;
            if (node is IText text && text.ParentElement?.LocalName is not ("script" or "style") && (count += text.Data.AsSpan().Trim().Length) > limit)
                return true;
        }

        return false;
    }
}
