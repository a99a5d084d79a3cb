using System.Net;
using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.WebTests.Ledgers;

/// <summary>清单上按个人信息找：号码只在提交里，网址里是随机的编号，只有本人这一次登录能用。</summary>
public sealed class PersonalFindTests(Site site)
{
    const string Officers = "/office/ledgers/officers";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_number_is_found_without_entering_the_address_and_only_for_its_own_session()
    {
        await FillAsync("find-one", "13711112222");
        using var client = await site.ClientAsync("find-one-reader");
        using var answer = await FindAsync(client, "13711112222");
        var address = answer.Headers.Location!.ToString();
        Assert.Contains("view=", address, StringComparison.Ordinal);
        Assert.DoesNotContain("1371111", address, StringComparison.Ordinal);

        var page = await client.GetStringAsync(new Uri(address, UriKind.Relative), Cancel);
        Assert.Contains("共 1 人（已筛选）", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("<td>find-one</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("13711112222", page, StringComparison.Ordinal);
        // 排序、导出、别的筛选都还带着它
        var view = address[address.IndexOf("view=", StringComparison.Ordinal)..];
        Assert.Contains($"{Officers}/export?{view}", page, StringComparison.Ordinal);
        Assert.Contains($"?{view}&amp;sort=", page, StringComparison.Ordinal);
        Assert.Contains($"name=\"view\" value=\"{view["view=".Length..]}\"", page, StringComparison.Ordinal);
        using var export = await Trainings.PostAsync(client, $"{Officers}/export?{view}", new() { ["format"] = "csv" });
        Assert.Equal(2, (await export.Content.ReadAsStringAsync(Cancel)).Trim().Split('\n').Length);
        Assert.DoesNotContain("1371111", export.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);

        foreach (var account in (string[])["head", "find-one-reader"])
        {
            using var other = await site.ClientAsync(account);
            var refused = await other.GetStringAsync(new Uri(address, UriKind.Relative), Cancel);
            Assert.Contains("这次查找已经失效", WebUtility.HtmlDecode(refused), StringComparison.Ordinal);
            Assert.DoesNotContain("<td>find-one</td>", refused, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_the_right_there_is_no_field_and_a_forged_form_is_refused()
    {
        await FillAsync("find-four", "13777778888");
        using var client = await site.ClientAsync("find-four-editor");
        Assert.DoesNotContain("find-mobile", await client.GetStringAsync(new Uri(Officers, UriKind.Relative), Cancel), StringComparison.Ordinal);
        using var answer = await FindAsync(client, "13777778888");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task An_empty_field_is_named_and_every_lookup_is_noted()
    {
        await FillAsync("find-two", "13733334444");
        using var client = await site.ClientAsync("find-two-reader");
        using var empty = await FindAsync(client, "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains("请填写要找的手机", WebUtility.HtmlDecode(await empty.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
        (await FindAsync(client, "13799999999")).Dispose();

        await using var db = site.Database.Open(Scope.Of("测试"));
        var note = await db.Set<LogEntry>().SingleAsync(entry => entry.Act == Acts.ReadPersonal && entry.Actor == "find-two-reader", Cancel);
        Assert.Equal("按手机查找，找到 0 人", note.Label);
    }

    [Fact]
    public async Task It_works_without_script_and_keeps_the_other_filters()
    {
        await FillAsync("find-three", "13755556666");
        var page = await site.OpenAsAsync("find-three-reader", $"{Officers}?account=find-three", script: false);
        await page.GetByLabel("手机是").FillAsync("137 5555 6666");
        await page.GetByText("按手机查找", new() { Exact = true }).ClickAsync();

        Assert.Contains("account=find-three", page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("tbody tr").CountAsync());
        Assert.DoesNotContain("5555", await page.TitleAsync() + page.Url, StringComparison.Ordinal);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "不按手机找了" }).ClickAsync();
        Assert.EndsWith("?account=find-three", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    static Task<HttpResponseMessage> FindAsync(HttpClient client, string number) =>
        Trainings.PostAsync(client, Officers, new() { ["column"] = "mobile", ["value"] = number }, "find");

    /// <summary>乡里一个有手机的人，一个可以看个人信息的承办人，一个不可以看的编辑。</summary>
    async Task FillAsync(string account, string mobile)
    {
        DateOnly start = new(2024, 1, 1);
        await using var db = site.Database.Open(Scope.Of("测试"));
        var own = (await db.Organs.SingleAsync(organ => organ.Code == "SL-BY", Cancel)).Id;
        db.Add(new Officer { OrganId = own, Account = account, Name = "有手机", JoinedOn = start, Mobile = mobile });
        foreach (var (who, duty) in new[] { ("-reader", Duties.CaseOfficer), ("-editor", Duties.Editor) })
        {
            db.Add(new Officer { OrganId = own, Account = account + who, Name = duty.Name, JoinedOn = start });
            db.Add(new Assignment { OrganId = own, Account = account + who, Duty = duty.Id, StartsOn = start });
        }

        await db.SaveChangesAsync(Cancel);
    }
}
