using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.App.Web.Pages;

namespace Gongkai.App.Web.Api;

/// <summary>日志根的 json：全部，新的在前。</summary>
static class LogRootsApi
{
    public static void Map(WebApplication app) => app.MapGet("/log-roots.json", ListAsync).CacheOutput(PageCache.Public).ExcludeFromDescription();

    static async Task<IReadOnlyList<PublishedRoot>> ListAsync(Database database, CancellationToken cancel) =>
        [.. (await LogRootsModel.NewestAsync(database, int.MaxValue, cancel)).Select(PublishedRoot.Of)];
}
