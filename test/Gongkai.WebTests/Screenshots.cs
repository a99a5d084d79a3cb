using Microsoft.Playwright;

namespace Gongkai.WebTests;

/// <summary>给人看的截图：GONGKAI_SHOTS 指定目录时才拍，两种宽度、三种显示方式。</summary>
public sealed class Screenshots(Site site)
{
    static readonly string? Folder = Environment.GetEnvironmentVariable("GONGKAI_SHOTS");

    [Theory]
    [InlineData(1280, "standard")]
    [InlineData(390, "standard")]
    [InlineData(1280, "large")]
    [InlineData(1280, "contrast")]
    public async Task Every_page_is_pictured(int width, string view)
    {
        Assert.SkipWhen(Folder is null, "没有设置 GONGKAI_SHOTS");
        var suffix = $"{width}-{view}";
        foreach (var (name, path) in PublicPages.All)
        {
            var page = await site.OpenAsync(path, view, width: width);
            await ShootAsync(page, $"{name}-{suffix}");
        }

        var audit = await site.AuditAsync("清溪乡2024.html", Fixture.Defective, view, width: width);
        await audit.ScreenshotAsync(new() { Path = Path.Combine(Folder!, $"desk-{suffix}.png") });
        await ShootAsync(audit, $"report-{suffix}");
        await ShootAsync(await RollupTests.SumAsync(site, view, width), $"rollup-{suffix}");
        await ShootAsync(await YearsTests.CompareAsync(site, view, width), $"years-{suffix}");
    }

    static async Task ShootAsync(IPage page, string name)
    {
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder!, $"{name}.png"), FullPage = true });
        await page.Context.CloseAsync();
    }
}
