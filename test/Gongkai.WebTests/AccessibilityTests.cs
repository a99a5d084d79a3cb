using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Gongkai.WebTests;

/// <summary>每一个页面、三种显示方式，axe 一处违反也没有。</summary>
public sealed class AccessibilityTests(Site site)
{
    public static TheoryData<string, string> PagesAndViews => [.. from page in PublicPages.All from view in Views select (page.Path, view)];

    static readonly string[] Views = ["standard", "large", "contrast"];

    [Theory]
    [MemberData(nameof(PagesAndViews))]
    public async Task A_public_page_has_no_violations(string path, string view)
    {
        var page = await site.OpenAsync(path, view);

        await AssertAccessibleAsync(page, path);
    }

    [Theory]
    [InlineData("standard", 1280)]
    [InlineData("large", 1280)]
    [InlineData("contrast", 1280)]
    [InlineData("standard", 390)]
    public async Task An_audited_report_has_no_violations(string view, int width)
    {
        var page = await site.AuditAsync("清溪乡2024.html", Fixture.Defective, view, width: width);

        await AssertAccessibleAsync(page, "核对结果");
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("contrast")]
    public async Task A_rollup_has_no_violations(string view)
    {
        var page = await RollupTests.SumAsync(site, view);
        await AssertAccessibleAsync(page, "汇总");

        await page.Locator("#c-requests-received-all a").ClickAsync();
        await AssertAccessibleAsync(page, "点开一格");
    }

    [Fact]
    public async Task No_page_scrolls_sideways_on_a_phone()
    {
        foreach (var (name, path) in PublicPages.All)
        {
            var page = await site.OpenAsync(path, width: 390);
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{name} 在 390 像素宽时横向多出 {overflow} 像素");
            await page.Context.CloseAsync();
        }
    }

    static async Task AssertAccessibleAsync(IPage page, string name)
    {
        var result = await page.RunAxe();
        var violations = result.Violations.Select(v => $"{v.Id}：{v.Help}：{string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}");
        Assert.True(result.Violations.Length == 0, $"{name}\n{string.Join('\n', violations)}");
    }
}
