namespace Gongkai.App.Search;

/// <summary>索引的情况，只有一行。</summary>
sealed class SearchState
{
    public int Id { get; set; }

    /// <summary>建索引时切分的版本，见 <see cref="Analyser.Version"/>；不同就要重建。</summary>
    public int Version { get; set; }

    /// <summary>在用的是第几代。</summary>
    public int Generation { get; set; }
}
