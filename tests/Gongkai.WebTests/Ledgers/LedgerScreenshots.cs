namespace Gongkai.WebTests.Ledgers;

/// <summary>台账页面的截图，给人看；点名才拍。</summary>
public sealed class LedgerScreenshots(Site site)
{
    static readonly string Folder = Environment.GetEnvironmentVariable("GONGKAI_SHOTS") ?? Path.GetTempPath();

    [Theory(Explicit = true)]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_ledger_pages_are_pictured(int width)
    {
        for (var i = 0; i < 60 && width == 1280; i++)
            await Trainings.RegisterAsync(site, $"第 {i} 次依申请公开答复业务培训");
        var address = await Trainings.RegisterAsync(site, $"政务公开业务培训（{width}）");
        using var client = await site.ClientAsync("head");
        (await Trainings.PostAsync(client, address + "/edit", new() { ["topic"] = "政务公开业务培训", ["held_on"] = "2026-03-05", ["kind"] = "lecture", ["place"] = "县委党校", ["attendance"] = "41", ["_reason"] = "地点登记漏了" })).Dispose();
        foreach (var (name, path) in new[] { ("list", "/office/ledgers/trainings"), ("filtered", "/office/ledgers/trainings?kind=online"), ("new", "/office/ledgers/trainings/new"), ("record", address), ("edit", address + "/edit"), ("organs", "/office/ledgers/organs"), ("find", "/office/ledgers/officers?name=a"), ("find-expired", "/office/ledgers/officers?view=expired") })
        {
            var page = await site.OpenAsAsync("head", path, width: width);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"ledger-{name}-{width}.png"), FullPage = true });
            await page.Context.CloseAsync();
        }
    }
}
