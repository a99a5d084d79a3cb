using System.IO.Compression;
using System.Net;
using Deque.AxeCore.Playwright;
using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Gongkai.WebTests.Ledgers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Gongkai.WebTests.Takeout;

/// <summary>页面上的整机关导出：开始、看进度、下载、删去；没有脚本也办得成；别人的看不到，越权的要不到。</summary>
public sealed class TakeoutPageTests(Site site)
{
    const string Mobile = "13900007777";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("head", true, 1280)]
    [InlineData("supervisor", false, 390)]
    public async Task It_is_started_watched_downloaded_and_removed(string account, bool script, int width)
    {
        var page = await site.OpenAsAsync(account, "/office/takeout", script: script, width: width);
        await LookAsync(page, $"start-{width}", width);
        await page.GetByRole(AriaRole.Button, new() { Name = "开始整机关导出" }).ClickAsync();
        await page.WaitForSelectorAsync("text=写好了");
        await LookAsync(page, $"done-{width}", width);

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载压缩包" }).ClickAsync());
        await using (var content = await download.CreateReadStreamAsync())
        {
            using MemoryStream copy = new();
            await content.CopyToAsync(copy, Cancel);
            await using ZipArchive zip = new(copy);
            Assert.Contains(zip.Entries, entry => entry.FullName == "说明.txt");
            Assert.Contains(zip.Entries, entry => entry.FullName == "ledgers/trainings.xlsx");
        }

        using var stranger = await site.ClientAsync("admin");
        foreach (var handler in (string[])["", "?handler=File"])
        {
            using var answer = await stranger.GetAsync(new Uri(new Uri(page.Url).AbsolutePath + handler, UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        var address = page.Url;
        await page.GetByRole(AriaRole.Button, new() { Name = "现在就删去这一份" }).ClickAsync();
        Assert.Equal(404, (await page.GotoAsync(address))!.Status);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Originals_need_a_reason_and_the_right_in_every_organ_and_are_logged_before_they_are_given()
    {
        var (head, admin) = await FillAsync();
        var bare = await PostAsync(head.Client, head.Organ, personal: true);
        var beyond = await PostAsync(head.Client, head.Organ, personal: true, subordinates: true, reason: "移交");
        var withoutRight = await PostAsync(admin.Client, admin.Organ, personal: true, reason: "移交");
        var elsewhere = await PostAsync(head.Client, admin.Organ);
        var done = await PostAsync(head.Client, head.Organ, personal: true, reason: "机关撤并，随身带走");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (bare.Status, beyond.Status));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Redirect), (withoutRight.Status, elsewhere.Status, done.Status));
        Assert.Contains("您的职责不及于", beyond.Text, StringComparison.Ordinal);
        var file = await FileAsync(head.Client, done.Location);
        await using var db = site.Database.Open(Scope.Of("测试"));
        var noted = await db.Set<LogEntry>().Where(entry => entry.Act == Acts.Export && entry.Reason == "机关撤并，随身带走").SingleAsync(Cancel);
        Assert.Contains("含个人信息原文", noted.Label, StringComparison.Ordinal);
        await using var zip = new ZipArchive(new MemoryStream(file));
        using StreamReader officers = new(await zip.GetEntry("ledgers/officers.csv")!.OpenAsync(Cancel));
        Assert.Contains(Mobile, await officers.ReadToEndAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_duty_is_taken_back_the_finished_file_is_no_longer_given()
    {
        var (head, _) = await FillAsync();
        var done = await PostAsync(head.Client, head.Organ);
        await FileAsync(head.Client, done.Location);
        await using (var db = site.Database.Open(Scope.Of("测试")))
        {
            db.RemoveRange(await db.Assignments.Where(assignment => assignment.Account == head.Account && assignment.Duty == Duties.OfficeHead.Id).ToListAsync(Cancel));
            await db.SaveChangesAsync(Cancel);
        }

        HttpStatusCode status;
        do
        {
            using var answer = await head.Client.GetAsync(new Uri(done.Location + "?handler=File", UriKind.Relative), Cancel);
            status = answer.StatusCode;
            await Task.Delay(200, Cancel);
        }
        while (status is HttpStatusCode.OK);

        Assert.True(status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{status}");
    }

    static async Task<(HttpStatusCode Status, string Location, string Text)> PostAsync(HttpClient client, long organ, bool personal = false, bool subordinates = false, string reason = "")
    {
        Dictionary<string, string> fields = new() { ["organ"] = $"{organ}", ["personal"] = personal ? "true" : "false", ["subordinates"] = subordinates ? "true" : "false", ["reason"] = reason };
        using var answer = await Trainings.PostAsync(client, "/office/takeout", fields);
        return (answer.StatusCode, answer.Headers.Location?.ToString() ?? "", await answer.Content.ReadAsStringAsync(Cancel));
    }

    /// <summary>等它写好，取回来。</summary>
    static async Task<byte[]> FileAsync(HttpClient client, string location)
    {
        while (true)
        {
            using var answer = await client.GetAsync(new Uri(location + "?handler=File", UriKind.Relative), Cancel);
            if (answer.StatusCode is HttpStatusCode.OK)
                return await answer.Content.ReadAsByteArrayAsync(Cancel);
            await Task.Delay(100, Cancel);
        }
    }

    /// <summary>自造一县一乡一村：乡里的工作机构负责人、县里的管理员，各管各的。</summary>
    async Task<((HttpClient Client, long Organ, string Account) Head, (HttpClient Client, long Organ) Admin)> FillAsync()
    {
        var mark = Guid.CreateVersion7().ToString("N")[^8..];
        DateOnly start = new(2024, 1, 1);
        await using var db = site.Database.Open(Scope.Of("测试"));
        Organ Make(string code, string parent, Level level) => new() { Code = $"{code}{mark}", Name = $"{code}{mark}机关", ParentCode = parent.Length == 0 ? "" : $"{parent}{mark}", Level = level, ValidFrom = start };
        var (county, township, village) = (Make("X", "", Level.County), Make("Y", "X", Level.Township), Make("Z", "Y", Level.Village));
        db.AddRange(county, township, village);
        await db.SaveChangesAsync(Cancel);
        db.AddRange(
            new Officer { OrganId = township.Id, Account = $"h{mark}", Name = "负责人", JoinedOn = start, Mobile = Mobile },
            new Officer { OrganId = county.Id, Account = $"a{mark}", Name = "管理员", JoinedOn = start },
            new Assignment { OrganId = township.Id, Account = $"h{mark}", Duty = Duties.OfficeHead.Id, StartsOn = start },
            new Assignment { OrganId = township.Id, Account = $"h{mark}", Duty = Duties.Editor.Id, StartsOn = start },
            new Assignment { OrganId = county.Id, Account = $"a{mark}", Duty = Duties.Administrator.Id, StartsOn = start });
        await db.SaveChangesAsync(Cancel);
        return ((await site.ClientAsync($"h{mark}"), township.Id, $"h{mark}"), (await site.ClientAsync($"a{mark}"), county.Id));
    }

    static async Task LookAsync(IPage page, string name, int width)
    {
        if (Environment.GetEnvironmentVariable("GONGKAI_SHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"takeout-{name}.png"), FullPage = true });
        if (width < 1280)
            return;
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => violation.Id));
    }
}
