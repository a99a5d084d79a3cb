using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Gongkai.WebTests.SignIn;

/// <summary>假的认证方，开在本机：照规矩发现、授权、换令牌；令牌怎么签由测试定。</summary>
sealed class FakeProvider : IAsyncDisposable
{
    public const string ClientId = "gongkai-test";

    readonly ConcurrentDictionary<string, (string Nonce, string Challenge)> codes = new();
    readonly RSA stranger = RSA.Create(2048);
    WebApplication? app;

    public string Authority { get; private set; } = "";

    public RSA Key { get; } = RSA.Create(2048);

    /// <summary>令牌里说的；测试可以改。</summary>
    public Action<Dictionary<string, object>> Claims { get; set; } = _ => { };

    /// <summary>怎样签：rs256、none、hs256（拿公钥当密钥）、stranger（别人的钥）。</summary>
    public string Signing { get; set; } = "rs256";

    public static async Task<FakeProvider> StartAsync()
    {
        FakeProvider provider = new();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = provider.app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, string>
        {
            ["issuer"] = provider.Authority,
            ["authorization_endpoint"] = $"{provider.Authority}/authorize",
            ["token_endpoint"] = $"{provider.Authority}/token",
            ["jwks_uri"] = $"{provider.Authority}/keys",
        }));
        app.MapGet("/keys", provider.Keys);
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.TokenAsync);
        await app.StartAsync();
        provider.Authority = app.Urls.Single();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await app!.DisposeAsync();
        Key.Dispose();
        stranger.Dispose();
    }

    IResult Keys()
    {
        var parameters = Key.ExportParameters(false);
        return Results.Json(new { keys = new[] { new { kty = "RSA", kid = "k1", use = "sig", n = Base64Url.EncodeToString(parameters.Modulus), e = Base64Url.EncodeToString(parameters.Exponent) } } });
    }

    IResult Authorize(HttpRequest request)
    {
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        codes[code] = (request.Query["nonce"].ToString(), request.Query["code_challenge"].ToString());
        return Results.Redirect($"{request.Query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(request.Query["state"].ToString())}");
    }

    async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!codes.TryRemove(form["code"].ToString(), out var issued)
            || Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != issued.Challenge)
        {
            return Results.BadRequest();
        }

        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        Dictionary<string, object> claims = new()
        {
            ["iss"] = Authority,
            ["aud"] = ClientId,
            ["sub"] = "1",
            ["preferred_username"] = "clerk",
            ["nonce"] = issued.Nonce,
            ["iat"] = now,
            ["exp"] = now + 300,
        };
        Claims(claims);
        return Results.Json(new { access_token = "x", token_type = "Bearer", id_token = Sign(JsonSerializer.Serialize(claims)) });
    }

    string Sign(string payload)
    {
        var algorithm = Signing switch { "none" => "none", "hs256" => "HS256", _ => "RS256" };
        var text = $"{Part($$"""{"alg":"{{algorithm}}","kid":"k1"}""")}.{Part(payload)}";
        var data = Encoding.ASCII.GetBytes(text);
        var signature = Signing switch
        {
            "none" => [],
            "hs256" => HMACSHA256.HashData(Key.ExportSubjectPublicKeyInfo(), data),
            "stranger" => stranger.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            _ => Key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
