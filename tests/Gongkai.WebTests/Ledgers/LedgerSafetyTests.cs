using System.Net;
using Gongkai.App.Storage;
using Gongkai.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.WebTests.Ledgers;

/// <summary>台账页面的安全：别的机关的看不到，不该写的写不进，填什么都只是文字。</summary>
public sealed class LedgerSafetyTests(Site site)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("</textarea><img src=x onerror=alert(1)>")]
    [InlineData("'; drop table trainings; --")]
    [InlineData("👩‍👩‍👧‍👦 مرحبا \u202Eabc 𠮷")]
    public async Task Whatever_is_typed_stays_text(string text)
    {
        using var client = await site.ClientAsync("clerk");
        using var saved = await Trainings.PostAsync(client, "/office/ledgers/trainings/new", new()
        {
            ["topic"] = text,
            ["held_on"] = "2026-04-01",
            ["kind"] = "online",
            ["place"] = text,
            ["trainer"] = text,
            ["summary"] = text,
            ["sponsor"] = text,
            ["_reason"] = text,
        });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var address = saved.Headers.Location!.ToString().Split('?')[0];
        foreach (var path in (string[])[address, address + "/edit", "/office/ledgers/trainings?topic=" + Uri.EscapeDataString(text)])
        {
            var html = await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancel);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
            Assert.DoesNotContain("\" onmouseover", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Only_the_columns_of_the_ledger_are_taken_from_a_form()
    {
        using var client = await site.ClientAsync("clerk");
        using var saved = await Trainings.PostAsync(client, "/office/ledgers/trainings/new", new()
        {
            ["topic"] = "多送几栏",
            ["held_on"] = "2026-04-02",
            ["kind"] = "online",
            ["Id"] = "7",
            ["Version"] = "99",
            ["IsRestricted"] = "true",
            ["HolderId"] = "5",
            ["ImportId"] = "3",
            ["due_on"] = "2020-01-01",
        });
        await using var db = site.Database.Open(Scope.Of("测试"));
        var record = await db.Set<Training>().SingleAsync(training => training.Topic == "多送几栏", Cancel);

        Assert.True(record is { Version: 1, IsRestricted: false, HolderId: null, ImportId: null, DueOn: null, Id: > 1000 });
    }

    [Fact]
    public async Task Another_organs_record_is_not_there_and_cannot_be_registered()
    {
        var (address, organ) = await ElsewhereAsync();
        using var client = await site.ClientAsync("clerk");
        foreach (var path in (string[])[address, address + "/edit"])
        {
            using var missing = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }

        Dictionary<string, string> fields = new() { ["topic"] = "替别人登记", ["held_on"] = "2026-04-02", ["kind"] = "online", ["_organ"] = $"{organ}" };
        using var forbidden = await Trainings.PostAsync(client, "/office/ledgers/trainings/new", fields);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        var list = await client.GetStringAsync(new Uri($"/office/ledgers/trainings?organ={organ}", UriKind.Relative), Cancel);
        Assert.DoesNotContain("在别的机关", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_keep_a_ledger_sees_no_button_and_is_refused()
    {
        var address = await Trainings.RegisterAsync(site, "只许看");
        using var client = await site.ClientAsync("supervisor");
        var html = await client.GetStringAsync(new Uri(address, UriKind.Relative), Cancel);
        Assert.DoesNotContain($"{address}/edit", html, StringComparison.Ordinal);
        foreach (var path in (string[])[address + "/edit", "/office/ledgers/trainings/new"])
        {
            using var refused = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        using var deleted = await Trainings.PostAsync(client, address, new() { ["reason"] = "不该删" }, "Delete");
        Assert.Equal(HttpStatusCode.Forbidden, deleted.StatusCode);
    }

    [Fact]
    public async Task A_full_page_of_fifty_stays_small_on_a_weak_line()
    {
        await using (var db = site.Database.Open(Scope.Of("测试")))
        {
            var township = await db.Organs.SingleAsync(organ => organ.Code == "SL-BY", Cancel);
            db.AddRange(Enumerable.Range(0, 60).Select(i => new Training { OrganId = township.Id, HeldOn = new DateOnly(2010, 1, 1).AddDays(i), Topic = $"第 {i} 次政务公开业务培训暨依申请公开工作推进会" }));
            await db.SaveChangesAsync(Cancel);
        }

        using var client = await site.ClientAsync("clerk");
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var page = await client.GetByteArrayAsync(new Uri("/office/ledgers/trainings?held_on.to=2010-12-31", UriKind.Relative), Cancel);

        Assert.InRange(page.Length, 1000, 60 * 1024);
    }

    async Task<(string Address, long Organ)> ElsewhereAsync()
    {
        await using var db = site.Database.Open(Scope.Of("测试"));
        var county = await db.Organs.SingleAsync(organ => organ.Code == "SL", Cancel);
        Training record = new() { OrganId = county.Id, HeldOn = new(2026, 5, 1), Topic = $"在别的机关 {Guid.CreateVersion7()}" };
        db.Add(record);
        await db.SaveChangesAsync(Cancel);
        return ($"/office/ledgers/trainings/{record.Id}", county.Id);
    }
}
