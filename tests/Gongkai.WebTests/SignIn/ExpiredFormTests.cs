using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Gongkai.WebTests.SignIn;

/// <summary>提交时登录已经过期：填过的还在，由本人再提交；别人什么也看不到（决定19）。</summary>
public sealed class ExpiredFormTests(Site site)
{
    const string Form = "/office/ledgers/trainings/new";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_typed_survives_the_sign_in_and_is_not_submitted_by_itself(bool script)
    {
        var account = script ? "expired" : "expired-plain";
        var topic = $"{account}的培训";
        var page = await SubmitExpiredAsync(account, topic, script);
        await page.GetByLabel("账号").FillAsync(account);
        await page.GetByLabel("口令").FillAsync(Newcomer.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();

        Assert.EndsWith(Form, page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator(".notice.warning").First).ToContainTextAsync("尚未提交");
        await Assertions.Expect(page.Locator("[name=topic]")).ToHaveValueAsync(topic);
        await Assertions.Expect(page.Locator("[name=held_on]")).ToHaveValueAsync("2026-03-02");
        await Assertions.Expect(page.Locator("[name=kind][value=online]:checked, select[name=kind] option[value=online]:checked")).ToHaveCountAsync(1);
        Assert.Equal(0, await StoredAsync(topic));

        await page.Locator("form button.main").Last.ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/new", StringComparison.Ordinal));
        Assert.Equal(1, await StoredAsync(topic));
    }

    [Fact]
    public async Task Another_officer_on_the_same_computer_gets_nothing()
    {
        var page = await SubmitExpiredAsync("expired-first", "只有本人看得到", script: true);
        await Newcomer.CreateAsync(site, "expired-second", Duties.Editor);
        await Newcomer.SignInAsync(page, "expired-second");
        await page.GotoAsync(Form);
        await Assertions.Expect(page.Locator("[name=topic]")).ToHaveValueAsync("");

        await Newcomer.SignInAsync(page, "expired-first");
        await page.GotoAsync(Form);
        await Assertions.Expect(page.Locator("[name=topic]")).ToHaveValueAsync("");
    }

    /// <summary>填好表，登录在服务器上作废，再提交：到了登录页。</summary>
    async Task<IPage> SubmitExpiredAsync(string account, string topic, bool script)
    {
        await Newcomer.CreateAsync(site, account, Duties.Editor);
        var page = await site.OpenAsAsync(account, Form, script: script);
        await page.Locator("[name=topic]").FillAsync(topic);
        await page.Locator("[name=held_on]").FillAsync("2026-03-02");
        var kind = page.Locator("select[name=kind]");
        if (await kind.CountAsync() > 0)
            await kind.SelectOptionAsync("online");
        else
            await page.Locator("[name=kind][value=online]").CheckAsync();
        await using (var db = site.Services.GetRequiredService<Database>().Open(Scope.Of("测试")))
        {
            var officer = await db.Officers.SingleAsync(officer => officer.Account == account);
            await site.Services.GetRequiredService<Sessions>().EndAllAsync(officer.Id, null, CancellationToken.None);
        }

        await page.Locator("form button.main").Last.ClickAsync();
        await Assertions.Expect(page.Locator(".notice.warning")).ToContainTextAsync("登录已经过期");
        return page;
    }

    async Task<int> StoredAsync(string topic)
    {
        await using var db = site.Services.GetRequiredService<Database>().Open(Scope.Of("测试"));
        return await db.Set<Gongkai.Supervision.Training>().CountAsync(training => training.Topic == topic);
    }
}
