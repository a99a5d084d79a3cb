using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Gongkai.App.Storage;
using Gongkai.Supervision;
using Gongkai.Tests.Storage;
using Gongkai.WebTests.Ledgers;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.WebTests;

/// <summary>有意使坏的人送来的东西：什么也存不坏、看不到，程序不出错。两种数据库都要过。</summary>
public sealed partial class HostileInputTests
{
    static readonly DateOnly Start = new(2024, 1, 1);

    static readonly string[] Odd =
    [
        "\0", "a\0b\u0001\u202E", "字" + string.Concat(Enumerable.Repeat("😀", 400)), "../../etc/passwd", "9223372036854775808", "-1",
        "'; drop table trainings; --", "%", "//evil.example/", "\r\nSet-Cookie: x=y", "{0}", new('长', 60_000),
    ];

    static readonly string[] Queries =
    [
        "/office?who={0}&after={0}", "/office/search?q={0}&n={0}&ledger={0}", "/office/log?who={0}&act={0}&ledger={0}&record={0}&before={0}&from={0}",
        "/office/log/export.csv?who={0}&act={0}&ledger={0}", "/office/ledgers/trainings?topic={0}&kind={0}&held_on.from={0}&sort={0}&after={0}&organ={0}&measure={0}&year={0}",
        "/office/ledgers/trainings/export?topic={0}&before={0}", "/office/counts?year={0}&organ={0}", "/office/people?organ={0}", "/office/notices?before={0}", "/office/hand-over?from={0}",
        "/office/settings?organ={0}", "/office/takeout?organ={0}", "/office/takeout/{0}", "/office/uploads?id={0}", "/office/ledgers/{0}", "/office/ledgers/{0}/import", "/office/imports/{0}", "/sign-in?next={0}&done={0}", "/sign-in/second?next={0}", "/sign-in/invitation/{0}", "/office/me?done={0}",
    ];

    static readonly (string Page, string Post, string[] Fields)[] Forms =
    [
        ("/office/ledgers/trainings/new", "/office/ledgers/trainings/new", ["topic", "place", "trainer", "summary", "_reason", "_organ", "_version"]),
        ("/office/ledgers/trainings/new", "/office/ledgers/trainings/new?handler=draft", ["topic", "summary", "_reason"]),
        ("/office/ledgers/trainings/{record}/edit", "/office/ledgers/trainings/{record}/edit", ["topic", "summary", "_reason", "_was.topic", "_theirs", "_erase"]),
        ("/office/ledgers/trainings/{record}", "/office/ledgers/trainings/{record}?handler=restrict", ["reason", "officer"]),
        ("/office/ledgers/trainings", "/office/ledgers/trainings?handler=save", ["name", "query"]),
        ("/office/ledgers/trainings", "/office/ledgers/trainings?handler=forget", ["view"]),
        ("/office/ledgers/trainings/export", "/office/ledgers/trainings/export", ["format", "reason"]),
        ("/office/takeout", "/office/takeout", ["organ", "reason", "subordinates", "personal"]),
        ("/office/ledgers/trainings/import", "/office/uploads?handler=begin", ["name", "size"]),
        ("/office/assign/trainings/{record}", "/office/assign/trainings/{record}", ["to", "expected"]),
        ("/office/hand-over", "/office/hand-over", ["from", "to", "duty", "on", "note", "act", "seen"]),
        ("/office/settings", "/office/settings", ["startsOn", "organ"]),
        ("/office/me/notices", "/office/me/notices", ["kinds", "quietFrom", "digestAt"]),
        ("/office/me/password", "/office/me/password", ["current", "password", "again"]),
        ("/office/me/totp", "/office/me/totp", ["code", "sealed"]),
        ("/sign-in", "/sign-in", ["account", "password", "next"]),
        ("/office", "/office?handler=take", ["ledger", "record", "who", "after"]),
        ("/office/ledgers/trainings/{record}", "/office/ledgers/trainings/{record}?handler=delete", ["reason"]),
    ];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Odd_input_is_never_a_fault(string dialect)
    {
        using var server = dialect == "postgres" ? PostgresInstance.Create() : null;
        Assert.SkipWhen(dialect == "postgres" && server is null, "没有安装 PostgreSQL，略过。");
        var folder = Directory.CreateTempSubdirectory("gongkai-odd-").FullName;
        await using (var app = await Site.StartAsync(new() { Data = folder, Database = server?.Connection("postgres") ?? "", Demo = true, Urls = ["http://127.0.0.1:0"] }))
        {
            var record = await TrainingAsync(app);
            List<string> faults = [];
            using var client = await Site.ClientAsync(app, "head");
            foreach (var odd in Odd)
            {
                foreach (var query in Queries.Where(_ => odd.Length < 5000))
                    await AskAsync(client, new(HttpMethod.Get, query.Replace("{0}", Uri.EscapeDataString(odd), StringComparison.Ordinal)), odd, faults);
                foreach (var (page, post, fields) in Forms)
                    await SubmitAsync(client, page.Replace("{record}", record, StringComparison.Ordinal), post.Replace("{record}", record, StringComparison.Ordinal), fields.ToDictionary(field => field, _ => odd), faults);
            }

            await SubmitAsync(client, "/office/ledgers/trainings/new", "/office/ledgers/trainings/new", Enumerable.Range(0, 10_000).ToDictionary(i => $"f{i}", _ => "x"), faults);
            await app.StopAsync(Cancel);
            Assert.True(faults.Count == 0, string.Join('\n', faults));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Twenty_people_saving_at_once_lose_nothing(string dialect)
    {
        using var server = dialect == "postgres" ? PostgresInstance.Create() : null;
        Assert.SkipWhen(dialect == "postgres" && server is null, "没有安装 PostgreSQL，略过。");
        var folder = Directory.CreateTempSubdirectory("gongkai-twenty-").FullName;
        await using (var app = await Site.StartAsync(new() { Data = folder, Database = server?.Connection("postgres") ?? "", Demo = true, Urls = ["http://127.0.0.1:0"] }))
        {
            var shared = await TrainingAsync(app);
            var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => TwiceAsync(app, shared, i)));
            await using var db = app.Services.GetRequiredService<Database>().Open(Scope.Of("测试"));
            var saved = await db.Set<Training>().SingleAsync(training => training.Id == long.Parse(shared), Cancel);

            await app.StopAsync(Cancel);
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.New));
            Assert.All(answers, answer => Assert.True(answer.Shared is HttpStatusCode.Redirect or HttpStatusCode.Conflict, $"{answer.Shared}"));
            Assert.Equal(20, await db.Set<Training>().CountAsync(training => training.Topic.StartsWith("同时登记"), Cancel));
            // 答“存了”几次，就真的改了几次：没有谁盖掉谁的
            Assert.Equal(1 + answers.Count(answer => answer.Shared is HttpStatusCode.Redirect), saved.Version);
        }

        Directory.Delete(folder, recursive: true);
    }

    static async Task<(HttpStatusCode New, HttpStatusCode Shared)> TwiceAsync(WebApplication app, string shared, int i)
    {
        using var client = await Site.ClientAsync(app, "clerk");
        using var added = await Trainings.PostAsync(client, "/office/ledgers/trainings/new", new() { ["topic"] = $"同时登记 {i}", ["held_on"] = "2026-04-01", ["kind"] = "online" });
        using var changed = await Trainings.PostAsync(client, $"/office/ledgers/trainings/{shared}/edit", new() { ["topic"] = $"同改 {i}", ["held_on"] = "2026-04-01", ["kind"] = "online" });
        return (added.StatusCode, changed.StatusCode);
    }

    static async Task SubmitAsync(HttpClient client, string page, string post, Dictionary<string, string> fields, List<string> faults)
    {
        using var form = await client.GetAsync(new Uri(page, UriKind.Relative), Cancel);
        var token = Token().Match(await form.Content.ReadAsStringAsync(Cancel)).Groups[1].Value;
        using HttpRequestMessage request = new(HttpMethod.Post, post) { Content = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token))) };
        if (form.Headers.TryGetValues("Set-Cookie", out var cookies))
            request.Headers.Add("Cookie", client.DefaultRequestHeaders.GetValues("Cookie").Concat(cookies.Select(cookie => cookie.Split(';')[0])));
        await AskAsync(client, request, fields.Values.First(), faults);
    }

    static async Task AskAsync(HttpClient client, HttpRequestMessage request, string odd, List<string> faults)
    {
        using var answer = await client.SendAsync(request, Cancel);
        var place = answer.Headers.Location?.ToString() ?? "";
        if ((int)answer.StatusCode >= 500 || place.StartsWith("//", StringComparison.Ordinal) || place.StartsWith("http", StringComparison.Ordinal) || answer.Headers.Contains("x"))
            faults.Add($"{(int)answer.StatusCode} {request.Method} {request.RequestUri!.ToString().Split('?')[0]} {place} ← {Encoding.UTF8.GetByteCount(odd)} 字节 {odd[..Math.Min(12, odd.Length)]}");
        request.Dispose();
    }

    static async Task<string> TrainingAsync(WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<Database>().Open(Scope.Of("测试"));
        var township = await db.Organs.SingleAsync(organ => organ.Code == "SL-BY", Cancel);
        Training training = new() { OrganId = township.Id, HeldOn = Start, Topic = "让人使坏的一次" };
        db.Add(training);
        await db.SaveChangesAsync(Cancel);
        return $"{training.Id}";
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Token();
}
