using Microsoft.Playwright;

namespace Gongkai.WebTests;

/// <summary>年报核对，从送来到删去。只断言来人看得到的。</summary>
public sealed class AuditTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_wrong_total_is_found_and_leads_to_its_cell(bool script)
    {
        var page = await site.AuditAsync("清溪乡2024.html", Fixture.Defective, script: script);

        var finding = page.Locator(".finding", new() { HasText = "（一）予以公开" }).First;
        Assert.Contains("错误", await finding.InnerTextAsync(), StringComparison.Ordinal);
        await finding.Locator("[data-place]").ClickAsync();
        Assert.EndsWith("#c-requests-granted-all", page.Url, StringComparison.Ordinal);
        var cell = page.Locator("#c-requests-granted-all");
        Assert.Contains("应为 4", await cell.InnerTextAsync(), StringComparison.Ordinal);

        await cell.Locator("a").ClickAsync();
        Assert.Matches("#f-[0-9]+$", page.Url);
    }

    [Fact]
    public async Task A_wrong_passage_is_marked_and_leads_back()
    {
        var page = await site.AuditAsync("清溪乡2024.html", Fixture.Defective);

        var mark = page.Locator(".paper mark", new() { HasText = "186条" }).First;
        Assert.True(await mark.IsVisibleAsync());
        await page.Locator(".paper .sup").First.ClickAsync();
        Assert.Matches("#f-[0-9]+$", page.Url);
    }

    [Fact]
    public async Task Only_errors_is_an_address()
    {
        var page = await site.AuditAsync("清溪乡2024.html", Fixture.Defective);

        await page.GetByRole(AriaRole.Link, new() { Name = "只看错误" }).ClickAsync();

        Assert.EndsWith("?only=errors", page.Url, StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator(".finding.warning, .finding.note").CountAsync());
        Assert.NotEqual(0, await page.Locator(".finding.error").CountAsync());
    }

    [Fact]
    public async Task J_and_k_walk_through_the_findings()
    {
        var page = await site.AuditAsync("清溪乡2024.html", Fixture.Defective);

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");

        Assert.Equal(1, await page.Locator(".finding.current").CountAsync());
        Assert.Equal(await page.Locator(".finding").First.GetAttributeAsync("id"), await page.Locator(".finding.current").GetAttributeAsync("id"));
    }

    [Fact]
    public async Task Deleting_makes_the_address_unknown()
    {
        var page = await site.AuditAsync("清溪乡2024.html", Fixture.Defective);
        var address = page.Url;

        await page.GetByRole(AriaRole.Button, new() { Name = "立即删除结果" }).ClickAsync();
        Assert.Contains("都已删除", await page.InnerTextAsync("main"), StringComparison.Ordinal);

        var gone = await page.GotoAsync(address);
        Assert.Equal(404, gone!.Status);
    }

    [Fact]
    public async Task Every_offered_download_arrives()
    {
        var page = await site.AuditAsync("清溪乡2024.html", Fixture.Defective);
        var links = await page.Locator(".downloads a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");

        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            using var response = await site.Client.GetAsync(new Uri(link), TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, $"{link}：{response.StatusCode}");
            Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        }
    }

    [Fact]
    public async Task Submitting_nothing_says_so_and_keeps_what_was_typed()
    {
        var page = await site.OpenAsync("/audit", script: false);

        await page.GetByRole(AriaRole.Button, new() { Name = "核对这些报告" }).ClickAsync();

        Assert.Contains("没有选文件，也没有粘贴文字", await page.InnerTextAsync("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_file_gets_its_reason()
    {
        var page = await site.AuditAsync("坏的.docx", "PK\u0003\u0004不是压缩包");

        Assert.Contains("读不出", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_can_be_tried_without_a_file()
    {
        var page = await site.OpenAsync("/audit", script: false);

        await page.GetByRole(AriaRole.Button, new() { Name = "用一份示例报告试一试" }).ClickAsync();
        await page.WaitForSelectorAsync(".finding");

        Assert.Contains("清溪乡", await page.InnerTextAsync("h1"), StringComparison.Ordinal);
    }
}
