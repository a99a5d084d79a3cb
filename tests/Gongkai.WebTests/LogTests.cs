using Gongkai.App.Storage;
using Gongkai.Organs;
using Gongkai.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.WebTests;

/// <summary>操作日志页：旧值新值、上级代办、打码、封存，没有权限的进不来。</summary>
public class LogTests(Site site)
{
    const string Mobile = "13912345678";

    [Fact]
    public async Task The_log_shows_who_changed_what_with_personal_data_masked()
    {
        await ChangeAsync("日志页的培训");
        var page = await site.OpenAsAsync("admin", "/office/log?ledger=officers");
        await page.Locator("summary", new() { HasText = "看各栏的旧值与新值" }).First.ClickAsync();
        var text = await page.Locator("main").InnerTextAsync();

        Assert.Contains("139****5678", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Mobile, await page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_of_a_superior_is_marked_for_the_body_with_its_reason()
    {
        await ChangeAsync("代办的培训");
        var page = await site.OpenAsAsync("head", "/office/log?ledger=trainings");
        var row = page.Locator("tr", new() { HasText = "代办的培训" }).First;
        var text = await row.InnerTextAsync();

        Assert.Contains("上级代办", text, StringComparison.Ordinal);
        Assert.Contains("来电请求代为登记", text, StringComparison.Ordinal);
        for (var i = 0; i < 20 && (await row.InnerTextAsync()).Contains("待封存", StringComparison.Ordinal); i++)
            await page.ReloadAsync();
        Assert.Matches("已封存 第 [0-9]+ 号", await row.InnerTextAsync());
    }

    [Theory(Explicit = true)]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Pictures_of_the_log(int width)
    {
        await ChangeAsync($"培训{width}");
        var page = await site.OpenAsAsync("admin", "/office/log", width: width);
        await page.Locator("summary", new() { HasText = "看各栏" }).First.ClickAsync();
        await page.ScreenshotAsync(new() { Path = $"/tmp/log-{width}.png", FullPage = true });
        await page.GotoAsync("/log-roots");
        await page.ScreenshotAsync(new() { Path = $"/tmp/roots-{width}.png", FullPage = true });
    }

    [Fact]
    public async Task Who_may_not_read_the_log_is_turned_away()
    {
        using var clerk = await site.ClientAsync("clerk");

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await clerk.GetAsync("/office/log")).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await site.Client.GetAsync("/office/log")).StatusCode);
    }

    [Fact]
    public async Task The_roots_are_public_and_say_nothing_else()
    {
        var json = await site.Client.GetStringAsync("/log-roots.json");

        Assert.StartsWith("[", json, StringComparison.Ordinal);
    }

    /// <summary>管理员替乡里登记一次培训，改一个人的手机。</summary>
    async Task ChangeAsync(string topic)
    {
        await using var db = site.Database.Open(Scope.Of("测试"));
        var township = (await db.Officers.SingleAsync(officer => officer.Account == "clerk")).OrganId;
        var admin = await db.Officers.SingleAsync(officer => officer.Account == "admin");
        db.Scope = new Scope(admin.Id, admin.Account, admin.OrganId, [township, admin.OrganId]) { Reason = "来电请求代为登记" };
        db.Add(new Training { OrganId = township, HeldOn = new(2026, 3, 2), Topic = topic });
        var clerk = await db.Set<Officer>().SingleAsync(officer => officer.Account == "clerk");
        clerk.Mobile = clerk.Mobile == Mobile ? "13700001111" : Mobile;
        await db.SaveChangesAsync();
    }
}
