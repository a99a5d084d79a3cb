using System.Text.Json;

namespace Gongkai.App.SignIn.Oidc;

/// <summary>认证方：它的几个网址与签名公钥，取来留用；遇到没见过的 kid 再取一次（它换了钥）。</summary>
sealed class OidcProvider(OidcSettings settings, TimeProvider clock) : IDisposable
{
    static readonly TimeSpan Fresh = TimeSpan.FromHours(12);

    /// <summary>编造的 kid 不能叫我们不停地去取。</summary>
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1 << 20 };
    readonly SemaphoreSlim turn = new(1, 1);
    Known? known;

    public async Task<(string Authorization, string Token)> EndpointsAsync(CancellationToken cancel)
    {
        var found = await KnowAsync(Fresh, cancel);
        return (found.Authorization, found.Token);
    }

    /// <summary>验签用的公钥；没有为 null。</summary>
    public async Task<JsonElement?> KeyAsync(string kid, CancellationToken cancel) =>
        (await KnowAsync(Fresh, cancel)).Key(kid) ?? (await KnowAsync(Pause, cancel)).Key(kid);

    public void Dispose()
    {
        http.Dispose();
        turn.Dispose();
    }

    async Task<Known> KnowAsync(TimeSpan fresh, CancellationToken cancel)
    {
        if (known is { } current && clock.GetUtcNow() - current.At < fresh)
            return current;
        await turn.WaitAsync(cancel);
        try
        {
            if (known is { } late && clock.GetUtcNow() - late.At < fresh)
                return late;
            var about = await GetAsync($"{settings.Authority.TrimEnd('/')}/.well-known/openid-configuration", cancel);
            if (Text(about, "issuer") != settings.Authority)
                throw new OidcException("认证方自称的 issuer 与设置的 authority 不同。");
            var keys = await GetAsync(Text(about, "jwks_uri"), cancel);
            return known = new(clock.GetUtcNow(), Text(about, "authorization_endpoint"), Text(about, "token_endpoint"), [.. keys.GetProperty("keys").EnumerateArray()]);
        }
        finally
        {
            turn.Release();
        }
    }

    async Task<JsonElement> GetAsync(string url, CancellationToken cancel)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && !uri.IsLoopback))
            throw new OidcException("认证方给的网址不是 https。");
        using var answer = JsonDocument.Parse(await http.GetStringAsync(uri, cancel));
        return answer.RootElement.Clone();
    }

    static string Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.GetString() is { } text ? text : throw new OidcException($"认证方没有给出 {name}。");

    sealed record Known(DateTimeOffset At, string Authorization, string Token, IReadOnlyList<JsonElement> Keys)
    {
        public JsonElement? Key(string kid)
        {
            var found = Keys.Where(key => key.TryGetProperty("kid", out var id) && id.GetString() == kid && (!key.TryGetProperty("use", out var use) || use.GetString() == "sig")).ToList();
            return found.Count == 1 ? found[0] : null;
        }
    }
}
