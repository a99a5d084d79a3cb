using Microsoft.Playwright;

namespace Gongkai.WebTests.Ledgers;

/// <summary>断了网，正在填的存在这台电脑上，连上之后填得回来；退出登录即清（决定31）。</summary>
public sealed class OfflineDraftTests(Site site)
{
    const string Form = "/office/ledgers/trainings/new";

    [Fact]
    public async Task What_is_typed_offline_is_offered_again_and_gone_once_saved()
    {
        var page = await TypeOfflineAsync("断网时填的");
        Assert.Contains("存在这台电脑上", await page.Locator("[data-draft-state]").TextContentAsync(), StringComparison.Ordinal);

        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync(Form);
        Assert.Equal("", await page.GetByLabel("培训主题").InputValueAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "把存的填回来" }).ClickAsync();
        Assert.Equal("断网时填的", await page.GetByLabel("培训主题").InputValueAsync());
        Assert.True(await page.GetByLabel("线上培训").IsCheckedAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "登记培训记录" }).ClickAsync();
        Assert.Equal("断网时填的", await page.Locator("h1").TextContentAsync());
        await page.WaitForLoadStateAsync();

        await page.GotoAsync(Form);
        Assert.False(await page.GetByRole(AriaRole.Button, new() { Name = "把存的填回来" }).IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Signing_out_clears_what_was_kept_on_the_machine()
    {
        var page = await TypeOfflineAsync("退出前填的");
        await page.Context.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Button, new() { Name = "退出", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/sign-in?done=out");

        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_form_with_personal_columns_keeps_nothing_on_the_machine()
    {
        var page = await site.OpenAsAsync("admin", "/office/ledgers/officers/new");
        await page.Context.SetOfflineAsync(true);
        await page.GetByLabel("姓名").FillAsync("断网的人");
        await page.Locator("form.record-form button.main").ClickAsync();

        Assert.Contains("没有网络，没有提交", await page.Locator("[data-draft-state]").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("断网的人", await page.GetByLabel("姓名").InputValueAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length"));
        await page.Context.CloseAsync();
    }

    async Task<IPage> TypeOfflineAsync(string topic)
    {
        var page = await site.OpenAsAsync("clerk", Form);
        await page.Context.SetOfflineAsync(true);
        await page.GetByLabel("培训日期").FillAsync("2026-04-09");
        await page.GetByLabel("培训主题").FillAsync(topic);
        await page.GetByLabel("线上培训").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "登记培训记录" }).ClickAsync();
        return page;
    }
}
