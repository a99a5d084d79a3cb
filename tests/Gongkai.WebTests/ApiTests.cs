using System.Net;
using System.Text;
using System.Text.Json;
using Gongkai.AnnualReports.Audit;
using Gongkai.App.Desk;

namespace Gongkai.WebTests;

/// <summary>接口与命令行是同一个核对；错误是中文的问题说明；运行指标在。</summary>
public sealed class ApiTests(Site site)
{
    static readonly Uri Audit = new("/api/v1/audit", UriKind.Relative);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_api_finds_what_the_command_line_finds()
    {
        using var response = await site.Client.PostAsync(Audit, GuardTests.Upload("清溪乡2024.html", Fixture.Defective), Cancel);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));
        var file = new InputFile("清溪乡2024.html", true, () => Encoding.UTF8.GetBytes(Fixture.Defective));
        var expected = AuditDesk.Audit([file], [], null, null, Cancel).Single();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            expected.Findings.Select(finding => $"{finding.Rule} {finding.At} {finding.Message}"),
            answer.RootElement.GetProperty("findings").EnumerateArray()
                .Select(f => $"{f.GetProperty("rule").GetString()} {f.GetProperty("at").GetString()} {f.GetProperty("message").GetString()}"));
        var summary = answer.RootElement.GetProperty("summaries").EnumerateArray().Single();
        Assert.Equal(FindingJson.Name(expected.Verdict), summary.GetProperty("verdict").GetString());
        Assert.Equal(expected.Errors, summary.GetProperty("errors").GetInt32());
        Assert.NotEqual(0, expected.Errors);
    }

    [Fact]
    public async Task A_request_without_a_file_gets_a_problem_in_chinese()
    {
        using var content = new MultipartFormDataContent { { new StringContent("x"), "other" } };
        using var response = await site.Client.PostAsync(Audit, content, Cancel);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(400, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Contains("file", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_describes_itself()
    {
        using var description = JsonDocument.Parse(await site.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Cancel));

        Assert.True(description.RootElement.GetProperty("paths").TryGetProperty("/api/v1/audit", out var audit));
        Assert.True(audit.TryGetProperty("post", out _));
        Assert.Equal(["/api/v1/audit", "/api/v1/organs"], description.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order());
    }

    [Fact]
    public async Task The_organs_are_listed_page_by_page_with_a_tag_and_without_people()
    {
        using var first = await site.Client.GetAsync(new Uri("/api/v1/organs", UriKind.Relative), Cancel);
        var text = await first.Content.ReadAsStringAsync(Cancel);
        using var list = JsonDocument.Parse(text);
        using HttpRequestMessage again = new(HttpMethod.Get, new Uri("/api/v1/organs", UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await site.Client.SendAsync(again, Cancel);
        using var wrong = await site.Client.GetAsync(new Uri("/api/v1/organs?page=0", UriKind.Relative), Cancel);

        Assert.Equal(list.RootElement.GetProperty("total").GetInt32(), list.RootElement.GetProperty("organs").GetArrayLength());
        Assert.All(list.RootElement.GetProperty("organs").EnumerateArray(), organ => Assert.NotEmpty(organ.GetProperty("displayName").GetString()!));
        Assert.DoesNotContain("mobile", text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (wrong.StatusCode, wrong.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("/healthz", "ok")]
    [InlineData("/readyz", "ready")]
    [InlineData("/metrics", "gongkai_http_requests_total")]
    public async Task The_machine_pages_answer(string path, string text) =>
        Assert.Contains(text, await site.Client.GetStringAsync(new Uri(path, UriKind.Relative), Cancel), StringComparison.Ordinal);
}
