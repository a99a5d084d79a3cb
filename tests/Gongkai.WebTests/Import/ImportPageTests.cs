using System.Net;
using System.Text;
using Deque.AxeCore.Playwright;
using Gongkai.App.Ledgers;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Gongkai.WebTests.Import;

/// <summary>页面上的导入：三行不能收，说明为什么；改好再导，确认，写入；撤回。没有脚本也办得成。</summary>
public sealed class ImportPageTests(Site site)
{
    const string Header = "培训日期,培训主题,培训形式,参加人次\r\n";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task Three_bad_rows_are_named_and_mended_they_go_in_and_come_out_again(bool script, int width)
    {
        var page = await site.OpenAsAsync("clerk", "/office/ledgers/trainings/import", script: script, width: width);
        await ShootAsync(page, $"choose-{width}");
        var topic = $"导入测试{width}";

        await ChooseAsync(page, Header + $"2024-02-30,{topic}甲,集中授课,1\r\n2024-03-01,{topic}乙,开会,1\r\n2024-03-02,{topic}丙,线上培训,十\r\n2024-03-03,{topic}丁,线上培训,4\r\n");
        await page.WaitForSelectorAsync(".notice.error");
        var refused = await page.InnerTextAsync("main");
        Assert.Contains("有 3 行不能收，什么也没有写入", refused, StringComparison.Ordinal);
        Assert.Contains("“培训日期”填的是 2024-02-30，没有这一天。", refused, StringComparison.Ordinal);
        Assert.Contains("第 4 行", refused, StringComparison.Ordinal);
        await LookAsync(page, $"refused-{width}", width);

        await page.GetByRole(AriaRole.Link, new() { Name = "选择改好的文件" }).ClickAsync();
        await ChooseAsync(page, Header + $"2024-02-29,{topic}甲,集中授课,1\r\n2024-03-01,{topic}乙,以会代训,1\r\n");
        await page.WaitForSelectorAsync("text=核对通过");
        await LookAsync(page, $"checked-{width}", width);
        await page.GetByRole(AriaRole.Button, new() { Name = "确认导入" }).ClickAsync();
        await page.WaitForSelectorAsync("text=已写入");
        await LookAsync(page, $"done-{width}", width);
        Assert.Contains($"{topic}乙", await ExportAsync(), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "撤回这次导入" }).ClickAsync();
        await page.WaitForSelectorAsync("text=已经撤回");
        Assert.DoesNotContain($"{topic}乙", await ExportAsync(), StringComparison.Ordinal);
        await page.GotoAsync("/office/imports");
        Assert.Equal(["—", "—", "—"], await page.Locator("tbody tr", new() { HasText = "没有写入" }).First.Locator("td.num").AllInnerTextsAsync());
        await LookAsync(page, $"list-{width}", width);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_refused_in_one_sentence()
    {
        var page = await site.OpenAsAsync("clerk", "/office/ledgers/trainings/import");

        await ChooseAsync(page, "%PDF-1.7");
        await page.WaitForSelectorAsync(".notice.error");

        Assert.Contains("pdf 文书，不是表格", await page.InnerTextAsync(".notice.error"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Who_may_not_keep_a_ledger_may_not_import_it_and_sees_no_import_of_others()
    {
        using var clerk = await site.ClientAsync("clerk");

        using var organs = await clerk.GetAsync(new Uri("/office/ledgers/organs/import", UriKind.Relative), Cancel);
        using var none = await clerk.GetAsync(new Uri("/office/imports/1", UriKind.Relative), Cancel);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (organs.StatusCode, none.StatusCode));
    }

    [Fact]
    public async Task An_import_says_who_by_name_by_account_once_gone_and_the_command_line()
    {
        await AddAsync(clerk => [("甲.csv", clerk.Id, clerk.Account), ("乙.csv", 4711, "gone.person"), ("丙.csv", null, "导入（命令行）")]);
        var page = await site.OpenAsAsync("cz-head", "/office/imports", script: false);

        Assert.Equal(["命令行", "gone.person", "蔡编辑"], await page.Locator("tbody tr td:nth-last-child(2)").AllInnerTextsAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "甲.csv" }).ClickAsync();
        Assert.Contains("蔡编辑", await page.InnerTextAsync(".pagehead"), StringComparison.Ordinal);

        await AddAsync(clerk => [.. Enumerable.Range(0, 50).Select(n => ($"{n}.csv", (long?)clerk.Id, clerk.Account))]);
        await page.GotoAsync("/office/imports");
        Assert.Equal(0, await page.GetByRole(AriaRole.Link, new() { Name = "甲.csv" }).CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "更早的" }).ClickAsync();
        Assert.True(await page.GetByRole(AriaRole.Link, new() { Name = "甲.csv" }).IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_template_is_a_workbook_that_can_be_imported_as_it_is()
    {
        using var clerk = await site.ClientAsync("clerk");

        var template = await clerk.GetByteArrayAsync(new Uri("/office/ledgers/trainings/import?handler=Template", UriKind.Relative), Cancel);

        Assert.True(template.AsSpan().StartsWith("PK"u8));
    }

    /// <summary>财政局的几次导入。</summary>
    async Task AddAsync(Func<Officer, IEnumerable<(string File, long? Officer, string Actor)>> imports)
    {
        await using var db = site.Database.Open(Scope.Of("测试"));
        var clerk = await db.Officers.SingleAsync(officer => officer.Account == "cz-editor", Cancel);
        var now = site.Database.Clock.GetUtcNow();
        db.AddRange(imports(clerk).Select(import => new Gongkai.App.Ledgers.Import { Ledger = "trainings", OrganId = clerk.OrganId, OfficerId = import.Officer, Actor = import.Actor, FileName = import.File, State = ImportState.Done, CreatedAt = now, SeenAt = now }));
        await db.SaveChangesAsync(Cancel);
    }

    static async Task ChooseAsync(IPage page, string csv)
    {
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "培训.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await page.GetByRole(AriaRole.Button, new() { Name = "核对这个文件" }).ClickAsync();
    }

    async Task<string> ExportAsync()
    {
        var page = await site.OpenAsAsync("clerk", "/office/ledgers/trainings/export");
        await page.GetByLabel("csv").CheckAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "导出这些登记" }).ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using StreamReader reader = new(content, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(Cancel);
        await page.Context.CloseAsync();
        return text;
    }

    static async Task LookAsync(IPage page, string name, int width)
    {
        await ShootAsync(page, name);
        // 没有脚本的页面，朗读检查也跑不了
        if (width < 1280)
            return;
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => violation.Id));
    }

    /// <summary>给人看的截图：GONGKAI_SHOTS 写明目录时才存。</summary>
    static async Task ShootAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("GONGKAI_SHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"import-{name}.png"), FullPage = true });
    }
}
