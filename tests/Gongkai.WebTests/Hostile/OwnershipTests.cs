using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Gongkai.App.Ledgers;
using Gongkai.App.Storage;
using Gongkai.App.Work;
using Gongkai.Supervision;
using Gongkai.WebTests.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.WebTests.Hostile;

/// <summary>别人的常用筛选、暂存、导入、提醒，别的机关的登记、导出：拿着编号也没有；别人的防伪口令不顶用。</summary>
public sealed partial class OwnershipTests(Site site)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_else_s_view_and_draft_are_neither_seen_nor_dropped()
    {
        var address = await Trainings.RegisterAsync(site, "各人的暂存");
        using var clerk = await site.ClientAsync("clerk");
        using var head = await site.ClientAsync("head");
        using var saved = await Trainings.PostAsync(clerk, "/office/ledgers/trainings", new() { ["name"] = "只有我看", ["query"] = "" }, "Save");
        using var kept = await Trainings.PostAsync(clerk, $"{address}/edit", new() { ["topic"] = "没有写完的话" }, "Draft");
        var view = await ViewAsync();

        using var forgotten = await Trainings.PostAsync(head, "/office/ledgers/trainings", new() { ["view"] = $"{view}" }, "Forget");
        using var discarded = await Trainings.PostAsync(head, $"{address}/edit", [], "Discard");

        Assert.Equal(view, await ViewAsync());
        Assert.DoesNotContain("只有我看", await head.GetStringAsync(new Uri("/office/ledgers/trainings", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("没有写完的话", await head.GetStringAsync(new Uri($"{address}/edit?draft=true", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Contains("没有写完的话", await clerk.GetStringAsync(new Uri($"{address}/edit?draft=true", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_s_import_and_notice_are_not_there()
    {
        long import, notice, clerkId;
        await using (var db = site.Database.Open(Scope.Of("测试")))
        {
            var clerk = await db.Officers.SingleAsync(officer => officer.Account == "clerk", Cancel);
            var now = db.Installation.Clock.GetUtcNow();
            App.Ledgers.Import row = new() { Ledger = "trainings", OrganId = clerk.OrganId, OfficerId = clerk.Id, Actor = "clerk", FileName = "别人的.csv", State = ImportState.Checked, CreatedAt = now, SeenAt = now, Rows = 1, Inserted = 1, Result = new ImportResult("", [], 0).ToJson() };
            db.Add(row);
            var reminder = db.Notify(clerk.Id, ReminderKind.System, $"own/{Guid.CreateVersion7()}", "给别人的提醒", "/office");
            await db.SaveChangesAsync(Cancel);
            (import, notice, clerkId) = (row.Id, reminder.Id, clerk.Id);
        }

        foreach (var account in (string[])["cz-editor", "village"])
        {
            using var other = await site.ClientAsync(account);
            using var seen = await other.GetAsync(new Uri($"/office/imports/{import}", UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.NotFound, seen.StatusCode);
            Assert.DoesNotContain("别人的.csv", await other.GetStringAsync(new Uri("/office/imports", UriKind.Relative), Cancel), StringComparison.Ordinal);
            foreach (var path in (string[])[$"/office/imports/{import}?handler=Confirm", $"/office/imports/{import}?handler=Undo", $"/office/notices?handler=open&id={notice}"])
            {
                using var answer = await PostAsync(other, path, await TokenAsync(other));
                Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{account} {path}：{(int)answer.StatusCode}");
            }
        }

        await using var after = site.Database.Open(Scope.Of("测试"));
        Assert.Equal(ImportState.Checked, (await after.Set<App.Ledgers.Import>().SingleAsync(found => found.Id == import, Cancel)).State);
        Assert.Null((await after.Set<Reminder>().SingleAsync(found => found.Id == notice && found.OfficerId == clerkId, Cancel)).ReadAt);
    }

    [Fact]
    public async Task An_export_never_reaches_another_organ_whatever_it_asks_for()
    {
        var topic = $"外单位的一次{Guid.CreateVersion7():N}";
        long elsewhere;
        await using (var db = site.Database.Open(Scope.Of("测试")))
        {
            elsewhere = (await db.Organs.SingleAsync(organ => organ.Code == "SL-CG", Cancel)).Id;
            db.Add(new Training { OrganId = elsewhere, HeldOn = new(2026, 5, 1), Topic = topic });
            await db.SaveChangesAsync(Cancel);
        }

        using var clerk = await site.ClientAsync("clerk");
        foreach (var query in (string[])["", $"?organ={elsewhere}", $"?organ={elsewhere}&organ=0", $"?topic={topic}"])
        {
            using var answer = await Trainings.PostAsync(clerk, "/office/ledgers/trainings/export" + query, new() { ["format"] = "csv" });
            Assert.DoesNotContain(topic, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_token_of_another_session_is_worth_nothing()
    {
        using var attacker = await site.ClientAsync("village");
        using var victim = await site.ClientAsync("clerk");
        using var again = await site.ClientAsync("clerk");
        foreach (var (lent, name) in new[] { (await TokenAsync(attacker), "别人的"), (await TokenAsync(again), "同一个人另一次登录的") })
        {
            using var answer = await PostAsync(victim, "/office/ledgers/trainings?handler=Save", lent, new() { ["name"] = "被人代办", ["query"] = "" });
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest, $"{name}：{(int)answer.StatusCode}");
        }

        await using var db = site.Database.Open(Scope.Of("测试"));
        Assert.False(await db.Set<SavedView>().AnyAsync(view => view.Name == "被人代办", Cancel));
    }

    [Theory]
    [InlineData("../../../../tmp/evil.csv", "evil.csv")]
    [InlineData("C:\\Windows\\evil.csv", "evil.csv")]
    [InlineData("a/b\\..\\evil.csv", "evil.csv")]
    [InlineData("..", "..")]
    [InlineData("evil.csv%00.exe", "evil.csv%00.exe")]
    public async Task An_upload_s_name_is_only_a_name(string name, string kept)
    {
        using var clerk = await site.ClientAsync("clerk");
        var (token, cookie) = await TokenAsync(clerk);
        using MultipartFormDataContent form = new() { { new ByteArrayContent(Encoding.UTF8.GetBytes("培训日期,培训主题,培训形式\n")), "file", name }, { new StringContent(token), "__RequestVerificationToken" } };
        using HttpRequestMessage request = new(HttpMethod.Post, "/office/ledgers/trainings/import") { Content = form };
        request.Headers.Add("Cookie", clerk.DefaultRequestHeaders.GetValues("Cookie").Append(cookie));
        using var answer = await clerk.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var id = long.Parse(answer.Headers.Location!.ToString().Split('/')[^1]);
        await using var db = site.Database.Open(Scope.Of("测试"));
        Assert.Equal(kept, (await db.Set<App.Ledgers.Import>().SingleAsync(import => import.Id == id, Cancel)).FileName);
        Assert.DoesNotContain(Directory.EnumerateFiles(site.Database.Folder, "*evil*", SearchOption.AllDirectories), _ => true);
    }

    async Task<long> ViewAsync()
    {
        await using var db = site.Database.Open(Scope.Of("测试"));
        return (await db.Set<SavedView>().SingleAsync(view => view.Name == "只有我看", Cancel)).Id;
    }

    /// <summary>这次登录的防伪口令，和与它一对的 cookie。</summary>
    static async Task<(string Token, string Cookie)> TokenAsync(HttpClient client)
    {
        using var form = await client.GetAsync(new Uri("/office/me/password", UriKind.Relative), Cancel);
        return (Token().Match(await form.Content.ReadAsStringAsync(Cancel)).Groups[1].Value, form.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]).Single(cookie => cookie.StartsWith("gongkai-form=", StringComparison.Ordinal)));
    }

    static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, (string Token, string Cookie) lent, Dictionary<string, string>? fields = null)
    {
        Dictionary<string, string> all = new(fields ?? [], StringComparer.Ordinal) { ["__RequestVerificationToken"] = lent.Token };
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(all) };
        request.Headers.Add("Cookie", client.DefaultRequestHeaders.GetValues("Cookie").Append(lent.Cookie));
        return await client.SendAsync(request, Cancel);
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Token();
}
