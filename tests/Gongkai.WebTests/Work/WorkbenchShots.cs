namespace Gongkai.WebTests.Work;

/// <summary>工作台的截图，给人看；点名才拍，存到 GONGKAI_SHOTS 指定的目录。</summary>
public sealed class WorkbenchShots(Site site)
{
    static readonly string Folder = Environment.GetEnvironmentVariable("GONGKAI_SHOTS") ?? Path.GetTempPath();

    [Theory(Explicit = true)]
    [InlineData(1280, "standard")]
    [InlineData(390, "standard")]
    [InlineData(1280, "large")]
    [InlineData(1280, "contrast")]
    public async Task The_workbench_is_pictured(int width, string view)
    {
        (string Name, string Path)[] pages = [("today", "/office?who=below"), ("today-own", "/office"), ("search", "/office/search?q=公开"), ("notices", "/office/notices"), ("notice-settings", "/office/me/notices")];
        foreach (var (name, path) in pages)
        {
            var page = await site.OpenAsAsync("supervisor", path, view, width: width);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{width}-{view}.png"), FullPage = true });
            await page.Context.CloseAsync();
        }
    }
}
