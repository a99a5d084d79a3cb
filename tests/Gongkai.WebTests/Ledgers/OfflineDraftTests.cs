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
    public async Task An_answer_from_the_server_leaves_no_copy_to_put_back_over_a_colleague_s()
    {
        var address = await Trainings.RegisterAsync(site, "两人同改不算断网");
        var colleague = await site.OpenAsAsync("head", address + "/edit", script: false);
        var page = await site.OpenAsAsync("clerk", address + "/edit");
        await colleague.GetByLabel("授课人").FillAsync("何老师");
        await colleague.GetByRole(AriaRole.Button, new() { Name = "保存修改" }).ClickAsync();
        await page.GetByLabel("地点").FillAsync("三楼会议室");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存修改" }).ClickAsync();

        Assert.True(await page.Locator("#collisions").IsVisibleAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length"));
        await page.Context.CloseAsync();
        await colleague.Context.CloseAsync();
    }

    [Fact]
    public async Task What_was_kept_offline_does_not_cover_what_a_colleague_saved_since()
    {
        var address = await Trainings.RegisterAsync(site, "断网时别人改了");
        var page = await site.OpenAsAsync("clerk", address + "/edit");
        await page.Context.SetOfflineAsync(true);
        await page.GetByLabel("地点").FillAsync("三楼会议室");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存修改" }).ClickAsync();
        var colleague = await site.OpenAsAsync("head", address + "/edit", script: false);
        await colleague.GetByLabel("授课人").FillAsync("何老师");
        await colleague.GetByRole(AriaRole.Button, new() { Name = "保存修改" }).ClickAsync();

        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync(address + "/edit");
        await page.GetByRole(AriaRole.Button, new() { Name = "把存的填回来" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "保存修改" }).ClickAsync();

        Assert.Contains("授课人", await page.Locator("#collisions").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("何老师", await page.GetByLabel("授课人").InputValueAsync());
        Assert.Equal("三楼会议室", await page.GetByLabel("地点").InputValueAsync());
        await page.Context.CloseAsync();
        await colleague.Context.CloseAsync();
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
