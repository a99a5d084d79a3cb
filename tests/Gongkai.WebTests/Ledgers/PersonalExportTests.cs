using System.Net;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.WebTests.Ledgers;

/// <summary>导出个人信息原文：只限有权看的机关。</summary>
public sealed class PersonalExportTests(Site site)
{
    const string Mobile = "13900001234";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_right_to_read_in_one_organ_does_not_reach_another()
    {
        var (own, village) = await FillAsync();
        using var client = await site.ClientAsync("two-hats");
        var (masked, text) = await ExportAsync(client, "", personal: false);
        Assert.Equal(HttpStatusCode.OK, masked);
        Assert.DoesNotContain(Mobile, text, StringComparison.Ordinal);

        foreach (var query in (string[])["", $"?organ={village}", $"?organ={own}&organ={village}"])
        {
            var (status, answer) = await ExportAsync(client, query, personal: true);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.DoesNotContain(Mobile, answer, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await ExportAsync(client, $"?organ={own}", personal: true)).Status);
    }

    static async Task<(HttpStatusCode Status, string Text)> ExportAsync(HttpClient client, string query, bool personal)
    {
        using var answer = await Trainings.PostAsync(client, "/office/ledgers/officers/export" + query, new() { ["format"] = "csv", ["personal"] = personal ? "true" : "false", ["reason"] = "核对通讯录" });
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    /// <summary>一人两职：在乡里承办申请，可以看原文；又审核各村的，只看打码的。</summary>
    async Task<(long Own, long Village)> FillAsync()
    {
        DateOnly start = new(2024, 1, 1);
        await using var db = site.Database.Open(Scope.Of("测试"));
        var own = (await db.Organs.SingleAsync(organ => organ.Code == "SL-BY", Cancel)).Id;
        var village = (await db.Organs.SingleAsync(organ => organ.Code == "SL-BY-01", Cancel)).Id;
        db.Add(new Officer { OrganId = own, Account = "two-hats", Name = "双职", JoinedOn = start });
        db.Add(new Officer { OrganId = village, Account = "with-mobile", Name = "有手机", JoinedOn = start, Mobile = Mobile });
        db.Add(new Assignment { OrganId = own, Account = "two-hats", Duty = Duties.CaseOfficer.Id, StartsOn = start });
        db.Add(new Assignment { OrganId = own, Account = "two-hats", Duty = Duties.TownshipChecker.Id, StartsOn = start, IncludesSubordinates = true });
        await db.SaveChangesAsync(Cancel);
        return (own, village);
    }
}
