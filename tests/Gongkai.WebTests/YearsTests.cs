using System.Text;
using Microsoft.Playwright;

namespace Gongkai.WebTests;

/// <summary>同一机关前后两年：自动配对，逐格、逐字对照。</summary>
public sealed class YearsTests(Site site)
{
    static string LastYear { get; } = Fixture.Defective
        .Replace("2024年", "2023年", StringComparison.Ordinal)
        .Replace("<td>行政许可</td><td colspan=3>12</td>", "<td>行政许可</td><td colspan=3>15</td>", StringComparison.Ordinal);

    [Fact]
    public async Task A_changed_cell_shows_last_years_figure()
    {
        var page = await CompareAsync(site);

        Assert.Contains("上年 15", await page.Locator("#c-disclosure-licences-decisions").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("15", await page.Locator("#b-c-disclosure-licences-decisions").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_several_reports_can_be_filtered_by_verdict()
    {
        var page = await UploadAsync(site);

        Assert.Equal(2, await page.Locator("tbody tr").CountAsync());
        await page.Locator(".filterlinks a", new() { HasText = "有错误" }).ClickAsync();
        Assert.Contains("verdict=fail", page.Url, StringComparison.Ordinal);
    }

    public static async Task<IPage> CompareAsync(Site site, string view = "standard", int width = 1280)
    {
        var page = await UploadAsync(site, view, width);
        await page.Locator("tbody tr", new() { HasText = "今年.html" }).Locator("th a").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "与上年对照" }).ClickAsync();
        return page;
    }

    static async Task<IPage> UploadAsync(Site site, string view = "standard", int width = 1280)
    {
        var page = await site.OpenAsync("/audit", view, width: width);
        await page.GetByLabel("选择年度报告").SetInputFilesAsync([Html("去年.html", LastYear), Html("今年.html", Fixture.Defective)]);
        await page.GetByRole(AriaRole.Button, new() { Name = "核对这些报告" }).ClickAsync();
        await page.WaitForSelectorAsync(".list");
        return page;
    }

    static FilePayload Html(string name, string content) => new() { Name = name, MimeType = "text/html", Buffer = Encoding.UTF8.GetBytes(content) };
}
