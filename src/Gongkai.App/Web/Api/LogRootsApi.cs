using System.Text.Json.Serialization;
using Gongkai.App.Storage;
using Gongkai.App.Web.Pages;

namespace Gongkai.App.Web.Api;

/// <summary>日志根的 json：全部，新的在前。</summary>
static class LogRootsApi
{
    public static void Map(WebApplication app) => app.MapGet("/log-roots.json", ListAsync).CacheOutput(PageCache.Public).ExcludeFromDescription();

    static async Task<IReadOnlyList<Published>> ListAsync(Database database, CancellationToken cancel) =>
        [.. (await LogRootsModel.NewestAsync(database, int.MaxValue, cancel)).Select(root => new Published(root.Day, root.LastSeq, root.Algorithm, root.Hash))];

    sealed record Published(
        [property: JsonPropertyName("day")] DateOnly Day,
        [property: JsonPropertyName("last_seq")] long LastSeq,
        [property: JsonPropertyName("algorithm")] string Algorithm,
        [property: JsonPropertyName("hash")] string Hash);
}
