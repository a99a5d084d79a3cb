using System.Net;
using Gongkai.App.People;
using Gongkai.App.Storage;
using Gongkai.WebTests.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Gongkai.WebTests;

/// <summary>机关、人员、移交、设置、首次安装：在浏览器里走一遍。</summary>
public sealed class PeopleTests(Site site)
{
    [Fact]
    public async Task What_is_said_to_the_successor_must_fit_the_reminder()
    {
        using var admin = await site.ClientAsync("admin");
        await using var db = site.Database.Open(Scope.Of("测试"));
        var (from, to) = (await IdAsync("clerk"), await IdAsync("proofreader"));

        using var answer = await Ledgers.Trainings.PostAsync(admin, $"/office/hand-over?from={from}", new() { ["from"] = $"{from}", ["to"] = $"{to}", ["on"] = "2026-11-30", ["note"] = new string('记', 201), ["act"] = "preview" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("写了 201 个字，至多 200 个", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        Task<long> IdAsync(string account) => db.Officers.Where(officer => officer.Account == account).Select(officer => officer.Id).SingleAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_administrator_hands_a_post_over_after_seeing_what_will_move()
    {
        var page = await site.OpenAsAsync("admin", "/office/hand-over", script: false);
        await page.GetByLabel("谁要移交").SelectOptionAsync(new SelectOptionValue { Label = "成文书（示例县城关镇人民政府）" });
        await page.GetByRole(AriaRole.Button, new() { Name = "选这一位" }).ClickAsync();
        await page.GetByLabel("交给谁").SelectOptionAsync(new SelectOptionValue { Label = "关主任（示例县城关镇人民政府）" });
        await page.GetByRole(AriaRole.Button, new() { Name = "看看将要移交的" }).ClickAsync();
        Assert.Contains("由成文书换成关主任", await page.Locator("ol").Last.InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "办理移交" }).ClickAsync();

        await page.GetByText("移交办好了").WaitForAsync();
        await page.GotoAsync("/office/hand-over");
    }

    [Fact]
    public async Task A_duty_is_granted_refused_where_it_does_not_belong_and_revoked()
    {
        var page = await site.OpenAsAsync("admin", "/office/people", script: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "卞编辑" }).ClickAsync();
        await page.Locator("#duty").SelectOptionAsync("village-clerk");
        await page.GetByRole(AriaRole.Button, new() { Name = "授予这项职责" }).ClickAsync();
        await page.GetByText("不是示例县人民政府这一级的职责").First.WaitForAsync();
        await page.Locator("#duty").SelectOptionAsync("proofreader");
        await page.GetByRole(AriaRole.Button, new() { Name = "授予这项职责" }).ClickAsync();
        await page.GetByText("职责已经授予").WaitForAsync();
        await page.Locator("tr", new() { HasText = "校对" }).GetByRole(AriaRole.Button).ClickAsync();
        await page.GetByText("职责已经收回").WaitForAsync();
    }

    [Fact]
    public async Task A_setting_out_of_range_comes_back_with_what_was_typed()
    {
        var page = await site.OpenAsAsync("admin", "/office/settings", script: false);
        await page.Locator("#draft-days").FillAsync("200");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存设置" }).ClickAsync();
        await page.GetByText("应是 7 到 180 的整数").First.WaitForAsync();
        Assert.Equal("200", await page.Locator("#draft-days").InputValueAsync());
        await page.Locator("#draft-days").FillAsync("７");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存设置" }).ClickAsync();
        await page.GetByText("设置已经保存").WaitForAsync();
        Assert.Equal("7", await page.Locator("#draft-days").InputValueAsync());
    }

    [Fact]
    public async Task A_stricter_limit_is_taken_shown_below_and_not_loosened_there()
    {
        var page = await site.OpenAsAsync("admin", "/office/settings", script: false);
        await ChooseAsync(page, "示例县红石乡人民政府");
        await SaveAsync(page, "normative-filing-days", "31");
        await page.GetByText("应是 1 到 30 的整数").First.WaitForAsync();
        await SaveAsync(page, "normative-filing-days", "10");
        await page.GetByText("设置已经保存").WaitForAsync();

        await ChooseAsync(page, "红石乡红石村村民委员会");
        await Assertions.Expect(page.Locator("#normative-filing-days-hint")).ToContainTextAsync("示例县红石乡人民政府自2026年1月1日起要求 10 天");
        await SaveAsync(page, "normative-filing-days", "12");
        await page.GetByText("下级只能更严").First.WaitForAsync();
        Assert.Equal("12", await page.Locator("#normative-filing-days").InputValueAsync());

        static async Task ChooseAsync(IPage page, string organ)
        {
            await page.GetByLabel("哪个机关").SelectOptionAsync(new SelectOptionValue { Label = organ });
            await page.GetByRole(AriaRole.Button, new() { Name = "看这个机关的设置" }).ClickAsync();
        }

        static async Task SaveAsync(IPage page, string setting, string text)
        {
            await page.Locator($"#{setting}").FillAsync(text);
            await page.GetByLabel("新的期限从哪天起").FillAsync("2026-01-01");
            await page.GetByRole(AriaRole.Button, new() { Name = "保存设置" }).ClickAsync();
        }
    }

    [Fact]
    public async Task An_empty_installation_is_claimed_once_and_only_with_the_code()
    {
        var data = Directory.CreateTempSubdirectory("gongkai-setup-").FullName;
        await using var app = await Site.StartAsync(new() { Data = data, Urls = ["http://127.0.0.1:0"] });
        using HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.First()) };
        foreach (var path in new[] { "/", "/office", "/sign-in" })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal("/setup", answer.Headers.Location?.ToString());
        }

        var page = await site.OpenAsync($"{app.Urls.First()}/setup", script: false);
        await FillAsync(page, "ABCD-EFGH-JKLM");
        await page.GetByText("安装码不对").First.WaitForAsync();
        Assert.Equal("示例县人民政府", await page.Locator("#organ-name").InputValueAsync());
        await FillAsync(page, app.Services.GetRequiredService<FirstRun>().Code);
        await EnrolAsync(page);
        await page.GotoAsync($"{app.Urls.First()}/office/settings");
        Assert.Equal("10", await page.Locator("#publication-workdays").InputValueAsync());

        using var gone = await client.GetAsync(new Uri("/setup", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        using var home = await client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    [Theory]
    [InlineData("/office/organs"), InlineData("/office/people"), InlineData("/office/hand-over"), InlineData("/office/settings")]
    public async Task The_page_has_no_violations_and_fits_a_phone(string path)
    {
        var page = await site.OpenAsAsync("admin", path, width: 390);
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{path} 在 390 像素宽时横向多出 {overflow} 像素");
        await AccessibilityTests.AssertAccessibleAsync(page, path);
    }

    [Theory(Explicit = true)]
    [InlineData(1280), InlineData(390)]
    public async Task The_administration_pages_are_pictured(int width)
    {
        var folder = Environment.GetEnvironmentVariable("GONGKAI_SHOTS") ?? Path.GetTempPath();
        foreach (var (name, path) in new[]
        {
            ("organs", "/office/organs"), ("people", "/office/people"), ("hand-over", "/office/hand-over"), ("settings", "/office/settings"),
        })
        {
            var page = await site.OpenAsAsync("admin", path, width: width);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
            if (name == "organs")
                await ShootNextAsync(page, page.Locator("tr", new() { HasText = "清溪镇人民政府" }).GetByText("办理变动"), Path.Combine(folder, $"change-{width}.png"));
            if (name == "people")
                await ShootNextAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "卞编辑" }), Path.Combine(folder, $"person-{width}.png"));
            await page.Context.CloseAsync();
        }

        await using var app = await Site.StartAsync(new() { Data = Directory.CreateTempSubdirectory("gongkai-setup-").FullName, Urls = ["http://127.0.0.1:0"] });
        var setup = await site.OpenAsync($"{app.Urls.First()}/setup", width: width);
        await setup.ScreenshotAsync(new() { Path = Path.Combine(folder, $"setup-{width}.png"), FullPage = true });
    }

    /// <summary>首次安装之后直接到这里：启用验证器，抄恢复码，进办公端，中间不用再登录。</summary>
    static async Task EnrolAsync(IPage page)
    {
        await page.WaitForURLAsync("**/office/me/second-factor");
        await page.GetByText("请先启用第二重验证").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "启用验证器" }).ClickAsync();
        var secret = (await page.Locator(".secret").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("填手机上显示的六位数字").FillAsync(Newcomer.Code(secret));
        await page.GetByRole(AriaRole.Button, new() { Name = "启用验证器" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "生成十个恢复码" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "已经抄好，去办公首页" }).ClickAsync();
        Assert.EndsWith("/office", page.Url, StringComparison.Ordinal);
    }

    static async Task ShootNextAsync(IPage page, ILocator link, string file)
    {
        await link.ClickAsync();
        await page.ScreenshotAsync(new() { Path = file, FullPage = true });
    }

    static async Task FillAsync(IPage page, string code)
    {
        foreach (var (field, text) in new[]
        {
            ("code", code), ("organ-name", "示例县人民政府"), ("organ-code", "SL"), ("publication-workdays", "10"), ("officer-name", "安管理"), ("account", "anguanli"),
            ("password", "山高水长月下风"), ("again", "山高水长月下风"),
        })
        {
            await page.Locator($"#{field}").FillAsync(field is "password" or "again" ? $"{text}7316" : text);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "建立机关和管理员" }).ClickAsync();
    }
}
