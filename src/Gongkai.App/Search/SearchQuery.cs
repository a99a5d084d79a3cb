namespace Gongkai.App.Search;

/// <summary>查的是什么：空格隔开的几个词，都要有。</summary>
sealed class SearchQuery
{
    /// <summary>至多几个词，再多的不看。</summary>
    const int Most = 8;

    public SearchQuery(string text)
    {
        Text = text.Trim();
        Parts = [.. Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Analyser.Squeeze).Where(part => part.Length > 0).Distinct(StringComparer.Ordinal).Take(Most)];
        Whole = Analyser.Squeeze(Text);
    }

    public string Text { get; }

    /// <summary>收拢了的各个词。</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>整句收拢。</summary>
    public string Whole { get; }

    public bool IsEmpty => Parts.Count == 0;

    /// <summary>索引只说“这些词都有”，是不是挨着、次序对不对，要看原文。</summary>
    public bool Matches(SearchEntry entry)
    {
        var text = Analyser.Squeeze($"{entry.Number}\n{entry.Label}\n{entry.Text}");
        return Parts.All(part => text.Contains(part, StringComparison.Ordinal));
    }

    /// <summary>名次：编号、名称正是它的在前，名称里有的其次，别的文字里有的再次。</summary>
    public int Rank(SearchEntry entry)
    {
        var label = Analyser.Squeeze(entry.Label);
        if (entry.Exact == Whole || label == Whole)
            return 4;
        if (label.StartsWith(Whole, StringComparison.Ordinal))
            return 3;
        return Parts.All(part => label.Contains(part, StringComparison.Ordinal)) ? 2 : Parts.Any(part => label.Contains(part, StringComparison.Ordinal)) ? 1 : 0;
    }
}
