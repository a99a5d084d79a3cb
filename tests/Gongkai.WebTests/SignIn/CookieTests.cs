using System.Net;
using System.Text.RegularExpressions;
using Gongkai.App.Web;

namespace Gongkai.WebTests.SignIn;

/// <summary>代理之后的 https：登录的 cookie 带 __Host-、Secure；跳转带路径前缀。</summary>
public sealed partial class CookieTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Behind_an_https_proxy_the_session_cookie_is_bound_to_the_host()
    {
        await using var app = await Site.StartAsync(new ServeOptions
        {
            Data = Directory.CreateTempSubdirectory("gongkai-cookie-").FullName,
            Demo = true,
            BehindProxy = true,
            Urls = ["http://127.0.0.1:0"],
        });
        using HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(app.Urls.Single()) };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", "open.example.gov.cn");
        client.DefaultRequestHeaders.Add("X-Forwarded-Prefix", "/gongkai");
        using var page = await client.GetAsync(new Uri("/sign-in", UriKind.Relative), Cancel);
        var html = await page.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("name=\"back\" value=\"/gongkai/sign-in\"", html, StringComparison.Ordinal);
        var token = FormToken().Match(html).Groups[1].Value;
        using HttpRequestMessage request = new(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent([new("account", "clerk"), new("password", "demo-2026"), new("__RequestVerificationToken", token)]),
        };
        request.Headers.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        using var answer = await client.SendAsync(request, Cancel);
        var session = answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.Contains("gongkai-office", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/gongkai/office", answer.Headers.Location?.ToString());
        Assert.StartsWith("__Host-gongkai-office=", session, StringComparison.Ordinal);
        Assert.Contains("; path=/;", session, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", session, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", session, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", session, StringComparison.OrdinalIgnoreCase);
        Assert.All(page.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));

        // 带着它就进得来：不是只发了，还要认得
        using HttpRequestMessage next = new(HttpMethod.Get, "/office");
        next.Headers.Add("Cookie", session.Split(';')[0]);
        using var office = await client.SendAsync(next, Cancel);
        Assert.Equal(HttpStatusCode.OK, office.StatusCode);
        Assert.Contains("href=\"/gongkai/office/ledgers/trainings\"", await office.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [GeneratedRegex("""__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex FormToken();
}
