namespace Gongkai.App.Search;

/// <summary>摘一段给人看：查的字在哪里，前后带几个字。</summary>
static class Excerpt
{
    const int Before = 16;
    const int Longest = 90;

    /// <summary>一段一段的文字，其中哪些正是查的。</summary>
    public static IReadOnlyList<(string Text, bool IsHit)> Mark(string text, SearchQuery query)
    {
        List<int> places = [];
        var squeezed = Analyser.Squeeze(text, places);
        var hit = new bool[text.Length];
        foreach (var part in query.Parts)
        {
            for (var at = squeezed.IndexOf(part, StringComparison.Ordinal); at >= 0; at = squeezed.IndexOf(part, at + part.Length, StringComparison.Ordinal))
                Array.Fill(hit, true, places[at], places[at + part.Length - 1] + 1 - places[at]);
        }

        List<(string, bool)> pieces = [];
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && hit[end] == hit[start])
                end++;
            pieces.Add((text[start..end], hit[start]));
            start = end;
        }

        return pieces;
    }

    /// <summary>文字里查到的那一栏，太长就只取查到的前后；查到的只在编号、名称里的，取头一栏。</summary>
    public static string Of(string text, SearchQuery query)
    {
        var lines = text.Split('\n');
        var line = lines.FirstOrDefault(line => query.Parts.Any(part => Analyser.Squeeze(line).Contains(part, StringComparison.Ordinal))) ?? lines[0];
        if (line.Length <= Longest)
            return line;
        var first = Mark(line, query).TakeWhile(piece => !piece.IsHit).Sum(piece => piece.Text.Length);
        var start = first >= line.Length ? 0 : Math.Max(0, first - Before);
        var end = Math.Min(line.Length, start + Longest);
        // 不从一个字的中间切开
        if (char.IsLowSurrogate(line[start]))
            start--;
        if (end < line.Length && char.IsLowSurrogate(line[end]))
            end--;
        return $"{(start > 0 ? "…" : "")}{line[start..end]}{(end < line.Length ? "…" : "")}";
    }
}
