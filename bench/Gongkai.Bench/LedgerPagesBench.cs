using System.Diagnostics;
using System.Text.RegularExpressions;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web;
using Gongkai.App.Web.Office;
using Gongkai.Organs;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Gongkai.Bench;

/// <summary>台账页面：一百万条培训记录，真的网站、真的登录，不缓存、不压缩；发请求的也在这台机器上。基线是同一个网站的 /healthz。</summary>
static partial class LedgerPagesBench
{
    const int Rows = 1_000_000, Organs = 21, Clients = 8;

    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-bench");
        try
        {
            RunAsync(folder.FullName).GetAwaiter().GetResult();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task RunAsync(string folder)
    {
        await using var database = Database.At(folder, null, TimeProvider.System);
        await database.PrepareAsync(default);
        var (clerk, supervisor, organs) = await AddPeopleAsync(database);
        var watch = Stopwatch.StartNew();
        await LedgerRows.FillAsync(database, organs, Rows);
        Console.WriteLine($"| 备料：{Rows:N0} 条，用时 {watch.Elapsed.TotalSeconds:0} 秒 | | | | |");
        await using var app = WebApp.Create(new() { Data = folder, Urls = ["http://127.0.0.1:0"] }, database);
        await app.StartAsync();
        var (own, all) = (await ClientAsync(app, clerk), await ClientAsync(app, supervisor));
        var bare = await PerSecondAsync(own, "/healthz");

        const string list = "/office/ledgers/trainings";
        var (deep, record) = await WalkAsync(own, list, 5000);
        await ReportAsync("清单第 1 页", own, list, bare);
        await ReportAsync("清单第 5,000 页", own, deep, bare);
        await ReportAsync("筛选后的清单", own, $"{list}?kind=online&held_on.from=2020-01-01&held_on.to=2024-12-31", bare);
        await ReportAsync("详情", own, record, bare);
        await ReportAsync("修改页", own, record + "/edit", bare);
        var (wide, _) = await WalkAsync(all, list, 500);
        await ReportAsync($"{Organs} 个机关合看，第 1 页", all, list, bare);
        await ReportAsync($"{Organs} 个机关合看，第 500 页", all, wide, bare);
        await app.StopAsync();
    }

    static async Task<(Officer Clerk, Officer Supervisor, long[] Organs)> AddPeopleAsync(Database database)
    {
        await using var db = database.Open(Scope.Of("备料"));
        Organ county = new() { Code = "SL", Name = "示例县人民政府", Level = Level.County, ValidFrom = new(1984, 1, 1) };
        Organ[] townships = [.. Enumerable.Range(1, Organs - 1).Select(i => new Organ { Code = $"SL-{i:00}", Name = $"示例县第{i}乡人民政府", Level = Level.Township, ParentCode = "SL", ValidFrom = new(1984, 1, 1) })];
        db.Add(county);
        await db.SaveChangesAsync();
        db.AddRange(townships);
        await db.SaveChangesAsync();
        Officer clerk = new() { Account = "clerk", Name = "编辑", OrganId = townships[0].Id, JoinedOn = new(2024, 1, 1) };
        Officer supervisor = new() { Account = "supervisor", Name = "主管", OrganId = county.Id, JoinedOn = new(2024, 1, 1) };
        db.AddRange(clerk, supervisor);
        await db.SaveChangesAsync();
        db.AddRange(
            new Assignment { Account = "clerk", OrganId = townships[0].Id, Duty = Duties.Editor.Id, StartsOn = new(2024, 1, 1) },
            new Assignment { Account = "supervisor", OrganId = county.Id, Duty = Duties.Editor.Id, IncludesSubordinates = true, StartsOn = new(2024, 1, 1) });
        await db.SaveChangesAsync();
        return (clerk, supervisor, [townships[0].Id, county.Id, .. townships.Skip(1).Select(organ => organ.Id)]);
    }

    static async Task<HttpClient> ClientAsync(Microsoft.AspNetCore.Builder.WebApplication app, Officer officer)
    {
        var token = await app.Services.GetRequiredService<Sessions>().StartAsync(officer.Id, Visitor.Local, isVerified: true, default);
        var cookie = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(OfficeCookie.Scheme);
        HttpClient client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.First()) };
        client.DefaultRequestHeaders.Add("Cookie", $"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(new(OfficeCookie.Holder(token), OfficeCookie.Scheme))}");
        return client;
    }

    /// <summary>一页页点“下一页”走过去；返回那一页的网址，与它的第一条。</summary>
    static async Task<(string Page, string Record)> WalkAsync(HttpClient client, string path, int pages)
    {
        for (var page = 1; page < pages; page++)
        {
            var next = Next().Match(await client.GetStringAsync(new Uri(path, UriKind.Relative)));
            path = System.Net.WebUtility.HtmlDecode(next.Groups[1].Value);
        }

        var first = First().Match(await client.GetStringAsync(new Uri(path, UriKind.Relative)));
        return (path, first.Groups[1].Value);
    }

    static async Task ReportAsync(string what, HttpClient client, string path, double bare)
    {
        var rate = await PerSecondAsync(client, path);
        Console.WriteLine($"| {what} | {rate:N0} 次 | 同一网站的 /healthz | {bare:N0} 次 | {bare / rate:0.0} 倍 |");
    }

    static async Task<double> PerSecondAsync(HttpClient client, string path)
    {
        await LoadAsync(client, path, TimeSpan.FromSeconds(6));
        return await LoadAsync(client, path, TimeSpan.FromSeconds(6));
    }

    static async Task<double> LoadAsync(HttpClient client, string path, TimeSpan time)
    {
        long done = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            var buffer = new byte[1 << 16];
            while (watch.Elapsed < time)
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
                answer.EnsureSuccessStatusCode();
                await using var body = await answer.Content.ReadAsStreamAsync();
                while (await body.ReadAsync(buffer) > 0)
                {
                }

                Interlocked.Increment(ref done);
            }
        })));
        return done / watch.Elapsed.TotalSeconds;
    }

    [GeneratedRegex("rel=\"next\" href=\"([^\"]+)\"")]
    private static partial Regex Next();

    [GeneratedRegex("class=\"frozen\"><a href=\"([^\"]+)\"")]
    private static partial Regex First();
}
