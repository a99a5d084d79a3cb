using System.Globalization;
using Gongkai.App.Demo;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web;
using Gongkai.App.Web.Office;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Gongkai.WebTests.Site))]

namespace Gongkai.WebTests;

/// <summary>真的网站开在随机端口上，真的浏览器去访问。全部测试共用一套。</summary>
public sealed class Site : IAsyncLifetime
{
    static readonly string[] ChromiumArguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    readonly string data = Directory.CreateTempSubdirectory("gongkai-web-").FullName;
    WebApplication? app;
    IPlaywright? playwright;
    IBrowser? browser;

    public string Address { get; private set; } = "";

    internal IServiceProvider Services => app!.Services;

    /// <summary>网站用的数据库：测试由此登记、查看。</summary>
    internal Database Database => app!.Services.GetRequiredService<Database>();

    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    public async ValueTask InitializeAsync()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        app = await StartAsync(new() { Data = data, Demo = true, Urls = ["http://127.0.0.1:0"] });
        Address = app.Urls.Single();
        Client.BaseAddress = new(Address);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ChromiumArguments,
        });
    }

    /// <summary>另开一个网站，测别的启动选项。</summary>
    internal static async Task<WebApplication> StartAsync(ServeOptions options, TimeSpan? patience = null)
    {
        var database = Database.At(options.Data, options.Database, TimeProvider.System, patience);
        await database.PrepareAsync(CancellationToken.None);
        if (options.Demo)
            await DemoCounty.FillAsync(database, TextWriter.Null, CancellationToken.None);
        var app = WebApp.Create(options, database);
        await app.StartAsync();
        return app;
    }

    /// <summary>新的浏览器窗口：没有 cookie；可以不带脚本，可以定宽度与显示方式。</summary>
    public async Task<IPage> OpenAsync(string path, string view = "standard", bool script = true, int width = 1280)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            JavaScriptEnabled = script,
            ViewportSize = new() { Width = width, Height = 900 },
            Locale = "zh-CN",
        });
        if (view != "standard")
            await context.AddCookiesAsync([new() { Name = "view", Value = view, Url = Address }]);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>以某人登录：直接建一次登录，不经登录页，所以不论口令、第二重验证怎么要求都能用。</summary>
    public async Task SignInAsync(IPage page, string account)
    {
        var (name, value) = await CookieAsync(app!, account);
        await page.Context.AddCookiesAsync([new() { Name = name, Value = value, Url = Address }]);
    }

    /// <summary>以某人登录并打开一个页面。</summary>
    public async Task<IPage> OpenAsAsync(string account, string path, string view = "standard", bool script = true, int width = 1280)
    {
        var page = await OpenAsync("/healthz", view, script, width);
        await SignInAsync(page, account);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>已经登录的 HttpClient：不跟随跳转，不收别的 cookie。</summary>
    internal static async Task<HttpClient> ClientAsync(WebApplication app, string account, bool isVerified = true)
    {
        var (name, value) = await CookieAsync(app, account, isVerified);
        HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(app.Urls.First()) };
        client.DefaultRequestHeaders.Add("Cookie", $"{name}={value}");
        return client;
    }

    /// <summary>已经登录的 HttpClient，访问共用的网站。</summary>
    public Task<HttpClient> ClientAsync(string account) => ClientAsync(app!, account);

    static async Task<(string Name, string Value)> CookieAsync(WebApplication app, string account, bool isVerified = true)
    {
        await using var db = app.Services.GetRequiredService<Database>().Open(Scope.Of("测试"));
        var officer = await db.Officers.SingleAsync(officer => officer.Account == account);
        var token = await app.Services.GetRequiredService<Sessions>().StartAsync(officer.Id, Visitor.Local, isVerified, CancellationToken.None);
        var cookie = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(OfficeCookie.Scheme);
        return (cookie.Cookie.Name!, cookie.TicketDataFormat.Protect(new(OfficeCookie.Holder(token), OfficeCookie.Scheme)));
    }

    /// <summary>送核一个文件，等到结果页。</summary>
    public async Task<IPage> AuditAsync(string name, string content, string view = "standard", bool script = true, int width = 1280)
    {
        var page = await OpenAsync("/audit", view, script, width);
        await page.GetByLabel("选择年度报告").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/html", Buffer = System.Text.Encoding.UTF8.GetBytes(content) });
        await page.GetByRole(AriaRole.Button, new() { Name = "核对这些报告" }).ClickAsync();
        await page.WaitForSelectorAsync(".counts, .list, .notice.error");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (app is not null)
            await app.DisposeAsync();
        Client.Dispose();
        Directory.Delete(data, recursive: true);
    }
}
