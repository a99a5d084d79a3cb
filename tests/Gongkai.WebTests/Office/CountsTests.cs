using System.Net;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;

namespace Gongkai.WebTests.Office;

/// <summary>报告的数：每个数点得开，别的机关的数看不到。</summary>
public sealed partial class CountsTests(Site site)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_number_leads_to_its_records()
    {
        using var client = await site.ClientAsync("clerk");
        var page = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri("/office/counts?year=2026", UriKind.Relative), Cancel));

        Assert.Matches(@"href=""/office/ledgers/trainings\?organ=\d+&measure=trainings&year=2026"">[\d,]+ 次</a>", page);
        Assert.Matches(@"id=""c-disclosure-normative-in-force""[^>]*>\s*<a [^>]*measure=disclosure%2Fnormative%2Fin-force&year=2026""", page);
        Assert.Contains("表三全部", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_numbers_of_a_body_outside_the_scope_are_not_found()
    {
        using var supervisor = await site.ClientAsync("supervisor");
        using var clerk = await site.ClientAsync("clerk");
        var county = Organ().Match(await supervisor.GetStringAsync(new Uri("/office/counts", UriKind.Relative), Cancel)).Groups[1].Value;

        using var own = await supervisor.GetAsync(new Uri($"/office/counts?organ={county}", UriKind.Relative), Cancel);
        using var other = await clerk.GetAsync(new Uri($"/office/counts?organ={county}", UriKind.Relative), Cancel);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (own.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task A_year_without_a_form_is_explained()
    {
        using var client = await site.ClientAsync("clerk");
        using var answer = await client.GetAsync(new Uri("/office/counts?year=1990", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("2019 及以后的报告年度", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_page_does_not_overflow_and_can_be_read_aloud(int width)
    {
        var page = await site.OpenAsAsync("clerk", "/office/counts", width: width);

        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => violation.Id));
        await page.Context.CloseAsync();
    }

    [GeneratedRegex(@"<option value=""(\d+)"" selected")]
    private static partial Regex Organ();
}
