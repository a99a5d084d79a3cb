using System.Net;
using Microsoft.Playwright;

namespace Gongkai.WebTests.Ledgers;

/// <summary>一条登记从登记到删除：表单、问题、两人同改、暂存、经过。</summary>
public sealed class RecordPageTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_clerk_registers_mends_and_finds_it_in_the_list(bool script)
    {
        var topic = $"依申请公开答复要点{(script ? "甲" : "乙")}";
        var page = await site.OpenAsAsync("clerk", "/office/ledgers/trainings", script: script);
        await page.GetByRole(AriaRole.Link, new() { Name = "登记培训记录" }).First.ClickAsync();
        await page.GetByLabel("培训主题").FillAsync(topic);
        await page.GetByLabel("参加人次").FillAsync("四十");
        await page.GetByRole(AriaRole.Button, new() { Name = "登记培训记录" }).ClickAsync();

        Assert.Equal("有 3 处要改", await page.Locator(".notice.error h2").TextContentAsync());
        Assert.Equal(topic, await page.GetByLabel("培训主题").InputValueAsync());
        Assert.Equal("四十", await page.GetByLabel("参加人次").InputValueAsync());

        await page.GetByLabel("培训日期").FillAsync("2026-03-02");
        await page.GetByLabel("集中授课").CheckAsync();
        await page.GetByLabel("参加人次").FillAsync("40");
        await page.GetByRole(AriaRole.Button, new() { Name = "登记培训记录" }).ClickAsync();

        Assert.Equal(topic, await page.Locator("h1").TextContentAsync());
        Assert.Contains("40 人次", await page.Locator(".record .facts").TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("2026 年", await page.Locator(".record").TextContentAsync(), StringComparison.Ordinal);

        await page.GotoAsync("/office/ledgers/trainings?topic=" + Uri.EscapeDataString(topic));
        Assert.Equal(1, await page.Locator(".list tbody tr").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_same_key_twice_is_refused_with_a_link_to_the_first()
    {
        var address = await Trainings.RegisterAsync(site, "重复的一次");
        using var client = await site.ClientAsync("clerk");
        using var again = await Trainings.PostAsync(client, "/office/ledgers/trainings/new", new() { ["topic"] = "重复的一次", ["held_on"] = "2026-03-02", ["kind"] = "online" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Contains($"href=\"{address}\"", await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_what_changed_and_keeps_their_text()
    {
        var address = await Trainings.RegisterAsync(site, "两人同改");
        var first = await site.OpenAsAsync("head", address + "/edit", script: false);
        var second = await site.OpenAsAsync("clerk", address + "/edit");
        await first.GetByLabel("授课人").FillAsync("张老师");
        await first.GetByLabel("地点").FillAsync("乡政府二楼");
        await first.GetByRole(AriaRole.Button, new() { Name = "保存修改" }).ClickAsync();
        await second.GetByLabel("授课人").FillAsync("李老师");
        await second.GetByLabel("参加人次").FillAsync("31");
        await second.GetByRole(AriaRole.Button, new() { Name = "保存修改" }).ClickAsync();

        Assert.Contains("别人改了这一条", await second.Locator("#collisions").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("李老师", await second.GetByLabel("授课人").InputValueAsync());
        Assert.Equal("乡政府二楼", await second.GetByLabel("地点").InputValueAsync());
        Assert.Contains("张老师", await second.Locator("#trainer-collision").TextContentAsync(), StringComparison.Ordinal);
        await AccessibilityTests.AssertAccessibleAsync(second, "两人同改", close: false);

        await second.Locator("#trainer-theirs").CheckAsync();
        await second.GetByRole(AriaRole.Button, new() { Name = "保存修改" }).ClickAsync();

        var facts = await second.Locator(".record .facts").TextContentAsync();
        Assert.Contains("张老师", facts, StringComparison.Ordinal);
        Assert.Contains("31 人次", facts, StringComparison.Ordinal);
        await first.Context.CloseAsync();
        await second.Context.CloseAsync();
    }

    [Fact]
    public async Task A_draft_is_kept_without_script_offered_again_and_gone_once_saved()
    {
        var address = await Trainings.RegisterAsync(site, "暂存的一次");
        var page = await site.OpenAsAsync("clerk", address + "/edit", script: false);
        await page.GetByLabel("主要内容").FillAsync("写到一半");
        await page.GetByRole(AriaRole.Button, new() { Name = "暂存，稍后再填" }).ClickAsync();
        await page.GotoAsync(address + "/edit");
        Assert.Equal("", await page.GetByLabel("主要内容").InputValueAsync());
        Assert.True(await page.GetByRole(AriaRole.Link, new() { Name = "继续填写暂存的" }).IsVisibleAsync());
        await page.GotoAsync("/office");
        await page.GetByRole(AriaRole.Link, new() { Name = "修改：暂存的一次" }).First.ClickAsync();

        Assert.Equal("写到一半", await page.GetByLabel("主要内容").InputValueAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "保存修改" }).ClickAsync();
        await page.GotoAsync(address + "/edit");
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "丢弃暂存的" }).CountAsync());
        await page.GotoAsync("/office");
        Assert.Equal(0, await page.GetByRole(AriaRole.Link, new() { Name = "修改：暂存的一次" }).CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_draft_taken_up_after_a_colleague_saved_shows_both_and_overwrites_nothing()
    {
        var address = await Trainings.RegisterAsync(site, "暂存以后别人改了");
        var page = await site.OpenAsAsync("clerk", address + "/edit", script: false);
        await page.GetByLabel("地点").FillAsync("三楼会议室");
        await page.GetByRole(AriaRole.Button, new() { Name = "暂存，稍后再填" }).ClickAsync();
        var colleague = await site.OpenAsAsync("head", address + "/edit", script: false);
        await colleague.GetByLabel("授课人").FillAsync("何老师");
        await colleague.GetByRole(AriaRole.Button, new() { Name = "保存修改" }).ClickAsync();

        await page.GotoAsync(address + "/edit?draft=true");
        Assert.Contains("授课人", await page.Locator("#collisions").TextContentAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "保存修改" }).ClickAsync();

        var facts = await page.Locator(".record .facts").TextContentAsync();
        Assert.Contains("何老师", facts, StringComparison.Ordinal);
        Assert.Contains("三楼会议室", facts, StringComparison.Ordinal);
        await colleague.Context.CloseAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_draft_not_taken_up_stays_when_another_record_is_registered()
    {
        using var client = await site.ClientAsync("head");
        using var kept = await Trainings.PostAsync(client, "/office/ledgers/trainings/new", new() { ["topic"] = "只填了一半的" }, "Draft");
        using var other = await Trainings.PostAsync(client, "/office/ledgers/trainings/new", new() { ["topic"] = "先登记的另一次", ["held_on"] = "2026-03-09", ["kind"] = "online" });

        Assert.Equal(HttpStatusCode.Redirect, other.StatusCode);
        Assert.Contains("登记：只填了一半的", await client.GetStringAsync(new Uri("/office", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var discarded = await Trainings.PostAsync(client, "/office/ledgers/trainings/new", [], "Discard");
    }

    [Fact]
    public async Task Saving_without_a_change_says_that_nothing_was_stored()
    {
        var address = await Trainings.RegisterAsync(site, "没有改动的一次");
        var page = await site.OpenAsAsync("clerk", address + "/edit", script: false);
        await page.GetByLabel("缘由").FillAsync("想记一句");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存修改" }).ClickAsync();

        Assert.Contains("没有改动", await page.Locator(".notice").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.GetByText("已经保存").CountAsync());
        Assert.Equal(1, await page.Locator(".timeline li").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_history_calls_people_by_name()
    {
        var address = await Trainings.RegisterAsync(site, "谁登记的一次");
        var page = await site.OpenAsAsync("head", address, script: false);

        Assert.Contains("登记 白文书", await page.Locator(".timeline li").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_versions_are_compared_and_a_deletion_needs_a_reason()
    {
        var address = await Trainings.RegisterAsync(site, "对照的一次");
        var page = await site.OpenAsAsync("head", address + "/edit", script: false);
        await page.GetByLabel("地点").FillAsync("县委党校");
        await page.GetByLabel("缘由").FillAsync("地点登记漏了");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存修改" }).ClickAsync();
        Assert.Contains("地点登记漏了", await page.Locator(".timeline").TextContentAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "对照" }).ClickAsync();
        Assert.Equal("县委党校", await page.Locator(".record .diff ins").Last.TextContentAsync());

        using var client = await site.ClientAsync("head");
        using var refused = await Trainings.PostAsync(client, address, new() { ["reason"] = " " }, "Delete");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        using var deleted = await Trainings.PostAsync(client, address, new() { ["reason"] = "登记重了" }, "Delete");
        Assert.Equal(HttpStatusCode.Redirect, deleted.StatusCode);
        Assert.Equal(404, (await page.GotoAsync(address))!.Status);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_list_is_filtered_saved_as_a_view_and_the_view_forgotten()
    {
        await Trainings.RegisterAsync(site, "存成常用筛选");
        var page = await site.OpenAsAsync("clerk", "/office/ledgers/trainings?kind=online", script: false);
        await page.GetByLabel("把这样的筛选记下来，叫做").FillAsync("线上的");
        await page.GetByRole(AriaRole.Button, new() { Name = "记为常用筛选" }).ClickAsync();
        Assert.Equal("page", await page.GetByRole(AriaRole.Link, new() { Name = "线上的" }).GetAttributeAsync("aria-current"));
        await page.GetByRole(AriaRole.Button, new() { Name = "删去常用筛选“线上的”" }).ClickAsync();
        Assert.Equal(0, await page.GetByRole(AriaRole.Link, new() { Name = "线上的" }).CountAsync());
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/office/ledgers/trainings")]
    [InlineData("/office/ledgers/trainings?kind=online&topic=x")]
    [InlineData("/office/ledgers/trainings/new")]
    [InlineData("/office/ledgers/organs")]
    public async Task A_ledger_page_has_no_violations(string path) =>
        await AccessibilityTests.AssertAccessibleAsync(await site.OpenAsAsync("head", path), path);

    [Fact]
    public async Task A_record_has_no_violations()
    {
        var address = await Trainings.RegisterAsync(site, "无障碍的一次");
        await AccessibilityTests.AssertAccessibleAsync(await site.OpenAsAsync("head", address), "详情");
        await AccessibilityTests.AssertAccessibleAsync(await site.OpenAsAsync("head", address + "/edit"), "修改");
    }
}
