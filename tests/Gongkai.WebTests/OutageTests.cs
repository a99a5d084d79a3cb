using System.Net;
using System.Text.RegularExpressions;
using Gongkai.App.Storage;
using Gongkai.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.WebTests;

/// <summary>数据库断了、磁盘满了、被占着：说清楚，填的字还在，好了自己接上，进程不倒。</summary>
public sealed class OutageTests
{
    const string New = "/office/ledgers/trainings/new";

    [Fact]
    public async Task Postgresql_goes_away_and_comes_back()
    {
        using var server = PostgresInstance.Create();
        Assert.SkipWhen(server is null, "没有安装 PostgreSQL，略过。");
        var folder = Directory.CreateTempSubdirectory("gongkai-outage-").FullName;
        await using var app = await Site.StartAsync(new() { Data = folder, Database = server.Connection("postgres"), Demo = true, Urls = ["http://127.0.0.1:0"] });
        using var client = await Site.ClientAsync(app, "clerk");
        var form = await FormAsync(client);

        server.StopAtOnce();
        var down = await PostAsync(client, form);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, down.Status);
        Assert.Contains("连不上数据库", down.Text, StringComparison.Ordinal);
        Assert.Contains("写了很久的“主要内容”", WebUtility.HtmlDecode(down.Text), StringComparison.Ordinal);
        Assert.Contains("再交一次", down.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(client, "/readyz"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/healthz"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/clock"));

        server.Start();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/readyz"));
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(client, Hidden(down.Text))).Status);
        Assert.Equal(1, await CountAsync(app));
    }

    [Fact]
    public async Task Sqlite_is_held_by_another_program()
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-outage-").FullName;
        await using var app = await Site.StartAsync(new() { Data = folder, Demo = true, Urls = ["http://127.0.0.1:0"] }, TimeSpan.FromSeconds(3));
        using var client = await Site.ClientAsync(app, "clerk");
        var form = await FormAsync(client);

        await using (var other = await app.Services.GetRequiredService<Database>().Dialect.OpenAsync(default))
        {
            await using var held = await app.Services.GetRequiredService<Database>().Dialect.BeginExclusiveAsync(other, default);
            var down = await PostAsync(client, form);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, down.Status);
            Assert.Contains("数据库正忙", down.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(client, form)).Status);
    }

    static async Task<Dictionary<string, string>> FormAsync(HttpClient client)
    {
        using var response = await client.GetAsync(new Uri(New, UriKind.Relative));
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
            client.DefaultRequestHeaders.Add("Cookie", cookies.Select(cookie => cookie.Split(';')[0]));
        var form = Hidden(await response.Content.ReadAsStringAsync());
        form["held_on"] = "2026-11-20";
        form["topic"] = "断电时登记的培训";
        form["kind"] = "lecture";
        form["summary"] = "写了很久的“主要内容”";
        return form;
    }

    static Dictionary<string, string> Hidden(string html) => Regex.Matches(html, "<input[^>]*type=\"hidden\"[^>]*>")
        .Select(match => (Name: Attribute(match.Value, "name"), Value: Attribute(match.Value, "value")))
        .Where(field => field.Name.Length > 0).DistinctBy(field => field.Name).ToDictionary(field => field.Name, field => field.Value);

    static string Attribute(string tag, string name) => WebUtility.HtmlDecode(Regex.Match(tag, $"{name}=\"([^\"]*)\"").Groups[1].Value);

    static async Task<(HttpStatusCode Status, string Text)> PostAsync(HttpClient client, Dictionary<string, string> form)
    {
        using FormUrlEncodedContent content = new(form);
        using var response = await client.PostAsync(new Uri(New, UriKind.Relative), content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return response.StatusCode;
    }

    static async Task<int> CountAsync(WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<Database>().Open(Scope.Of("测试"));
        return db.Set<Supervision.Training>().Count(training => training.Topic == "断电时登记的培训");
    }
}
