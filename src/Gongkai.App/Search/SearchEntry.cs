namespace Gongkai.App.Search;

/// <summary>检索的一条：一条登记里查得到的文字。编号大的是新近改过的。</summary>
sealed class SearchEntry
{
    public long Id { get; set; }

    /// <summary>第几代索引：重建时在旁边建下一代，建好再换（见 <see cref="Indexer"/>）。</summary>
    public int Generation { get; set; }

    /// <summary>台账的编号。</summary>
    public string Ledger { get; set; } = "";

    public long RecordId { get; set; }

    public long OrganId { get; set; }

    public long? ImportId { get; set; }

    public bool IsRestricted { get; set; }

    /// <summary>认出这一条的编号，如机关代码、账号。</summary>
    public string Number { get; set; } = "";

    /// <summary>收拢了的编号：查的正是编号就直接打开。</summary>
    public string Exact { get; set; } = "";

    public string Label { get; set; } = "";

    /// <summary>各栏的文字，一栏一行；个人信息栏不在内。</summary>
    public string Text { get; set; } = "";

    /// <summary>索引里的词，由上面几项算得出：删的时候要照原样给。</summary>
    public IEnumerable<string> Words() => Analyser.Words($"{Number}\n{Label}\n{Text}").Append(OrganWord(OrganId));

    /// <summary>机关也是一个词：先按机关缩小，再查文字。</summary>
    public static string OrganWord(long organId) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"o{organId}");
}
