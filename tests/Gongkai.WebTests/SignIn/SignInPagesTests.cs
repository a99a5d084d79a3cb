using Deque.AxeCore.Playwright;
using Gongkai.Organs;
using Microsoft.Playwright;

namespace Gongkai.WebTests.SignIn;

/// <summary>登录与我的账号各页：无障碍，手机上不横滚；点名时拍照。</summary>
public sealed class SignInPagesTests(Site site)
{
    static readonly string Folder = Environment.GetEnvironmentVariable("GONGKAI_SHOTS") ?? Path.GetTempPath();

    static readonly (string Name, string Path)[] Pages =
    [
        ("sign-in", "/sign-in"), ("sign-in-expired", "/sign-in?expired=1"), ("sign-in-help", "/sign-in/help"), ("invitation-gone", "/sign-in/invitation/none"), ("sign-out", "/sign-out"),
        ("me", "/office/me"), ("password", "/office/me/password"), ("second-factor", "/office/me/second-factor"), ("totp", "/office/me/totp"),
    ];

    [Fact]
    public async Task No_page_has_violations_or_scrolls_sideways()
    {
        await Newcomer.CreateAsync(site, "looked-at", Duties.Editor);
        var page = await site.OpenAsAsync("looked-at", "/office/me", width: 390);
        foreach (var (name, path) in Pages)
        {
            await page.GotoAsync(path);
            var result = await page.RunAxe();
            Assert.True(result.Violations.Length == 0, $"{name}：{string.Join('；', result.Violations.Select(violation => $"{violation.Id} {violation.Nodes[0].Html}"))}");
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, $"{name} 横向超出");
        }
    }

    [Theory(Explicit = true)]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Every_page_is_pictured(int width)
    {
        await Newcomer.CreateAsync(site, $"pictured-{width}", Duties.Editor);
        var page = await site.OpenAsAsync($"pictured-{width}", "/office/me", width: width);
        foreach (var (name, path) in Pages)
            await ShootAsync(path, name);
        await ShootAsync(await Newcomer.InviteAsync(site, $"invited-{width}", Duties.Editor), "invitation");

        await Newcomer.CreateAsync(site, $"approving-{width}", Duties.OfficeHead);
        await Newcomer.SignInAsync(page, $"approving-{width}");
        await ShootAsync("/office/me/second-factor", "must-enrol");
        await page.GotoAsync("/office/me/totp");
        var secret = (await page.Locator(".secret").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("填手机上显示的六位数字").FillAsync(Newcomer.Code(secret));
        await page.GetByRole(AriaRole.Button, new() { Name = "启用验证器" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "生成十个恢复码" }).ClickAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"recovery-codes-{width}.png"), FullPage = true });
        await page.Context.ClearCookiesAsync();
        await Newcomer.SignInAsync(page, $"approving-{width}");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"second-{width}.png"), FullPage = true });

        async Task ShootAsync(string path, string name)
        {
            await page.GotoAsync(path);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{width}.png"), FullPage = true });
        }
    }
}
