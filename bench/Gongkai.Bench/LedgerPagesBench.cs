using System.Diagnostics;
using System.Text.RegularExpressions;
using Gongkai.App.Search;
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
    const int Rows = 1_000_000, County = 21, Organs = 200, Clients = 8, Least = 2_000;

    static readonly TimeSpan Warming = TimeSpan.FromSeconds(8), Measuring = TimeSpan.FromSeconds(8);

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
        var (clerk, county, city, organs) = await AddPeopleAsync(database);
        var watch = Stopwatch.StartNew();
        await LedgerRows.FillAsync(database, organs, Rows);
        // 检索的索引先建好：不然网站一启动就在后台建，占去一个核
        await new Indexer(database).RebuildAsync(null, default);
        Console.WriteLine($"| 备料：{Rows:N0} 条并建好检索的索引，用时 {watch.Elapsed.TotalSeconds:0} 秒 | | | | |");
        await using var app = WebApp.Create(new() { Data = folder, Urls = ["http://127.0.0.1:0"] }, database);
        await app.StartAsync();
        var own = await ClientAsync(app, clerk);
        await LoadAsync(own, "/healthz", Warming);

        const string list = "/office/ledgers/trainings", filter = "?kind=online&held_on.from=2020-01-01&held_on.to=2024-12-31";
        var (deep, record) = await WalkAsync(own, list, 5000);
        await ReportAsync("清单第 1 页", own, list);
        await ReportAsync("清单第 5,000 页", own, deep);
        await ReportAsync("筛选后的清单", own, list + filter);
        await ReportAsync("详情", own, record);
        await ReportAsync("修改页", own, record + "/edit");
        foreach (var (officer, organ) in new[] { (county, County), (city, Organs) })
        {
            var all = await ClientAsync(app, officer);
            var (wide, _) = await WalkAsync(all, list, 500);
            await ReportAsync($"{organ} 个机关合看，第 1 页", all, list);
            await ReportAsync($"{organ} 个机关合看，第 500 页", all, wide);
            await ReportAsync($"{organ} 个机关合看，筛选后", all, list + filter);
        }

        await app.StopAsync();
    }

    /// <summary>一个市、一个县连乡镇 21 个机关，其余直属市；编辑、县里的、市里的各一人。</summary>
    static async Task<(Officer Clerk, Officer County, Officer City, long[] Organs)> AddPeopleAsync(Database database)
    {
        await using var db = database.Open(Scope.Of("备料"));
        Organ[] organs = [.. Enumerable.Range(0, Organs).Select(i => new Organ { Code = $"S-{i:000}", Name = $"示例市第{i}机关", Level = i == 0 ? Level.City : i == 1 ? Level.County : Level.Township, ParentCode = i == 0 ? "" : i is 1 or > County ? "S-000" : "S-001", ValidFrom = new(1984, 1, 1) })];
        foreach (var organ in organs)
        {
            db.Add(organ);
            await db.SaveChangesAsync();
        }

        Officer[] officers = [.. new[] { ("clerk", 2), ("county", 1), ("city", 0) }.Select(who => new Officer { Account = who.Item1, Name = who.Item1, OrganId = organs[who.Item2].Id, JoinedOn = new(2024, 1, 1) })];
        db.AddRange(officers);
        await db.SaveChangesAsync();
        db.AddRange(officers.Select(officer => new Assignment { Account = officer.Account, OrganId = officer.OrganId, Duty = Duties.Editor.Id, IncludesSubordinates = officer.Account != "clerk", StartsOn = new(2024, 1, 1) }));
        await db.SaveChangesAsync();
        return (officers[0], officers[1], officers[2], [organs[2].Id, .. organs.Where((_, i) => i != 2).Select(organ => organ.Id)]);
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

    /// <summary>前后各量一次基线；机器上还有别的事时，处理器用时的比值比每秒几次可信。</summary>
    static async Task ReportAsync(string what, HttpClient client, string path)
    {
        await LoadAsync(client, path, Warming);
        var before = await LoadAsync(client, "/healthz", Measuring / 2);
        var page = await LoadAsync(client, path, Measuring);
        var after = await LoadAsync(client, "/healthz", Measuring / 2);
        var (rate, cost) = ((before.PerSecond + after.PerSecond) / 2, (before.Processor + after.Processor) / 2);
        Console.WriteLine($"| {what} | {page.PerSecond:N0} 次 | 同一网站的 /healthz | {rate:N0} 次 | {rate / page.PerSecond:0.0} 倍；处理器用时 {page.Processor / cost:0.0} 倍 |");
    }

    /// <summary>至少这么久，也至少 <see cref="Least"/> 次：机器忙的时候也热得透。</summary>
    /// <returns>每秒几次；每次用处理器多久。</returns>
    static async Task<(double PerSecond, TimeSpan Processor)> LoadAsync(HttpClient client, string path, TimeSpan time)
    {
        using var process = Process.GetCurrentProcess();
        var started = process.TotalProcessorTime;
        long done = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            var buffer = new byte[1 << 16];
            while (watch.Elapsed < time || Interlocked.Read(ref done) < Least)
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
        process.Refresh();
        return (done / watch.Elapsed.TotalSeconds, (process.TotalProcessorTime - started) / done);
    }

    [GeneratedRegex("rel=\"next\" href=\"([^\"]+)\"")]
    private static partial Regex Next();

    [GeneratedRegex("class=\"frozen\"><a href=\"([^\"]+)\"")]
    private static partial Regex First();
}
