using System.Net;
using Gongkai.App.Ledgers;
using Gongkai.App.Storage;
using Gongkai.Platforms;
using Gongkai.Supervision;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ImportRow = Gongkai.App.Ledgers.Import;

namespace Gongkai.WebTests.Ledgers;

/// <summary>整批办理：在清单上选，填新的值，看对照，确认，撤回。没有脚本也办得成；不归他办的一条也动不了。</summary>
public sealed class BulkPageTests(Site site)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task A_head_chooses_previews_confirms_and_undoes(bool script, int width)
    {
        var topic = $"整批修改{width}";
        foreach (var n in (string[])["甲", "乙", "丙"])
            await Trainings.RegisterAsync(site, topic + n);
        var page = await site.OpenAsAsync("head", "/office/ledgers/trainings?topic=" + Uri.EscapeDataString(topic), script: script, width: width);
        await page.GetByLabel($"选中{topic}甲").CheckAsync();
        await page.GetByLabel($"选中{topic}丙").CheckAsync();
        await LookAsync(page, $"list-{width}", script);
        await page.GetByRole(AriaRole.Button, new() { Name = script ? "整批办理选中的 2 条" : "整批办理选中的" }).ClickAsync();

        await page.GetByLabel("改“培训形式”").CheckAsync();
        await page.GetByLabel("集中授课").CheckAsync();
        await page.GetByLabel("改“授课人”").CheckAsync();
        await page.GetByLabel("授课人", new() { Exact = true }).FillAsync("张老师");
        await LookAsync(page, $"edit-{width}", script);
        await page.GetByRole(AriaRole.Button, new() { Name = "核对将要改的" }).ClickAsync();
        Assert.Contains("请写明为什么改", await page.InnerTextAsync(".notice.error"), StringComparison.Ordinal);
        Assert.Equal("张老师", await page.GetByLabel("授课人", new() { Exact = true }).InputValueAsync());
        await page.GetByLabel("缘由").FillAsync("照签到表补登");
        await page.GetByRole(AriaRole.Button, new() { Name = "核对将要改的" }).ClickAsync();

        Assert.Contains("将修改 2 条", await page.InnerTextAsync(".notice"), StringComparison.Ordinal);
        Assert.Equal(["培训形式", "线上培训", "→", "改为", "集中授课"], (await page.Locator(".change").First.TextContentAsync())!.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(await ReadAsync(topic), record => Assert.Equal("", record.Trainer));
        await LookAsync(page, $"preview-{width}", script);
        await page.GetByRole(AriaRole.Button, new() { Name = "确认修改这 2 条" }).ClickAsync();

        Assert.Contains("已经修改 2 条", await page.InnerTextAsync(".notice"), StringComparison.Ordinal);
        Assert.Equal(["张老师", "", "张老师"], (await ReadAsync(topic)).Select(record => record.Trainer));
        await LookAsync(page, $"done-{width}", script);
        await page.GetByRole(AriaRole.Button, new() { Name = "撤回这次办理" }).ClickAsync();
        Assert.Contains("已经撤回", await page.InnerTextAsync(".notice"), StringComparison.Ordinal);
        Assert.All(await ReadAsync(topic), record => Assert.Equal(("", TrainingKind.Online), (record.Trainer, record.Kind)));
        await LookAsync(page, $"undone-{width}", script);
        await page.GotoAsync("/office/imports");
        // 同一个机关的别的测试也在导入，不一定排在第一
        Assert.True(await page.Locator("tbody tr", new() { HasText = "授课人改为“张老师”" }).Filter(new() { HasText = "何主任" }).First.IsVisibleAsync());
        await LookAsync(page, $"index-{width}", script);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task What_cannot_be_changed_is_named_left_out_and_the_rest_goes_through(int width)
    {
        var name = $"整批公开栏{width}";
        await using (var db = site.Database.Open(Scope.Of("测试")))
        {
            var township = await db.Organs.SingleAsync(organ => organ.Code == "SL-BY", Cancel);
            db.AddRange(((int[])[2019, 2020, 2026]).Select(year => new NoticeBoard { OrganId = township.Id, Name = $"{name}（{year} 年）", Kind = BoardKind.Corner, Equipment = "电脑", Place = "大厅", OpenedOn = new(year, 1, 1) }));
            await db.SaveChangesAsync(Cancel);
        }

        var page = await site.OpenAsAsync("head", "/office/ledgers/notice-boards?name=" + Uri.EscapeDataString(name), script: false, width: width);
        await page.GetByRole(AriaRole.Button, new() { Name = "整批办理这个筛选下的全部 3 条" }).ClickAsync();
        await page.GetByLabel("改“最近巡检”").CheckAsync();
        await page.GetByLabel("最近巡检", new() { Exact = true }).FillAsync("2025-06-30");
        await page.GetByLabel("改“设施设备”").CheckAsync();
        await page.GetByLabel("缘由").FillAsync("照巡检记录");
        await page.GetByRole(AriaRole.Button, new() { Name = "核对将要改的" }).ClickAsync();
        var refused = await page.InnerTextAsync("main");
        Assert.Contains("有 1 条不能办，所以一条也没有写", refused, StringComparison.Ordinal);
        Assert.Contains("最近巡检早于启用日期", refused, StringComparison.Ordinal);
        await LookAsync(page, $"refused-{width}", script: false);

        await page.GetByRole(AriaRole.Button, new() { Name = "略去这 1 条，只看其余 2 条" }).ClickAsync();
        var rest = await page.InnerTextAsync("main");
        Assert.Contains("其中 2 条改了以后有新的问题", rest, StringComparison.Ordinal);
        Assert.Contains("将修改 2 条", rest, StringComparison.Ordinal);
        await LookAsync(page, $"problems-{width}", script: false);
        await page.GetByRole(AriaRole.Button, new() { Name = "确认修改这 2 条" }).ClickAsync();

        Assert.Contains("已经修改 2 条", await page.InnerTextAsync(".notice"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Records_are_deleted_together_and_come_back_with_their_addresses()
    {
        var address = await Trainings.RegisterAsync(site, "整批删除的一次");
        using var client = await site.ClientAsync("head");
        var bulk = $"/office/ledgers/trainings/bulk?_id={IdOf(address)}";
        using var unreasoned = await Trainings.PostAsync(client, bulk + "&handler=Delete", new() { ["_delete-reason"] = " " });
        using var preview = await Trainings.PostAsync(client, bulk + "&handler=Delete", new() { ["_delete-reason"] = "登记重了" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (unreasoned.StatusCode, preview.StatusCode));
        var seen = preview.Headers.Location!.ToString();

        using var confirmed = await Trainings.PostAsync(client, seen, [], "Confirm");
        using var gone = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        using var undone = await Trainings.PostAsync(client, seen, [], "Undo");
        using var back = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (gone.StatusCode, back.StatusCode));
        Assert.Contains("撤回整批办理：登记重了", await back.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_are_checked_and_written_in_the_queue_and_the_page_tells_when_it_is_done()
    {
        await using (var db = site.Database.Open(Scope.Of("测试")))
        {
            var township = await db.Organs.SingleAsync(organ => organ.Code == "SL-BY", Cancel);
            db.AddRange(Enumerable.Range(0, Batches.Small + 100).Select(n => new Training { OrganId = township.Id, HeldOn = new(2012, 1, 1), Topic = $"排队办的第 {n} 讲" }));
            await db.SaveChangesAsync(Cancel);
        }

        using var client = await site.ClientAsync("head");
        using var accepted = await Trainings.PostAsync(client, "/office/ledgers/trainings/bulk?_all=yes&topic=排队办的", new() { ["_set"] = "place", ["place"] = "党校", ["_reason"] = "补登" });
        var seen = accepted.Headers.Location!.ToString();
        await WaitAsync(client, seen, "将修改 600 条");
        Assert.Contains("after=", await client.GetStringAsync(new Uri(seen, UriKind.Relative), Cancel), StringComparison.Ordinal);
        using var confirmed = await Trainings.PostAsync(client, seen, [], "Confirm");
        await WaitAsync(client, seen, "已经修改 600 条");

        Assert.All(await ReadAsync("排队办的"), record => Assert.Equal(("党校", 2), (record.Place, record.Version)));
        using var undone = await Trainings.PostAsync(client, seen, [], "Undo");
        Assert.All(await ReadAsync("排队办的"), record => Assert.Equal(("", 3), (record.Place, record.Version)));
    }

    [Fact]
    public async Task What_was_found_by_a_personal_value_is_chosen_without_keeping_the_value()
    {
        await using (var db = site.Database.Open(Scope.Of("测试")))
        {
            var township = await db.Organs.SingleAsync(organ => organ.Code == "SL-BY", Cancel);
            db.AddRange(((string[])["13500001111", "13500002222"]).Select(mobile => new GroupMember { OrganId = township.Id, Rank = 9, Name = $"成员{mobile[^4..]}", Post = "干事", FromOn = new(2024, 1, 1), Mobile = mobile }));
            await db.SaveChangesAsync(Cancel);
        }

        using var client = await site.ClientAsync("head");
        using var found = await Trainings.PostAsync(client, "/office/ledgers/leading-group", new() { ["column"] = "mobile", ["value"] = "13500001111" }, "find");
        var view = found.Headers.Location!.ToString().Split('?')[1];
        using var accepted = await Trainings.PostAsync(client, $"/office/ledgers/leading-group/bulk?_all=yes&{view}", new() { ["_set"] = "post", ["post"] = "副乡长", ["_reason"] = "任职调整" });
        var seen = accepted.Headers.Location!.ToString();
        var html = await client.GetStringAsync(new Uri(seen, UriKind.Relative), Cancel);

        Assert.Contains("将修改 1 条", html, StringComparison.Ordinal);
        Assert.Contains("成员1111", html, StringComparison.Ordinal);
        await using var after = site.Database.Open(Scope.Of("测试"));
        var order = (await after.Set<ImportRow>().OrderByDescending(import => import.Id).FirstAsync(import => import.Ledger == "leading-group", Cancel)).Bulk!;
        Assert.DoesNotContain(view["view=".Length..], order, StringComparison.Ordinal);
        Assert.DoesNotContain("1350000", order, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_edited_after_the_preview_is_not_overwritten()
    {
        var address = await Trainings.RegisterAsync(site, "看过以后又改的");
        using var client = await site.ClientAsync("head");
        using var preview = await Trainings.PostAsync(client, $"/office/ledgers/trainings/bulk?_id={IdOf(address)}", new() { ["_set"] = "place", ["place"] = "党校", ["_reason"] = "补登" });
        var seen = preview.Headers.Location!.ToString();
        await using (var db = site.Database.Open(Scope.Of("测试")))
        {
            (await db.Set<Training>().SingleAsync(training => training.Topic == "看过以后又改的", Cancel)).Place = "乡政府";
            await db.SaveChangesAsync(Cancel);
        }

        using var confirmed = await Trainings.PostAsync(client, seen, [], "Confirm");
        var shown = await client.GetStringAsync(new Uri(seen, UriKind.Relative), Cancel);

        Assert.Contains("还没有办：情况有了变化", shown, StringComparison.Ordinal);
        Assert.Equal("乡政府", (await ReadAsync("看过以后又改的")).Single().Place);
    }

    [Fact]
    public async Task Nobody_reaches_beyond_their_right_whatever_they_send()
    {
        var own = await Trainings.RegisterAsync(site, "本机关的");
        long elsewhere;
        await using (var db = site.Database.Open(Scope.Of("测试")))
        {
            var county = await db.Organs.SingleAsync(organ => organ.Code == "SL", Cancel);
            Training record = new() { OrganId = county.Id, HeldOn = new(2026, 5, 1), Topic = $"县里的{Guid.CreateVersion7():N}" };
            db.Add(record);
            await db.SaveChangesAsync(Cancel);
            elsewhere = record.Id;
        }

        using var head = await site.ClientAsync("head");
        using var clerk = await site.ClientAsync("clerk");
        Dictionary<string, string> fields = new() { ["_set"] = "trainer", ["trainer"] = "<script>alert(1)</script>", ["topic"] = "改掉", ["_reason"] = "\" onmouseover=\"alert(1)" };
        using var forged = await head.GetAsync(new Uri($"/office/ledgers/trainings/bulk?_id={elsewhere}", UriKind.Relative), Cancel);
        using var organs = await head.GetAsync(new Uri("/office/ledgers/organs/bulk?_all=yes", UriKind.Relative), Cancel);
        using var refused = await clerk.GetAsync(new Uri($"/office/ledgers/trainings/bulk?_id={IdOf(own)}", UriKind.Relative), Cancel);
        using var mixed = await Trainings.PostAsync(head, $"/office/ledgers/trainings/bulk?_id={IdOf(own)}&_id={elsewhere}", fields);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (forged.StatusCode, organs.StatusCode, refused.StatusCode));
        Assert.DoesNotContain("name=\"_id\"", await clerk.GetStringAsync(new Uri("/office/ledgers/trainings", UriKind.Relative), Cancel), StringComparison.Ordinal);

        var seen = mixed.Headers.Location!.ToString();
        var html = await head.GetStringAsync(new Uri(seen, UriKind.Relative), Cancel);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\" onmouseover", html, StringComparison.Ordinal);
        Assert.DoesNotContain("县里的", html, StringComparison.Ordinal);
        using var section = await site.ClientAsync("section");
        using var others = await Trainings.PostAsync(section, seen, [], "Confirm");
        Assert.Equal("", (await ReadAsync("本机关的")).Single().Trainer);
        using var confirmed = await Trainings.PostAsync(head, seen, [], "Confirm");
        var record2 = (await ReadAsync("本机关的")).Single();
        Assert.Equal(("<script>alert(1)</script>", "本机关的"), (record2.Trainer, record2.Topic));
        await using var after = site.Database.Open(Scope.Of("测试"));
        Assert.Equal(1, (await after.Set<Training>().SingleAsync(training => training.Id == elsewhere, Cancel)).Version);
        Assert.Equal(ImportState.Done, (await after.Set<ImportRow>().SingleAsync(import => import.Id == long.Parse(seen.Split('/').Last(), System.Globalization.CultureInfo.InvariantCulture), Cancel)).State);
    }

    static async Task WaitAsync(HttpClient client, string address, string words)
    {
        for (var waited = System.Diagnostics.Stopwatch.StartNew(); ; await Task.Delay(300, Cancel))
        {
            var html = await client.GetStringAsync(new Uri(address, UriKind.Relative), Cancel);
            if (html.Contains(words, StringComparison.Ordinal))
                return;
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(2), html);
        }
    }

    static string IdOf(string address) => address.Split('/')[^1];

    async Task<List<Training>> ReadAsync(string topic)
    {
        await using var db = site.Database.Open(Scope.Of("测试"));
        return await db.Set<Training>().Where(training => training.Topic.StartsWith(topic)).OrderBy(training => training.Id).ToListAsync(Cancel);
    }

    /// <summary>看得过：不横着滚，朗读无碍；GONGKAI_SHOTS 写明目录时存下给人看。</summary>
    static async Task LookAsync(IPage page, string name, bool script)
    {
        if (Environment.GetEnvironmentVariable("GONGKAI_SHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"bulk-{name}.png"), FullPage = true });
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(width <= 0, $"{name} 横向多出 {width} 像素");
        if (script)
            await AccessibilityTests.AssertAccessibleAsync(page, name, close: false);
    }
}
