using System.Globalization;
using System.Net;
using Gongkai.App.Demo;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.Organs;
using Gongkai.Supervision;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.WebTests;

/// <summary>权限总表逐格走一遍：每个网址、每项职责、本机关与下级与别的机关，都经过真的 HTTP。</summary>
public sealed class PermissionTests : IAsyncLifetime
{
    static readonly DateOnly Start = new(2024, 1, 1);
    readonly string data = Directory.CreateTempSubdirectory("gongkai-rights-").FullName;
    WebApplication app = null!;

    public async ValueTask InitializeAsync() => app = await Site.StartAsync(new() { Data = data, Demo = true, Urls = ["http://127.0.0.1:0"] });

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Every_duty_sees_exactly_what_the_table_says()
    {
        var places = await PlacesAsync();
        List<string> wrong = [];
        foreach (var duty in Duties.All)
        {
            var (own, below) = HomeOf(duty);
            await AddOfficerAsync(duty, places[own].Organ);
            using var client = await Site.ClientAsync(app, $"t-{duty.Id}");
            foreach (var row in PermissionTable.All)
            {
                var isAllowed = row.Who.Split(' ').Contains(duty.Id);
                wrong.AddRange(await CheckAsync(client, row, duty, "本机关", places[own], isAllowed ? row.Own : Refused(row, isVisible: true)));
                if (below is not null)
                    wrong.AddRange(await CheckAsync(client, row, duty, "下级", places[below], isAllowed ? row.Subordinate : Refused(row, DemoOfficers.ReachesDown(duty))));
                wrong.AddRange(await CheckAsync(client, row, duty, "别的机关", places["WX"], isAllowed ? row.Other : Refused(row, isVisible: false)));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_everywhere()
    {
        var place = (await PlacesAsync())["SL-BY"];
        using HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.First()) };
        foreach (var row in PermissionTable.All)
        {
            using var answer = await client.GetAsync(new Uri(Fill(row, place), UriKind.Relative));
            Assert.True(answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/sign-in", StringComparison.Ordinal), row.Path);
        }
    }

    [Fact]
    public void Every_office_page_names_the_right_it_needs()
    {
        var bare = typeof(NeedsAttribute).Assembly.GetTypes()
            .Where(type => typeof(PageModel).IsAssignableFrom(type) && !type.IsAbstract && type.Namespace!.StartsWith("Gongkai.App.Web.Pages.Office", StringComparison.Ordinal))
            .Where(type => type.GetCustomAttributes(typeof(NeedsAttribute), inherit: true).Length == 0)
            .Select(type => type.FullName);

        Assert.Empty(bare);
    }

    [Fact]
    public void Every_office_address_is_in_the_table()
    {
        var listed = PermissionTable.All.Select(row => Shape(row.Path.Split('?')[0])).ToHashSet(StringComparer.Ordinal);
        var missing = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/'))
            .Where(path => path.StartsWith("/office", StringComparison.Ordinal))
            .Where(path => !listed.Contains(Shape(path)))
            .Distinct();

        Assert.Empty(missing);
    }

    /// <summary>网址的样子：参数都写成 *；台账的名字也是参数。</summary>
    static string Shape(string path) =>
        string.Join('/', path.Split('/').Select(part => part.StartsWith('{') || part == "trainings" ? "*" : part.ToLowerInvariant()));

    static string Refused(PermissionTable.Row row, bool isVisible) => row.Refused != "hidden" ? row.Refused : isVisible ? "403" : "404";

    static async Task<IEnumerable<string>> CheckAsync(HttpClient client, PermissionTable.Row row, Duty duty, string where, Place place, string expected)
    {
        if (expected == "reach")
            expected = DemoOfficers.ReachesDown(duty) ? "yes" : "404";
        using var answer = await client.GetAsync(new Uri(Fill(row, place), UriKind.Relative));
        var actual = answer.StatusCode is HttpStatusCode.OK ? "yes" : ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        return actual == expected ? [] : [$"{row.Path}　{duty.Id}　{where}：应为 {expected}，实为 {actual}"];
    }

    static string Fill(PermissionTable.Row row, Place place) => row.Path
        .Replace("{organ}", $"{place.Organ}", StringComparison.Ordinal)
        .Replace("{officer}", $"{place.Officer}", StringComparison.Ordinal)
        .Replace("{record}", $"{place.Record}", StringComparison.Ordinal);

    static (string Own, string? Below) HomeOf(Duty duty) => duty.Levels switch
    {
        [Level.Village] => ("SL-BY-01", null),
        [Level.County, ..] => ("SL", "SL-BY"),
        _ => ("SL-BY", "SL-BY-01"),
    };

    /// <summary>示例县的几个机关，再加一个县外的；各有一个人、一次培训。</summary>
    async Task<Dictionary<string, Place>> PlacesAsync()
    {
        var database = app.Services.GetRequiredService<Database>();
        await using var db = database.Open(Scope.Of("测试"));
        if (!await db.Organs.AnyAsync(organ => organ.Code == "WX"))
        {
            db.Add(new Organ { Code = "WX", Name = "外县人民政府", Level = Level.County, ValidFrom = Start });
            await db.SaveChangesAsync();
        }

        Dictionary<string, Place> places = [];
        foreach (var code in new[] { "SL", "SL-BY", "SL-BY-01", "WX" })
        {
            var organ = (await db.Organs.SingleAsync(found => found.Code == code)).Id;
            var account = $"somebody.{code.ToLowerInvariant()}";
            var officer = await db.Officers.SingleOrDefaultAsync(found => found.Account == account) ?? new Officer { OrganId = organ, Account = account, Name = "某人", JoinedOn = Start };
            Training training = new() { OrganId = organ, HeldOn = Start, Topic = $"权限{code}{places.Count}{Guid.CreateVersion7():N}" };
            if (officer.Id == 0)
                db.Add(officer);
            db.Add(training);
            await db.SaveChangesAsync();
            places[code] = new(organ, officer.Id, training.Id);
        }

        return places;
    }

    async Task AddOfficerAsync(Duty duty, long organ)
    {
        await using var db = app.Services.GetRequiredService<Database>().Open(Scope.Of("测试"));
        db.Add(new Officer { OrganId = organ, Account = $"t-{duty.Id}", Name = duty.Name, JoinedOn = Start });
        db.Add(new Assignment { OrganId = organ, Account = $"t-{duty.Id}", Duty = duty.Id, StartsOn = Start, IncludesSubordinates = DemoOfficers.ReachesDown(duty) });
        await db.SaveChangesAsync();
    }

    sealed record Place(long Organ, long Officer, long Record);
}
