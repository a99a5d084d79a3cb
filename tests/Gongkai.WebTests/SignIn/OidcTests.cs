using System.Net;
using Gongkai.App.Web;
using Microsoft.AspNetCore.Builder;

namespace Gongkai.WebTests.SignIn;

/// <summary>单点登录：认得出登记过的人，伪造的令牌一概不收。</summary>
public sealed class OidcTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_registered_officer_signs_in_through_the_provider_and_the_return_cannot_be_replayed()
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var app = await StartAsync(provider);
        using var client = Browser(app);
        var callback = await CallbackAsync(client);
        var cookies = client.Jar.GetAllCookies().Select(cookie => new Cookie(cookie.Name, cookie.Value, "/", "127.0.0.1")).ToList();
        var done = await GoAsync(client, callback);
        var office = await GoAsync(client, new Uri(client.BaseAddress!, "/office"));
        using var thief = Browser(app);
        cookies.ForEach(thief.Jar.Add);

        Assert.EndsWith("/office", done.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, office.StatusCode);
        Assert.Contains("single-failed", (await GoAsync(thief, callback)).Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", null, null, "不签名")]
    [InlineData("hs256", null, null, "公钥当密钥")]
    [InlineData("stranger", null, null, "别人的钥")]
    [InlineData("rs256", "exp", 1_600_000_000L, "过期")]
    [InlineData("rs256", "aud", "another-client", "签给别家的")]
    [InlineData("rs256", "azp", "another-client", "代别家取的")]
    [InlineData("rs256", "iss", "https://evil.example", "别的认证方")]
    [InlineData("rs256", "nonce", "stale", "别次的 nonce")]
    [InlineData("rs256", "iat", 1_600_000_000L, "多年以前签的")]
    [InlineData("rs256", "preferred_username", "nobody", "没有登记的人")]
    [InlineData("rs256", "preferred_username", "", "没有写是谁")]
    public async Task A_forged_or_foreign_token_is_refused(string signing, string? claim, object? value, string why)
    {
        await using var provider = await FakeProvider.StartAsync();
        provider.Signing = signing;
        if (claim is not null)
            provider.Claims = claims => claims[claim] = value!;
        await using var app = await StartAsync(provider);
        using var client = Browser(app);

        var answer = await GoAsync(client, await CallbackAsync(client));

        Assert.True(answer.Headers.Location?.ToString().Contains("single-failed", StringComparison.Ordinal) == true, why);
        Assert.DoesNotContain(client.Jar.GetAllCookies(), cookie => cookie.Name == "gongkai-office");
    }

    [Fact]
    public async Task A_return_nobody_asked_for_is_refused()
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var app = await StartAsync(provider);
        using var victim = Browser(app);
        using var attacker = Browser(app);

        var answer = await GoAsync(victim, await CallbackAsync(attacker));

        Assert.Contains("single-failed", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    /// <summary>从登录页的链接走到认证方，拿到要返回的网址。</summary>
    static async Task<Uri> CallbackAsync(BrowserClient client)
    {
        using var ask = await GoAsync(client, new Uri(client.BaseAddress!, "/sign-in/single"));
        using var agreed = await GoAsync(client, ask.Headers.Location!);
        return agreed.Headers.Location!;
    }

    static Task<HttpResponseMessage> GoAsync(BrowserClient client, Uri url) => client.GetAsync(url, Cancel);

    static async Task<WebApplication> StartAsync(FakeProvider provider)
    {
        var data = Directory.CreateTempSubdirectory("gongkai-oidc-").FullName;
        await File.WriteAllTextAsync(Path.Combine(data, "oidc.json"), $$"""{ "name": "县统一身份认证", "authority": "{{provider.Authority}}", "clientId": "{{FakeProvider.ClientId}}", "clientSecret": "s" }""", Cancel);
        return await Site.StartAsync(new ServeOptions { Data = data, Demo = true, Urls = ["http://127.0.0.1:0"] });
    }

    static BrowserClient Browser(WebApplication app) => new(new HttpClientHandler { AllowAutoRedirect = false }, new(app.Urls.Single()));

    sealed class BrowserClient : HttpClient
    {
        public BrowserClient(HttpClientHandler handler, Uri address)
            : base(handler) => (BaseAddress, Jar) = (address, handler.CookieContainer);

        public CookieContainer Jar { get; }
    }
}
