using System.Net;
using Deque.AxeCore.Playwright;
using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Gongkai.WebTests.Ledgers;

/// <summary>清除个人信息的页面：先看清会清掉什么，照抄称呼才清除，清除之后页面说得明白；没有脚本也办得成。</summary>
public sealed class ErasePageTests(Site site)
{
    const string Mobile = "13900008888";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task It_shows_what_goes_asks_twice_and_afterwards_says_it_is_gone(bool script, int width)
    {
        var (id, name) = await AddAsync();
        var page = await site.OpenAsAsync("admin", $"/office/ledgers/officers/{id}", script: script, width: width);
        await page.GetByRole(AriaRole.Link, new() { Name = "清除个人信息…" }).ClickAsync();
        var plan = await page.InnerTextAsync("main");
        Assert.Contains("登记里的“手机”：139****8888", plan.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("操作日志里 1 条", plan, StringComparison.Ordinal);
        await LookAsync(page, $"plan-{width}", width);

        await page.GetByLabel("个人撤回同意").CheckAsync();
        await page.GetByLabel("缘由", new() { Exact = true }).FillAsync("本人书面申请");
        await page.GetByLabel("已经核对").CheckAsync();
        await page.GetByLabel("照抄这一条的称呼").FillAsync("别人");
        await page.GetByRole(AriaRole.Button, new() { Name = "清除个人信息，不能恢复" }).ClickAsync();
        Assert.Contains("与这一条的称呼不一样", await page.InnerTextAsync(".notice.error"), StringComparison.Ordinal);
        Assert.Equal("本人书面申请", await page.InputValueAsync("#reason"));
        Assert.True(await page.GetByLabel("个人撤回同意").IsCheckedAsync());
        await LookAsync(page, $"wrong-{width}", width);

        await page.GetByLabel("已经核对").CheckAsync();
        await page.GetByLabel("照抄这一条的称呼").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "清除个人信息，不能恢复" }).ClickAsync();
        var after = await page.InnerTextAsync("main");
        Assert.Contains("个人信息已清除", after, StringComparison.Ordinal);
        Assert.Contains("第四十七条第一款第（三）项）。本人书面申请", after, StringComparison.Ordinal);
        Assert.Contains("已清除", await page.InnerTextAsync("dl.facts"), StringComparison.Ordinal);
        Assert.Equal(0, await page.GetByRole(AriaRole.Link, new() { Name = "清除个人信息…" }).CountAsync());
        await LookAsync(page, $"done-{width}", width);

        await page.GotoAsync($"/office/ledgers/officers/{id}/erase");
        Assert.Contains("没有可以清除的", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await using var db = site.Database.Open(Scope.Of("测试"));
        Assert.Equal("", (await db.Officers.SingleAsync(officer => officer.Id == id, Cancel)).Mobile);
        Assert.DoesNotContain(await db.Set<LogEntry>().Where(entry => entry.RecordId == id).ToListAsync(Cancel), entry => (entry.Changes + entry.Label + entry.Reason).Contains(Mobile, StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_was_changed_meanwhile_is_looked_at_again_and_not_erased()
    {
        var (id, name) = await AddAsync();
        using var admin = await site.ClientAsync("admin");

        using var answer = await Trainings.PostAsync(admin, $"/office/ledgers/officers/{id}/erase", new() { ["version"] = "0", ["ground"] = "consent", ["reason"] = "本人申请", ["kept"] = "true", ["label"] = name });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        await using var db = site.Database.Open(Scope.Of("测试"));
        Assert.Equal(Mobile, (await db.Officers.SingleAsync(officer => officer.Id == id, Cancel)).Mobile);
    }

    [Theory]
    [InlineData("ground", "")]
    [InlineData("ground", "anything")]
    [InlineData("reason", " ")]
    [InlineData("kept", "false")]
    [InlineData("label", "")]
    public async Task Nothing_is_erased_with_one_thing_missing(string field, string value)
    {
        var (id, name) = await AddAsync();
        using var admin = await site.ClientAsync("admin");

        using var answer = await Trainings.PostAsync(
            admin,
            $"/office/ledgers/officers/{id}/erase",
            new() { ["version"] = "1", ["ground"] = "consent", ["reason"] = "本人申请", ["kept"] = "true", ["label"] = name, [field] = value });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        await using var db = site.Database.Open(Scope.Of("测试"));
        Assert.Equal(Mobile, (await db.Officers.SingleAsync(officer => officer.Id == id, Cancel)).Mobile);
    }

    async Task<(long Id, string Name)> AddAsync()
    {
        var account = $"e{Guid.CreateVersion7().ToString("N")[^10..]}";
        await using var db = site.Database.Open(Scope.Of("测试"));
        var organ = await db.Organs.SingleAsync(organ => organ.Code == "SL-HS", Cancel);
        Officer officer = new() { OrganId = organ.Id, Account = account, Name = $"待清除{account}", Mobile = Mobile, JoinedOn = new(2024, 1, 1) };
        db.Add(officer);
        await db.SaveChangesAsync(Cancel);
        return (officer.Id, officer.Name);
    }

    static async Task LookAsync(IPage page, string name, int width)
    {
        if (Environment.GetEnvironmentVariable("GONGKAI_SHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"erase-{name}.png"), FullPage = true });
        if (width < 1280)
            return;
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => violation.Id));
    }
}
