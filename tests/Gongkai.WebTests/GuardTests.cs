using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Gongkai.App.Web;

namespace Gongkai.WebTests;

/// <summary>安全响应头、cookie、来源、大小、次数。</summary>
public sealed class GuardTests(Site site)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Paths => [.. PublicPages.All.Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_public_page_sets_no_cookie_and_carries_the_headers(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var response = await site.Client.SendAsync(request, Cancel);

        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Contains("frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.True((await response.Content.ReadAsByteArrayAsync(Cancel)).Length <= 60 * 1024, $"{path} 压缩后超过 60 KB");
    }

    [Fact]
    public async Task Another_site_cannot_post_here()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/audit") { Content = Upload("a.txt", "文字") };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var response = await site.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("从别的网站提交过来", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_is_remembered_in_one_cookie_and_nothing_else()
    {
        using var content = new FormUrlEncodedContent([new("view", "large"), new("back", "/rules")]);
        using var response = await site.Client.PostAsync(new Uri("/view", UriKind.Relative), content, Cancel);

        Assert.Equal("/rules", response.Headers.Location?.ToString());
        Assert.StartsWith("view=large;", response.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    public async Task The_view_switch_is_no_springboard(string back)
    {
        using var content = new FormUrlEncodedContent([new("view", "large"), new("back", back)]);
        using var response = await site.Client.PostAsync(new Uri("/view", UriKind.Relative), content, Cancel);

        Assert.Equal("/", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Too_large_an_upload_is_told_so_in_chinese()
    {
        await using var app = await Site.StartAsync(Options() with { UploadBytes = 1 << 20 });
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        using var response = await client.PostAsync(new Uri("/audit", UriKind.Relative), Upload("a.txt", new string('文', 2 << 20)), Cancel);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("文件太大", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/office/ledgers/trainings/import", 102, "不能超过 100 MB")]
    [InlineData("/office/ledgers/trainings/new", 2, "文字合计不能超过 1 MB")]
    public async Task Too_large_a_post_to_the_office_names_the_limit_of_that_page(string path, int megabytes, string limit)
    {
        using ByteArrayContent content = new(new byte[megabytes << 20]);
        using var response = await site.Client.PostAsync(new Uri(path, UriKind.Relative), content, Cancel);
        var page = await response.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains(limit, page, StringComparison.Ordinal);
        Assert.Contains("回到今天", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_uploads_are_asked_to_wait()
    {
        await using var app = await Site.StartAsync(Options() with { BehindProxy = true, UploadsPerMinute = 2 });
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        HttpResponseMessage? last = null;
        for (var i = 0; i < 3; i++)
            last = await client.PostAsync(new Uri("/api/v1/audit", UriKind.Relative), Upload("a.txt", "不是报告"), Cancel);

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
        Assert.Equal("application/problem+json", last.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(last.Headers.RetryAfter);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://10.0.0.8:5080", false)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://127.0.0.1:0", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("https://0.0.0.0:5443", true)]
    public void Plain_http_stays_on_this_machine(string url, bool allowed) =>
        Assert.Equal(allowed, new ServeOptions { Urls = [url] }.PlainAddress is null);

    static ServeOptions Options() => new()
    {
        Data = Directory.CreateTempSubdirectory("gongkai-guard-").FullName,
        Urls = ["http://127.0.0.1:0"],
    };

    internal static MultipartFormDataContent Upload(string name, string content)
    {
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new() { { file, "file", name } };
    }
}
