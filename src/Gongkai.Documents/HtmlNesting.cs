using System.Collections.Frozen;

namespace Gongkai.Documents;

/// <summary>先数一遍没有闭合的标签：成千上万层的嵌套会让建树的时间按平方增长，不去建它。</summary>
static class HtmlNesting
{
    const int Most = 2000;

    /// <summary>没有结束标签的，与结束标签可以省去的。</summary>
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Unpaired = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "br", "hr", "img", "input", "meta", "link", "col", "wbr", "area", "base", "embed", "source", "track", "param",
        "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "dd", "dt", "option", "colgroup", "rt", "rp").GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var depth = 0;
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<'))
        {
            html = html[(at + 1)..];
            var isEnd = html is ['/', ..];
            var name = NameOf(isEnd ? html[1..] : html);
            if (name.IsEmpty || Unpaired.Contains(name))
                continue;
            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Most)
                return true;
        }

        return false;
    }

    static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length]))
            length++;
        return tag[..length];
    }
}
