using System.Text.RegularExpressions;

namespace Gongkai.WebTests.Ledgers;

/// <summary>不经浏览器，直接提交培训记录的表单。</summary>
static partial class Trainings
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>以编辑登记一次，返回它的网址。</summary>
    public static async Task<string> RegisterAsync(Site site, string topic, string account = "clerk")
    {
        using var client = await site.ClientAsync(account);
        using var answer = await PostAsync(client, "/office/ledgers/trainings/new", new() { ["topic"] = topic, ["held_on"] = "2026-03-02", ["kind"] = "online" });
        Assert.True(answer.Headers.Location is not null, await answer.Content.ReadAsStringAsync(Cancel));
        return answer.Headers.Location.ToString().Split('?')[0];
    }

    /// <summary>先打开页面取防伪口令与藏着的字段，再带上给的提交。</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, Dictionary<string, string> fields, string? handler = null)
    {
        using var form = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        var html = await form.Content.ReadAsStringAsync(Cancel);
        Dictionary<string, string> all = new(StringComparer.Ordinal);
        foreach (Match hidden in Hidden().Matches(html))
            all[hidden.Groups[1].Value] = WebUtility(hidden.Groups[2].Value);
        foreach (var (name, value) in fields)
            all[name] = value;
        using HttpRequestMessage request = new(HttpMethod.Post, path + (handler is null ? "" : $"?handler={handler}")) { Content = new FormUrlEncodedContent(all) };
        if (form.Headers.TryGetValues("Set-Cookie", out var cookies))
            request.Headers.Add("Cookie", client.DefaultRequestHeaders.GetValues("Cookie").Concat(cookies.Select(cookie => cookie.Split(';')[0])));
        return await client.SendAsync(request, Cancel);
    }

    /// <summary>一个页面的防伪口令，和要一起带上的 cookie。</summary>
    public static async Task<(string Token, string Cookie)> TokenAsync(HttpClient client, string path)
    {
        using var form = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        var hidden = Hidden().Matches(await form.Content.ReadAsStringAsync(Cancel)).First(found => found.Groups[1].Value == "__RequestVerificationToken");
        return (hidden.Groups[2].Value, form.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
    }

    static string WebUtility(string html) => System.Net.WebUtility.HtmlDecode(html);

    [GeneratedRegex("""<input (?:type="hidden" )?name="(_[^"]+)" (?:type="hidden" )?value="([^"]*)""")]
    private static partial Regex Hidden();
}
