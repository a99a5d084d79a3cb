using System.Text.Json.Serialization;

namespace Gongkai.App.Log;

/// <summary>公布的日志根，json 里的写法：/log-roots.json、整机关导出、<c>gongkai verify --roots</c> 都是它。</summary>
sealed record PublishedRoot(
    [property: JsonPropertyName("day")] DateOnly Day,
    [property: JsonPropertyName("last_seq")] long LastSeq,
    [property: JsonPropertyName("algorithm")] string Algorithm,
    [property: JsonPropertyName("hash")] string Hash)
{
    public static PublishedRoot Of(LogRoot root) => new(root.Day, root.LastSeq, root.Algorithm, root.Hash);
}
