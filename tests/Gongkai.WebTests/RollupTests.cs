using System.Text;
using Microsoft.Playwright;

namespace Gongkai.WebTests;

/// <summary>汇总：几个乡的报告加到县，点开一格看到是哪几份。</summary>
public sealed class RollupTests(Site site)
{
    [Fact]
    public async Task A_summed_cell_leads_to_the_reports_behind_it()
    {
        var page = await SumAsync(site);
        Assert.Equal("14", await page.Locator("#c-requests-received-all a").InnerTextAsync());

        await page.Locator("#c-requests-received-all a").ClickAsync();
        Assert.Contains("示例县清溪乡人民政府", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "清溪.html" }).ClickAsync();

        Assert.Contains("#c-requests-received-all", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator("#c-requests-received-all").IsVisibleAsync());
    }

    [Fact]
    public async Task A_missing_child_is_named()
    {
        var page = await SumAsync(site);

        var coverage = await page.GetByRole(AriaRole.Region, new() { Name = "报送情况" }).InnerTextAsync();
        Assert.Contains("示例县石桥镇", coverage, StringComparison.Ordinal);
        Assert.Contains("未报", coverage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_hierarchy_is_explained()
    {
        var page = await SumAsync(site, hierarchy: "organ,parent\n甲乡,乙县\n乙县,甲乡\n");

        Assert.Contains("成了环", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    /// <summary>两个乡报了，第三个没报。</summary>
    public static async Task<IPage> SumAsync(
        Site site, string view = "standard", int width = 1280,
        string hierarchy = "机关,上级\n示例县,\n示例县清溪乡人民政府,示例县\n示例县白塔乡人民政府,示例县\n示例县石桥镇人民政府,示例县\n")
    {
        var page = await site.OpenAsync("/rollup", view, width: width);
        await page.GetByLabel("选择年度报告").SetInputFilesAsync(
        [
            Html("清溪.html", Fixture.Defective), Html("白塔.html", Fixture.With("清溪乡", "白塔乡")),
        ]);
        await page.Locator("#hierarchy").SetInputFilesAsync(new FilePayload { Name = "隶属.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(hierarchy) });
        await page.GetByRole(AriaRole.Button, new() { Name = "汇总这些报告" }).ClickAsync();
        await page.WaitForSelectorAsync("#t-requests, .notice.error");
        return page;
    }

    static FilePayload Html(string name, string content) => new() { Name = name, MimeType = "text/html", Buffer = Encoding.UTF8.GetBytes(content) };
}
