using System.Net;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Gongkai.WebTests.Work;

/// <summary>工作台：今天、搜索、提醒，在浏览器里用起来怎样。</summary>
public sealed partial class WorkbenchTests(Site site)
{
    static readonly string[] Pages = ["/office", "/office?who=below", "/office/search?q=公开", "/office/search", "/office/search?q=查不到的字", "/office/notices", "/office/me/notices"];

    static readonly string[] Views = ["standard", "large", "contrast"];

    [Fact]
    public async Task The_pages_have_no_violations_in_any_view()
    {
        foreach (var path in Pages)
        {
            var page = await site.OpenAsAsync("supervisor", path);
            foreach (var view in Views)
            {
                await page.EvaluateAsync("view => document.documentElement.dataset.view = view", view);
                var result = await page.RunAxe();
                Assert.True(result.Violations.Length == 0, $"{path}（{view}）\n{string.Join('\n', result.Violations.Select(v => $"{v.Id}：{v.Nodes[0].Html}"))}");
            }

            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Nothing_scrolls_sideways_on_a_phone_or_at_double_size()
    {
        foreach (var path in Pages)
        {
            foreach (var (width, view) in new[] { (390, "standard"), (390, "large"), (640, "standard") })
            {
                var page = await site.OpenAsAsync("supervisor", path, view, width: width);
                var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                Assert.True(overflow <= 0, $"{path} 在 {width} 像素宽（{view}）时横向多出 {overflow} 像素");
                await page.Context.CloseAsync();
            }
        }
    }

    [Fact]
    public async Task The_menu_opens_on_a_phone_without_script()
    {
        var page = await site.OpenAsAsync("supervisor", "/office", script: false, width: 390);
        var menu = page.GetByRole(AriaRole.Navigation, new() { Name = "办公目录" });

        await Assertions.Expect(menu).ToBeHiddenAsync();
        await page.GetByText("目录", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(menu.GetByRole(AriaRole.Link, new() { Name = "培训记录" })).ToBeVisibleAsync();
        await Assertions.Expect(menu.Locator("[aria-current=page]")).ToHaveTextAsync("今天");
    }

    [Fact]
    public async Task The_menu_has_one_order_and_hides_what_a_duty_may_not_do()
    {
        var administrator = await LinksAsync("admin");
        var clerk = await LinksAsync("supervisor");

        Assert.Equal(clerk.Intersect(administrator), administrator.Intersect(clerk));
        Assert.Contains("今天", administrator);
        Assert.Contains("工作人员", administrator);
    }

    [Fact]
    public async Task A_demonstration_says_so_on_every_office_page()
    {
        var page = await site.OpenAsAsync("supervisor", "/office/notices");

        await Assertions.Expect(page.Locator(".demo")).ToContainTextAsync("虚构");
    }

    [Fact]
    public async Task A_code_typed_in_the_box_opens_its_record_and_words_list_what_they_are_in()
    {
        var page = await site.OpenAsAsync("supervisor", "/office");
        var box = page.GetByRole(AriaRole.Searchbox);
        await FindUntilAsync(page, "培训", page.Locator(".found mark").First);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "搜索" })).ToBeVisibleAsync();
        await Assertions.Expect(box).ToHaveValueAsync("培训");
        await box.FillAsync("clerk");
        await box.PressAsync("Enter");
        Assert.Matches("/office/(ledgers/officers/\\d+|search)", new Uri(page.Url).AbsolutePath);
    }

    [Fact]
    public async Task The_work_of_the_day_is_reached_and_left_by_keyboard_alone()
    {
        var page = await site.OpenAsAsync("supervisor", "/office?who=below");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
        for (var i = 0; i < 30 && !await page.EvaluateAsync<bool>("document.activeElement.matches('a.what')"); i++)
            await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('a.what')"), "三十次 Tab 之内没有走到第一件事");

        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(DetailPattern());
        await page.GoBackAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "今天", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Touch_targets_are_large_in_the_view_for_elders()
    {
        var page = await site.OpenAsAsync("supervisor", "/office", "large");
        var small = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll(".side a, .button, .views button, .filterlinks a, .bell")]
                .filter(e => e.offsetParent && e.getBoundingClientRect().height < 52).map(e => e.textContent.trim() + " " + e.getBoundingClientRect().height)
            """);

        Assert.Empty(small);
        Assert.Equal("20px", await page.EvaluateAsync<string>("getComputedStyle(document.body).fontSize"));
    }

    [Fact]
    public async Task Today_prints_without_the_frame_around_it()
    {
        var page = await site.OpenAsAsync("supervisor", "/office?who=below");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Locator(".masthead")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".side")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "今天", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Pages_are_light_on_a_weak_line()
    {
        using var client = await site.ClientAsync("supervisor");
        foreach (var path in Pages)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, path);
            request.Headers.AcceptEncoding.Add(new("br"));
            using var answer = await client.SendAsync(request);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.True(bytes.Length <= 60 << 10, $"{path} 压缩后 {bytes.Length} 字节");
        }
    }

    async Task<string[]> LinksAsync(string account)
    {
        var page = await site.OpenAsAsync(account, "/office");
        var links = await page.Locator(".side a").AllInnerTextsAsync();
        await page.Context.CloseAsync();
        return [.. links];
    }

    /// <summary>刚填的示例一两秒后才进索引：查到为止。</summary>
    static async Task FindUntilAsync(IPage page, string text, ILocator found)
    {
        for (var i = 0; i < 20; i++)
        {
            await page.GetByRole(AriaRole.Searchbox).FillAsync(text);
            await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
            if (await found.CountAsync() > 0)
                return;
            await page.WaitForTimeoutAsync(500);
        }

        Assert.Fail($"没有查到“{text}”");
    }

    [GeneratedRegex("/office/ledgers/")]
    private static partial Regex DetailPattern();
}
