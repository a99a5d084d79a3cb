using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Gongkai.WebTests;

/// <summary>每一个页面、三种显示方式，axe 一处违反也没有。</summary>
public sealed class AccessibilityTests(Site site)
{
    static readonly string[] Views = ["standard", "large", "contrast"];

    public static TheoryData<string> Paths => [.. PublicPages.All.Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_public_page_has_no_violations(string path) => await AssertAccessibleAsync(await site.OpenAsync(path), path);

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task An_audited_report_has_no_violations(int width) =>
        await AssertAccessibleAsync(await site.AuditAsync("清溪乡2024.html", Fixture.Defective, width: width), "核对结果");

    [Fact]
    public async Task Two_years_side_by_side_have_no_violations() => await AssertAccessibleAsync(await YearsTests.CompareAsync(site), "两年对照");

    [Theory]
    [InlineData("large")]
    [InlineData("contrast")]
    public async Task The_chosen_view_is_on_the_page(string view) =>
        Assert.Equal(view, await (await site.OpenAsync("/", view)).Locator("html").GetAttributeAsync("data-view"));

    [Fact]
    public async Task A_rollup_has_no_violations()
    {
        var page = await RollupTests.SumAsync(site);
        var cell = await page.Locator("#c-requests-received-all a").GetAttributeAsync("href");
        await AssertAccessibleAsync(page, "汇总");
        await AssertAccessibleAsync(await site.OpenAsync(cell!), "点开一格");
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

    internal static async Task AssertAccessibleAsync(IPage page, string name, bool close = true)
    {
        foreach (var view in Views)
        {
            // 显示方式只是根元素上的一个属性，换它就不必重新打开页面
            await page.EvaluateAsync("view => document.documentElement.dataset.view = view", view);
            var result = await page.RunAxe();
            var violations = result.Violations.Select(v => $"{v.Id}：{v.Help}：{string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}");
            Assert.True(result.Violations.Length == 0, $"{name}（{view}）\n{string.Join('\n', violations)}");
        }

        if (close)
            await page.Context.CloseAsync();
    }
}
