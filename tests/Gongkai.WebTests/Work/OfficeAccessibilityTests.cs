using Gongkai.App.Storage;
using Gongkai.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.WebTests.Work;

/// <summary>办公端的每一个页面、三种显示方式，axe 一处违反也没有；手机上不用横着滚。网址照权限总表，不会漏。</summary>
public sealed class OfficeAccessibilityTests(Site site)
{
    public static TheoryData<string> Paths => [.. PermissionTable.All.Select(row => row.Path).Where(path => !path.StartsWith("/office/log/export", StringComparison.Ordinal)).Append("/office/没有这一页")];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task An_office_page_has_no_violations_and_fits_a_phone(string path)
    {
        var row = PermissionTable.All.FirstOrDefault(row => row.Path == path);
        var account = row is null || row.Who.Split(' ').Contains("office-head") ? "head" : "admin";
        var page = await site.OpenAsAsync(account, await FilledAsync(path, account), width: 390);

        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{path} 在 390 像素宽时横向多出 {overflow} 像素");
        await AccessibilityTests.AssertAccessibleAsync(page, path);
    }

    async Task<string> FilledAsync(string path, string account)
    {
        await using var db = site.Database.Open(Scope.Of("测试"));
        var officer = await db.Officers.SingleAsync(officer => officer.Account == account, TestContext.Current.CancellationToken);
        var training = await db.Set<Training>().FirstAsync(training => account == "admin" || training.OrganId == officer.OrganId, TestContext.Current.CancellationToken);
        return path.Replace("{organ}", $"{officer.OrganId}", StringComparison.Ordinal)
            .Replace("{officer}", $"{officer.Id}", StringComparison.Ordinal)
            .Replace("{record}", $"{training.Id}", StringComparison.Ordinal);
    }
}
