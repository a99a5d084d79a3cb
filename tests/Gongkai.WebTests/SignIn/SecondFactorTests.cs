using System.Text.Json;
using Gongkai.Organs;
using Microsoft.Playwright;

namespace Gongkai.WebTests.SignIn;

/// <summary>第二重验证：验证器、恢复码、通行密钥，在浏览器里走一遍。</summary>
public sealed class SecondFactorTests(Site site)
{
    [Fact]
    public async Task An_approver_enrols_an_authenticator_before_anything_else_and_then_signs_in_with_it()
    {
        await Newcomer.CreateAsync(site, "approver", Duties.OfficeHead);
        var page = await site.OpenAsync("/sign-in", script: false);
        await Newcomer.SignInAsync(page, "approver");
        await Assertions.Expect(page.Locator(".notice.warning")).ToContainTextAsync("请先启用第二重验证");
        await page.GotoAsync("/office/ledgers/trainings");
        Assert.EndsWith("/office/me/second-factor", page.Url, StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "启用验证器" }).ClickAsync();
        await Assertions.Expect(page.Locator(".qr svg")).ToBeVisibleAsync();
        var secret = (await page.Locator(".secret").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("填手机上显示的六位数字").FillAsync("000000");
        await page.GetByRole(AriaRole.Button, new() { Name = "启用验证器" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice.error")).ToContainTextAsync("验证码不对");
        await page.GetByLabel("填手机上显示的六位数字").FillAsync(Newcomer.Code(secret));
        await page.GetByRole(AriaRole.Button, new() { Name = "启用验证器" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "生成十个恢复码" }).ClickAsync();
        var codes = await page.Locator(".codes code").AllTextContentsAsync();
        Assert.Equal(10, codes.Distinct().Count());
        await page.GetByRole(AriaRole.Link, new() { Name = "已经抄好，去办公首页" }).ClickAsync();
        Assert.EndsWith("/office", page.Url, StringComparison.Ordinal);

        var next = Newcomer.Code(secret, later: 1);
        await VerifyAsync(page, next);
        Assert.EndsWith("/office", page.Url, StringComparison.Ordinal);
        await VerifyAsync(page, next);
        await Assertions.Expect(page.Locator(".notice.error")).ToContainTextAsync("已经用过");
        await VerifyAsync(page, codes[0]);
        Assert.EndsWith("/office", page.Url, StringComparison.Ordinal);
        await VerifyAsync(page, codes[0]);
        await Assertions.Expect(page.Locator(".notice.error")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_passkey_signs_in_without_a_password()
    {
        await Newcomer.CreateAsync(site, "passkey-holder", Duties.Leader);
        var page = await site.OpenAsync("/healthz");
        await AuthenticatorAsync(page);
        var local = site.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await page.GotoAsync($"{local}/sign-in");
        await page.GetByLabel("账号").FillAsync("passkey-holder");
        await page.GetByLabel("口令").FillAsync(Newcomer.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "添加通行密钥" }).ClickAsync();
        await page.GetByLabel("给它取个名字").FillAsync("办公室电脑");
        await page.GetByRole(AriaRole.Button, new() { Name = "添加通行密钥" }).ClickAsync();
        await page.WaitForURLAsync("**/office/me/recovery-codes");

        var leaving = await page.GotoAsync($"{local}/sign-out");
        Assert.Equal("200 /sign-out", $"{leaving!.Status} {new Uri(page.Url).AbsolutePath}");
        await page.GetByRole(AriaRole.Button, new() { Name = "退出登录" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "用通行密钥登录" }).ClickAsync();
        await page.WaitForURLAsync("**/office");

        await page.GotoAsync($"{local}/office/me/second-factor");
        await Assertions.Expect(page.GetByText("办公室电脑")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "删除通行密钥“办公室电脑”" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice.error")).ToContainTextAsync("必须有一样");
    }

    [Fact]
    public async Task On_an_address_of_numbers_the_page_says_why_there_is_no_passkey()
    {
        var page = await site.OpenAsAsync("clerk", "/office/me/second-factor");

        await Assertions.Expect(page.GetByText("用 IP 地址打开的不行")).ToBeVisibleAsync();
        await page.GotoAsync("/sign-in");
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "用通行密钥登录" }).CountAsync());
    }

    /// <summary>退出，用口令登录，再填验证码。</summary>
    static async Task VerifyAsync(IPage page, string code)
    {
        await page.Context.ClearCookiesAsync();
        await Newcomer.SignInAsync(page, "approver");
        await page.GetByLabel("验证码").FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "验证并登录" }).ClickAsync();
    }

    /// <summary>浏览器里的虚拟密钥：会验指纹，存得下账号。</summary>
    static async Task AuthenticatorAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = JsonSerializer.SerializeToElement(new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true,
            }),
        });
    }
}
