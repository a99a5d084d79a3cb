using System.Net;

namespace Gongkai.WebTests.SignIn;

/// <summary>登录之后进得去，没有登录的去登录。</summary>
public sealed class SignedInTests(Site site)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signed_in_browser_opens_the_office()
    {
        var page = await site.OpenAsAsync("clerk", "/office");

        Assert.EndsWith("/office", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_in_client_opens_the_office_and_a_stranger_is_sent_to_sign_in()
    {
        using var client = await site.ClientAsync("clerk");
        using var inside = await client.GetAsync(new Uri("/office", UriKind.Relative), Cancel);
        using var outside = await site.Client.GetAsync(new Uri("/office", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
        Assert.Contains("/sign-in", outside.Headers.Location?.ToString(), StringComparison.Ordinal);
    }
}
