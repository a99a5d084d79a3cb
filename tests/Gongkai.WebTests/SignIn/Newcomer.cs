using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Gongkai.WebTests.SignIn;

/// <summary>新来的人：凭邀请设好口令，登录。每个测试用自己的人，互不相干。</summary>
static class Newcomer
{
    public const string Password = "竹篮打水还要一只船桨";

    /// <summary>邀请链接的路径。</summary>
    public static async Task<string> InviteAsync(Site site, string account, Duty duty) =>
        (await NewUser.AddAsync(site.Services.GetRequiredService<Database>(), new($"{account}的姓名", "SL", duty, account, false), CancellationToken.None)).Path;

    /// <summary>设好口令，还没有登录。</summary>
    public static async Task CreateAsync(Site site, string account, Duty duty)
    {
        var token = (await InviteAsync(site, account, duty)).Split('/')[^1];
        var invitations = site.Services.GetRequiredService<Invitations>();
        var officer = await invitations.FindAsync(token, CancellationToken.None);
        Assert.True(await invitations.SpendAsync(token, CancellationToken.None));
        await site.Services.GetRequiredService<Passwords>().SetAsync(officer!.Id, Password, Scope.Of("测试"), CancellationToken.None);
    }

    /// <summary>在登录页填账号、口令，提交。</summary>
    public static async Task SignInAsync(IPage page, string account, string password = Password)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("账号").FillAsync(account);
        await page.GetByLabel("口令").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
    }

    /// <summary>页面上的验证器密钥，现在的码，下一段的码。</summary>
    public static string Code(string secret, int later = 0) => Totp.Code(secret, Totp.StepAt(TimeProvider.System.GetUtcNow()) + later);
}
