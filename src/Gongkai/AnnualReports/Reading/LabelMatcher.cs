namespace Gongkai.AnnualReports.Reading;

/// <summary>
/// 表头认行：在文字的某一处认标签，取最长的。以字典树逐字走，空白、标点、繁简、全半角不计，“自 然 人”“结果\n维持”都认得。
/// </summary>
static class LabelMatcher
{
    /// <summary>只写出开头也算认出的最短字数；表三里没有两行开头三字相同而后文不同的情形除外，由唯一性把关。</summary>
    const int ShortestPrefix = 3;

    readonly record struct Node(Label? Label, Label? OnlyBelow);

    static readonly Node[] Nodes;
    static readonly FrozenDictionary<int, int> Edges;

    static LabelMatcher()
    {
        var nodes = new List<Node> { default };
        var edges = new Dictionary<int, int>();
        foreach (var (core, label) in LabelCatalogue.All.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Insert(nodes, edges, core, label);
        Nodes = [.. nodes];
        Edges = edges.ToFrozenDictionary();
    }

    /// <summary>从 <paramref name="start"/> 起（可以有序号）认一个标签。</summary>
    /// <param name="allowPrefix">文字到头时，容许标签只写出开头。</param>
    public static LabelHit? At(ReadOnlySpan<char> text, int start, bool allowPrefix)
    {
        var begin = LabelText.AfterOrdinal(text, start);
        var hasOrdinal = LabelText.HasOrdinal(text, start, begin);
        var (node, depth) = (0, 0);
        Label? found = null;
        var end = begin;
        for (var i = begin; i < text.Length; i++)
        {
            var c = LabelText.Fold(text[i]);
            if (c == '\0')
                continue;
            if (!Edges.TryGetValue(Key(node, c), out node))
                return found is null ? null : new(found, end, hasOrdinal, true);
            depth++;
            if (Nodes[node].Label is { } label)
                (found, end) = (label, i + 1);
        }

        if (allowPrefix && depth >= ShortestPrefix && Nodes[node].Label is null && Nodes[node].OnlyBelow is { } only)
            return new(only, text.Length, hasOrdinal, false);
        return found is null ? null : new(found, end, hasOrdinal, true);
    }

    static void Insert(List<Node> nodes, Dictionary<int, int> edges, string core, Label label)
    {
        var node = 0;
        foreach (var c in core)
        {
            if (!edges.TryGetValue(Key(node, c), out var next))
            {
                next = nodes.Count;
                edges.Add(Key(node, c), next);
                nodes.Add(new(null, label));
            }
            else if (!Same(nodes[next].OnlyBelow, label))
            {
                nodes[next] = nodes[next] with { OnlyBelow = null };
            }

            node = next;
        }

        nodes[node] = nodes[node] with { Label = label };
    }

    static bool Same(Label? one, Label other) => one is not null && one.Kind == other.Kind && one.Row == other.Row && one.Column == other.Column;

    static int Key(int node, char c) => (node << 16) | c;
}
