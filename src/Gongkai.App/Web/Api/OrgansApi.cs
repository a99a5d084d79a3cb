using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Gongkai.App.Web.Api;

/// <summary>GET /api/v1/organs：今天还在的机关，依代码的次序，一页一百个。</summary>
static class OrgansApi
{
    const int PageSize = 100;

    static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/v1/organs", ListAsync)
            .WithName("organs")
            .WithSummary("机关名录")
            .WithDescription("今天还在的机关，依机关代码的次序，一页一百个；page 从 1 起。带 ETag。")
            .Produces<OrganList>().Produces(StatusCodes.Status304NotModified).ProducesProblem(400)
            .CacheOutput(PageCache.Public);

    static async Task<IResult> ListAsync(HttpContext context, Database database, string? page, CancellationToken cancel)
    {
        var wanted = 1;
        if (page is not null && (!int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out wanted) || wanted < 1))
        {
            await Problems.WriteAsync(context, StatusCodes.Status400BadRequest, "page 应是从 1 起的整数。");
            return Results.Empty;
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(await ReadAsync(database, wanted, cancel), Plain);
        context.Response.Headers.CacheControl = "public, max-age=60";
        EntityTagHeaderValue tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"");
        return Results.Bytes(body, "application/json; charset=utf-8", entityTag: tag);
    }

    static async Task<OrganList> ReadAsync(Database database, int page, CancellationToken cancel)
    {
        var today = database.Clock.Today;
        await using var db = database.Open(Scope.Of("机关名录"));
        var standing = db.Organs.AsNoTracking().Where(organ => !organ.IsRestricted && organ.ValidFrom <= today && (organ.ValidTo == null || organ.ValidTo > today));
        var total = await standing.CountAsync(cancel);
        var pages = (total + PageSize - 1) / PageSize;
        var organs = page > pages ? [] : await standing.OrderBy(organ => organ.Code).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        List<OrganEntry> entries = [];
        foreach (var organ in organs)
            entries.Add(OrganEntry.Of(organ, today, await OwnAsync(database, organ, Settings.DisplayName, cancel), await OwnAsync(database, organ, Settings.Contact, cancel)));
        return new(total, page, pages, entries);
    }

    /// <summary>名称、联系方式是各机关自己的，不随上级。</summary>
    static async Task<string> OwnAsync(Database database, Organ organ, Setting<string> setting, CancellationToken cancel) =>
        await database.Settings.FindAsync(organ.Id, setting, database.Clock.Today, cancel) is var (text, source) && source.Id == organ.Id ? text : "";
}
