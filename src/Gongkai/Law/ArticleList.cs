using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace Gongkai.Law;

/// <summary>条款目录 data/law/编号.json：条号 → 我们自己写的一句话要旨。</summary>
public sealed class ArticleList
{
    static readonly ConcurrentDictionary<string, ArticleList> Loaded = new();

    readonly FrozenDictionary<int, string> gists;

    ArticleList(FrozenDictionary<int, string> gists) => this.gists = gists;

    /// <summary>一部法规的条款目录；没有收录的法规，目录为空。</summary>
    public static ArticleList Of(Statute statute) => Loaded.GetOrAdd(statute.Id, Load);

    /// <summary>收录了要旨的条号，由小到大。</summary>
    public IEnumerable<int> Articles => gists.Keys.Where(a => a > 0).Order();

    /// <summary>某条的要旨；零是整部法规的要旨。没有收录的为 null。</summary>
    public string? Gist(int article) => gists.GetValueOrDefault(article);

    static ArticleList Load(string id)
    {
        if (EmbeddedText.TryRead($"law/{id}.json") is not { } json)
            return new(FrozenDictionary<int, string>.Empty);
        using var document = JsonDocument.Parse(json);
        var articles = document.RootElement.GetProperty("articles").EnumerateObject()
            .ToDictionary(a => int.Parse(a.Name, CultureInfo.InvariantCulture), a => a.Value.GetString()!);
        articles[0] = document.RootElement.GetProperty("gist").GetString()!;
        return new(articles.ToFrozenDictionary());
    }
}
