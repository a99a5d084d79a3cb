using Microsoft.Playwright;

namespace Gongkai.WebTests;

/// <summary>给人看的截图，两种宽度、三种显示方式；点名才拍（--explicit only），存到 GONGKAI_SHOTS 指定的目录。</summary>
public sealed class Screenshots(Site site)
{
    static readonly string Folder = Environment.GetEnvironmentVariable("GONGKAI_SHOTS") ?? Path.GetTempPath();

    [Theory(Explicit = true)]
    [InlineData(1280, "standard")]
    [InlineData(390, "standard")]
    [InlineData(1280, "large")]
    [InlineData(1280, "contrast")]
    public async Task Every_page_is_pictured(int width, string view)
    {
        var suffix = $"{width}-{view}";
        foreach (var (name, path) in PublicPages.All)
        {
            var page = await site.OpenAsync(path, view, width: width);
            await ShootAsync(page, $"{name}-{suffix}");
        }

        var audit = await site.AuditAsync("清溪乡2024.html", Fixture.Defective, view, width: width);
        await audit.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"desk-{suffix}.png") });
        await ShootAsync(audit, $"report-{suffix}");
        await ShootAsync(await RollupTests.SumAsync(site, view, width), $"rollup-{suffix}");
        await ShootAsync(await YearsTests.CompareAsync(site, view, width), $"years-{suffix}");
    }

    [Fact(Explicit = true)]
    public async Task The_readme_shows_a_finding_beside_its_cell()
    {
        var page = await site.AuditAsync("清溪乡2024.html", Fixture.Defective);
        var finding = page.Locator(".finding", new() { HasText = "（一）予以公开" }).First;
        var count = int.Parse((await finding.GetAttributeAsync("id"))![2..], System.Globalization.CultureInfo.InvariantCulture);
        for (var i = 0; i < count; i++)
            await page.Keyboard.PressAsync("j");
        await page.EvaluateAsync("document.documentElement.style.scrollBehavior = 'auto'");
        await page.WaitForTimeoutAsync(1500);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, "screenshot-audit.png") });
    }

    static async Task ShootAsync(IPage page, string name)
    {
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png"), FullPage = true });
        await page.Context.CloseAsync();
    }
}
