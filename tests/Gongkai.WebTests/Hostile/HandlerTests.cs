using System.Net;
using Gongkai.App.Ledgers;
using Gongkai.App.Log;
using Gongkai.App.People;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Work;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.WebTests.Hostile;

/// <summary>办公端的每一个提交、每一个网址参数，由网站自己的路由列出来挨个试，漏不掉新加的。</summary>
public sealed class HandlerTests : IAsyncLifetime
{
    static readonly string[] Tricks = ["..", "%2e%2e", "..%2f..%2fetc%2fpasswd", "%2e%2e%5c%2e%2e%5cwin.ini", "%00", "a%00b", "-1", "9223372036854775808", "%F0%9F%98%80", "trainings%2f..%2f..", "con", ";id=1", "%252e%252e", "null"];

    readonly string data = Directory.CreateTempSubdirectory("gongkai-handlers-").FullName;
    WebApplication app = null!;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => app = await Site.StartAsync(new() { Data = data, Demo = true, Urls = ["http://127.0.0.1:0"] });

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_stranger_s_submission_goes_to_sign_in_and_changes_nothing()
    {
        using HttpClient stranger = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(app.Urls.First()) };
        var before = await FingerprintAsync();
        var tried = 0;
        foreach (var address in await SubmissionsAsync())
        {
            using var answer = await stranger.PostAsync(address, Body());
            Assert.True(answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/sign-in", StringComparison.Ordinal), $"{address}：{(int)answer.StatusCode}");
            tried++;
        }

        Assert.True(tried > 30, $"只试了 {tried} 个");
        Assert.Equal(before, await FingerprintAsync());
    }

    [Theory]
    [InlineData("/office")]
    [InlineData("/office/ledgers/trainings")]
    public async Task A_handler_that_is_not_there_is_not_found(string path)
    {
        using var clerk = await Site.ClientAsync(app, "clerk");

        using var answer = await Ledgers.Trainings.PostAsync(clerk, path, [], "Claim");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("by-leader")]
    [InlineData("checker")]
    public async Task What_a_duty_may_not_submit_is_refused_and_changes_nothing(string account)
    {
        var refused = 0;
        foreach (var address in await SubmissionsAsync())
        {
            using var client = await Site.ClientAsync(app, account);
            using var form = await client.GetAsync(new Uri("/office/me/password", UriKind.Relative), Cancel);
            var before = await FingerprintAsync();
            using var answer = await PostAsync(client, form, address);
            if (answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.NotFound))
                continue;
            refused++;
            Assert.True(before == await FingerprintAsync(), $"{address} 答 {(int)answer.StatusCode}，却改了什么");
        }

        Assert.True(refused > 10, $"只有 {refused} 个不许");
    }

    [Fact]
    public async Task Tricks_in_any_part_of_an_address_find_nothing()
    {
        using var client = await Site.ClientAsync(app, "admin");
        List<string> wrong = [];
        foreach (var pattern in Routes().Where(pattern => pattern.Parameters.Count > 0))
        {
            foreach (var parameter in pattern.Parameters)
            {
                foreach (var trick in Tricks)
                {
                    using var answer = await client.GetAsync(new Uri(Fill(pattern, name => name == parameter.Name ? trick : Usual(name)), UriKind.Relative), Cancel);
                    var text = await answer.Content.ReadAsStringAsync(Cancel);
                    if ((int)answer.StatusCode >= 500 || text.Contains("root:", StringComparison.Ordinal) || (answer.StatusCode is HttpStatusCode.OK && !answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/office", StringComparison.Ordinal)))
                        wrong.Add($"{pattern.RawText} ← {trick}：{(int)answer.StatusCode}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    IEnumerable<Microsoft.AspNetCore.Routing.Patterns.RoutePattern> Routes() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Select(endpoint => endpoint.RoutePattern).DistinctBy(pattern => pattern.RawText)
        .Where(pattern => pattern.RawText!.TrimStart('/').StartsWith("office", StringComparison.OrdinalIgnoreCase));

    /// <summary>每一页的每一个提交。</summary>
    async Task<List<Uri>> SubmissionsAsync()
    {
        await using var db = app.Services.GetRequiredService<Database>().Open(Scope.Of("测试"));
        var record = (await db.Set<Supervision.Training>().FirstAsync(training => db.Organs.Any(organ => organ.Id == training.OrganId && organ.Code == "SL-BY"), Cancel)).Id;
        var submissions = from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                          where endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("office", StringComparison.OrdinalIgnoreCase)
                          let page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()
                          where page is not null
                          let model = typeof(Database).Assembly.GetType($"Gongkai.App.Web.Pages{page.ViewEnginePath.Replace('/', '.')}Model")
                          where model is not null
                          from method in model.GetMethods()
                          where method.Name.StartsWith("OnPost", StringComparison.Ordinal)
                          let handler = method.Name["OnPost".Length..].Replace("Async", "", StringComparison.Ordinal)
                          let address = Fill(endpoint.RoutePattern, name => name == "id" ? $"{record}" : Usual(name))
                          select new Uri(handler.Length == 0 ? address : $"{address}?handler={handler}", UriKind.Relative);
        return [.. submissions.Distinct()];
    }

    static string Usual(string name) => name is "ledger" ? "trainings" : name is "format" ? "csv" : "1";

    static string Fill(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern, Func<string, string> value) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => value(parameter.Name),
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            _ => "",
        }))));

    /// <summary>样样都填上一点，免得没有走到改的那一步。</summary>
    static FormUrlEncodedContent Body(string token = "") => new(
        "topic=使坏;held_on=2026-04-01;kind=online;_organ=1;_reason=使坏;reason=使坏;name=使坏;query=;view=1;officer=1;to=1;from=1;id=1;organ=1;duty=editor;on=2026-04-01;startsOn=2026-01-01;draft-days=9;password=山高水长月下风7316;again=山高水长月下风7316;ledger=trainings;record=1;assignment=1"
            .Split(';').Select(pair => new KeyValuePair<string, string>(pair[..pair.IndexOf('=', StringComparison.Ordinal)], pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]))
            .Append(new("__RequestVerificationToken", token)));

    static async Task<HttpResponseMessage> PostAsync(HttpClient client, HttpResponseMessage form, Uri address)
    {
        var html = await form.Content.ReadAsStringAsync(Cancel);
        const string mark = "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"";
        var start = html.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = Body(html[start..html.IndexOf('"', start)]) };
        request.Headers.Add("Cookie", client.DefaultRequestHeaders.GetValues("Cookie").Concat(form.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0])));
        return await client.SendAsync(request, Cancel);
    }

    /// <summary>库里该不变的：各台账的条数与次数、日志、设置、暂存、导入、提醒。</summary>
    async Task<string> FingerprintAsync()
    {
        await using var db = app.Services.GetRequiredService<Database>().Open(Scope.Of("测试"));
        List<long> all = [];
        foreach (var ledger in AllLedgers.All)
            all.AddRange(await ledger.Accept(new Sum(db)));
        all.AddRange([
            await db.Set<LogEntry>().LongCountAsync(entry => entry.Act != Acts.SignIn && entry.Act != Acts.SignOut, Cancel), await db.Set<SettingValue>().LongCountAsync(Cancel), await db.Set<RecordDraft>().LongCountAsync(Cancel), await db.Set<App.Ledgers.Import>().LongCountAsync(Cancel),
            await db.Set<SavedView>().LongCountAsync(Cancel), await db.Set<Invitation>().LongCountAsync(Cancel), await db.Set<Reminder>().LongCountAsync(reminder => reminder.Kind != ReminderKind.SignIn.Id && reminder.Kind != ReminderKind.Due.Id, Cancel), await db.Restrictions.LongCountAsync(Cancel),
        ]);
        return string.Join(' ', all);
    }

    sealed class Sum(GongkaiDb db) : ILedgerVisitor<Task<long[]>>
    {
        public async Task<long[]> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() => [await db.Set<T>().LongCountAsync(Cancel), await db.Set<T>().SumAsync(record => (long)record.Version, Cancel)];
    }
}
