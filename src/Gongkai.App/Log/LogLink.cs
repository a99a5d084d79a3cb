namespace Gongkai.App.Log;

/// <summary>封存的一环：第几号封的是哪一条日志，连着上一环的散列。只增不改。</summary>
sealed class LogLink
{
    /// <summary>从 1 起，连续。</summary>
    public long Seq { get; set; }

    public long EntryId { get; set; }

    public DateTimeOffset SealedAt { get; set; }

    /// <summary>散列算法，见 <see cref="Crypto.Suite.HashName"/>。</summary>
    public string Algorithm { get; set; } = "";

    /// <summary>十六进制。</summary>
    public string Hash { get; set; } = "";
}
