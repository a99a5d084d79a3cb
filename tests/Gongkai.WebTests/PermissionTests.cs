using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
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
public sealed partial class PermissionTests : IAsyncLifetime
{
    static readonly DateOnly Start = new(2024, 1, 1);
    readonly string data = Directory.CreateTempSubdirectory("gongkai-rights-").FullName;
    WebApplication app = null!;

    public async ValueTask InitializeAsync() => app = await Site.StartAsync(new() { Data = data, Demo = true, Urls = ["http://127.0.0.1:0"] });

    public async ValueTask DisposeAsync()
    {
        // 先停：后台的任务还在写，目录删不干净
        await app.StopAsync();
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
                wrong.AddRange(await CheckAsync(client, row, duty, places[own], below is null ? null : places[below], places["WX"]));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_duty_can_submit_exactly_what_the_table_says()
    {
        var places = await PlacesAsync();
        List<string> wrong = [];
        foreach (var duty in Duties.All)
        {
            var (own, below) = HomeOf(duty);
            await AddOfficerAsync(duty, places[own].Organ);
            foreach (var row in PermissionTable.Posts)
            {
                // 有的提交会退出登录，每行重新登录
                using var client = await FormClientAsync($"t-{duty.Id}");
                wrong.AddRange(await CheckAsync(client, row, duty, places[own], below is null ? null : places[below], places["WX"], HttpMethod.Post));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Nothing_is_taken_without_the_form_s_own_token()
    {
        var place = (await PlacesAsync())["SL-BY"];
        using var client = await Site.ClientAsync(app, "head");
        using var forged = await FormClientAsync("head");
        forged.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var wrong = await FormClientAsync("head");
        wrong.DefaultRequestHeaders.Remove("RequestVerificationToken");
        wrong.DefaultRequestHeaders.Add("RequestVerificationToken", "CfDJ8wrong");
        foreach (var row in PermissionTable.Posts)
        {
            foreach (var (attacker, expected) in new[] { (client, HttpStatusCode.BadRequest), (wrong, HttpStatusCode.BadRequest), (forged, HttpStatusCode.Forbidden) })
            {
                using FormUrlEncodedContent nothing = new([]);
                using var answer = await attacker.PostAsync(new Uri(Fill(row, place), UriKind.Relative), nothing);
                Assert.True(answer.StatusCode == expected || answer.StatusCode is HttpStatusCode.Forbidden, $"{row.Path}：{(int)answer.StatusCode}");
            }
        }
    }

    [Theory]
    [InlineData("head")]
    [InlineData("admin")]
    public async Task Without_the_second_factor_an_approver_or_administrator_can_only_go_and_enrol(string account)
    {
        var place = (await PlacesAsync())["SL-BY"];
        using var client = await FormClientAsync(account, isVerified: false);
        string[] open = ["/office/me/totp", "/office/me/passkey", "/office/me/second-factor", "/office/me/password"];
        foreach (var (row, isPost) in PermissionTable.All.Select(row => (row, false)).Concat(PermissionTable.Posts.Select(row => (row, true))))
        {
            using FormUrlEncodedContent nothing = new([]);
            Uri address = new(Fill(row, place), UriKind.Relative);
            using var answer = isPost ? await client.PostAsync(address, nothing) : await client.GetAsync(address);
            if (!open.Contains(row.Path.Split('?')[0]))
                Assert.True(answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location!.ToString().EndsWith("/office/me/second-factor", StringComparison.Ordinal), $"{row.Path}：{(int)answer.StatusCode} {answer.Headers.Location}");
        }
    }

    [Fact]
    public void Every_submission_is_in_the_table()
    {
        var listed = PermissionTable.Posts.Select(row => Submission(row.Path.Split('?')[0], HandlerOf(row))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.Trim('/').StartsWith("office", StringComparison.OrdinalIgnoreCase) == true)
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page ? ModelOf(page).GetMethods() : [], (endpoint, method) => (Path: "/" + endpoint.RoutePattern.RawText!.Trim('/'), method.Name))
            .Where(found => found.Name.StartsWith("OnPost", StringComparison.Ordinal))
            .Select(found => Submission(found.Path, found.Name["OnPost".Length..].Replace("Async", "", StringComparison.Ordinal)))
            .Where(found => !found.StartsWith("/office/index", StringComparison.OrdinalIgnoreCase) && !listed.Contains(found.Replace("/index?", "?", StringComparison.OrdinalIgnoreCase)))
            .Distinct();

        Assert.Empty(missing);
    }

    static Type ModelOf(PageActionDescriptor page) =>
        typeof(NeedsAttribute).Assembly.GetType($"Gongkai.App.Web.Pages{page.ViewEnginePath.Replace('/', '.')}Model", throwOnError: true)!;

    static string Submission(string path, string handler) => $"{Shape(path)}?{handler}";

    static string HandlerOf(PermissionTable.Row row) => row.Path.Split('?', '&').FirstOrDefault(part => part.StartsWith("handler=", StringComparison.Ordinal))?["handler=".Length..] ?? "";

    /// <summary>带着表单的防伪口令。</summary>
    async Task<HttpClient> FormClientAsync(string account, bool isVerified = true)
    {
        var client = await Site.ClientAsync(app, account, isVerified);
        using var form = await client.GetAsync(new Uri("/office/me/password", UriKind.Relative));
        var token = Token().Match(await form.Content.ReadAsStringAsync()).Groups[1].Value;
        var cookies = client.DefaultRequestHeaders.GetValues("Cookie").Concat(form.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0])).ToList();
        client.DefaultRequestHeaders.Remove("Cookie");
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies));
        client.DefaultRequestHeaders.Add("RequestVerificationToken", token);
        return client;
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Token();

    static async Task<IEnumerable<string>> CheckAsync(
        HttpClient client, PermissionTable.Row row, Duty duty, Place own, Place? below, Place other, HttpMethod? method = null)
    {
        List<string> wrong = [];
        var isAllowed = row.Who.Split(' ').Contains(duty.Id);
        wrong.AddRange(await AskAsync(client, row, duty, "本机关", own, isAllowed ? row.Own : Refused(row, isVisible: true), method));
        if (below is not null)
            wrong.AddRange(await AskAsync(client, row, duty, "下级", below, isAllowed ? row.Subordinate : Refused(row, DemoOfficers.ReachesDown(duty)), method));
        wrong.AddRange(await AskAsync(client, row, duty, "别的机关", other, isAllowed ? row.Other : Refused(row, isVisible: false), method));

        return wrong;
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
        string.Join('/', path.Split('/').Select(part => part.StartsWith('{') || part is "trainings" or "officers" ? "*" : part.StartsWith("export.", StringComparison.Ordinal) ? "export.*" : part.ToLowerInvariant()));

    static string Refused(PermissionTable.Row row, bool isVisible) => row.Refused != "hidden" ? row.Refused : isVisible ? "403" : "404";

    static async Task<IEnumerable<string>> AskAsync(HttpClient client, PermissionTable.Row row, Duty duty, string where, Place place, string expected, HttpMethod? method)
    {
        if (expected == "reach")
            expected = DemoOfficers.ReachesDown(duty) ? "yes" : "404";
        using HttpRequestMessage request = new(method ?? HttpMethod.Get, Fill(row, place));
        if (method is not null)
            request.Content = new FormUrlEncodedContent([]);
        using var answer = await client.SendAsync(request);
        var isDone = answer.StatusCode is HttpStatusCode.OK || (method is not null && answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity);
        var actual = isDone ? "yes" : ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
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
