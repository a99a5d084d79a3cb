using System.Net;
using Gongkai.Organs;
using Microsoft.Playwright;

namespace Gongkai.WebTests.SignIn;

/// <summary>邀请、口令、退出、登录着的设备，在浏览器里走一遍。</summary>
public sealed class PasswordTests(Site site)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_invited_officer_sets_a_password_once_and_signs_in(bool script)
    {
        var account = script ? "invited" : "invited-plain";
        var link = await Newcomer.InviteAsync(site, account, Duties.Editor);
        await site.OpenAsync(link);
        var page = await site.OpenAsync(link, script: script);
        await page.GetByLabel("新的口令").FillAsync(account + "2026");
        await page.GetByLabel("再填一遍").FillAsync(account + "2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "设定口令" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice.error")).ToContainTextAsync("容易猜到");

        await page.GetByLabel("新的口令").FillAsync(Newcomer.Password);
        await page.GetByLabel("再填一遍").FillAsync(Newcomer.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "设定口令" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice.good")).ToContainTextAsync("口令已经设好");

        await Newcomer.SignInAsync(page, account);
        Assert.EndsWith("/office", page.Url, StringComparison.Ordinal);
        await page.GotoAsync(link);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("这个链接用不了");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_account_are_told_the_same()
    {
        await Newcomer.CreateAsync(site, "wrong-password", Duties.Editor);
        var page = await site.OpenAsync("/sign-in");
        await Newcomer.SignInAsync(page, "wrong-password", "不是这个");
        var known = await page.Locator(".notice.error").TextContentAsync();
        await Newcomer.SignInAsync(page, "nobody-here", "不是这个");

        Assert.Equal(known, await page.Locator(".notice.error").TextContentAsync());
        await Assertions.Expect(page.GetByLabel("账号")).ToHaveValueAsync("nobody-here");
    }

    [Fact]
    public async Task Another_device_is_listed_and_can_be_signed_out()
    {
        await Newcomer.CreateAsync(site, "two-devices", Duties.Editor);
        var (here, there) = (await site.OpenAsync("/sign-in"), await site.OpenAsync("/sign-in"));
        await Newcomer.SignInAsync(here, "two-devices");
        await Newcomer.SignInAsync(there, "two-devices");

        await here.GotoAsync("/office/me");
        await here.GetByRole(AriaRole.Button, new() { Name = "退出这台设备" }).ClickAsync();
        await Assertions.Expect(here.Locator(".notice.good")).ToContainTextAsync("已经退出");
        await there.GotoAsync("/office");

        Assert.Contains("/sign-in", there.Url, StringComparison.Ordinal);
        await Assertions.Expect(here.GetByText("就是这里")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_devices_and_the_old_password()
    {
        await Newcomer.CreateAsync(site, "changing", Duties.Editor);
        var (here, there) = (await site.OpenAsync("/sign-in"), await site.OpenAsync("/sign-in"));
        await Newcomer.SignInAsync(here, "changing");
        await Newcomer.SignInAsync(there, "changing");

        await here.GotoAsync("/office/me/password");
        await here.GetByLabel("现在的口令").FillAsync(Newcomer.Password);
        await here.GetByLabel("新的口令").FillAsync("换一条别的长口令吧");
        await here.GetByLabel("再填一遍").FillAsync("换一条别的长口令吧");
        await here.GetByRole(AriaRole.Button, new() { Name = "更改口令" }).ClickAsync();
        await Assertions.Expect(here.Locator(".notice.error")).ToContainTextAsync("至少要 10 个");

        await here.GetByLabel("现在的口令").FillAsync(Newcomer.Password);
        await here.GetByLabel("新的口令").FillAsync("换一条别的长长的口令吧");
        await here.GetByLabel("再填一遍").FillAsync("换一条别的长长的口令吧");
        await here.GetByRole(AriaRole.Button, new() { Name = "更改口令" }).ClickAsync();
        await Assertions.Expect(here.Locator(".notice.good")).ToContainTextAsync("登录方式已经更改");
        await there.GotoAsync("/office");
        Assert.Contains("/sign-in", there.Url, StringComparison.Ordinal);

        await Newcomer.SignInAsync(there, "changing");
        await Assertions.Expect(there.Locator(".notice.error")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_leads_nowhere_else(string next)
    {
        var account = $"springboard-{Math.Abs(next.Length)}";
        await Newcomer.CreateAsync(site, account, Duties.Editor);
        var page = await site.OpenAsync($"/sign-in?next={Uri.EscapeDataString(next)}");
        await page.GetByLabel("账号").FillAsync(account);
        await page.GetByLabel("口令").FillAsync(Newcomer.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();

        Assert.Equal($"{site.Address}/office", page.Url);
    }

    [Fact]
    public async Task A_sign_in_posted_without_the_form_token_is_refused()
    {
        using FormUrlEncodedContent content = new([new("account", "clerk"), new("password", "demo-2026")]);
        using var response = await site.Client.PostAsync(new Uri("/sign-in", UriKind.Relative), content, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Signing_out_is_a_button_and_ends_the_session()
    {
        await Newcomer.CreateAsync(site, "leaving", Duties.Editor);
        var page = await site.OpenAsync("/sign-in");
        await Newcomer.SignInAsync(page, "leaving");
        var cookies = await page.Context.CookiesAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "退出", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice.good")).ToContainTextAsync("已经退出");

        using HttpRequestMessage request = new(HttpMethod.Get, "/office");
        request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Name}={cookie.Value}")));
        using var response = await site.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }
}
