using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Gongkai.App.SignIn.Oidc;

/// <summary>身份令牌的验证（OpenID Connect Core 第3.1.3.7节）。只认 RS256、ES256：用公钥充当密钥的 HS256、不签名的 none 一律不收。</summary>
sealed class IdToken(OidcSettings settings, OidcProvider provider, TimeProvider clock)
{
    /// <summary>两边的钟可以差多少。</summary>
    static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>令牌里说的；不可信就抛 <see cref="OidcException"/>。</summary>
    public async Task<JsonElement> ReadAsync(string token, string nonce, CancellationToken cancel)
    {
        if (token.Split('.') is not [var header, var payload, var signature])
            throw new OidcException("身份令牌不成样子。");
        var head = Parse(header);
        var key = await provider.KeyAsync(Text(head, "kid"), cancel) ?? throw new OidcException("身份令牌用的钥认证方没有公布。");
        if (!IsSigned(Text(head, "alg"), key, Encoding.ASCII.GetBytes($"{header}.{payload}"), Bytes(signature)))
            throw new OidcException("身份令牌的签名不对。");
        var claims = Parse(payload);
        Check(claims, nonce);
        return claims;
    }

    void Check(JsonElement claims, string nonce)
    {
        var now = clock.GetUtcNow();
        string[] audience = claims.TryGetProperty("aud", out var aud)
            ? aud.ValueKind is JsonValueKind.Array ? [.. aud.EnumerateArray().Select(one => one.ToString())] : [aud.ToString()]
            : [];
        var party = claims.TryGetProperty("azp", out var azp) ? azp.ToString() : null;
        if (Text(claims, "iss") != settings.Authority)
            throw new OidcException("身份令牌的 iss 不对。");
        if (!audience.Contains(settings.ClientId, StringComparer.Ordinal) || (audience.Length > 1 && party is null) || (party is not null && party != settings.ClientId))
            throw new OidcException("身份令牌不是签给本站的（aud、azp）。");
        if (At(claims, "exp") + Skew <= now)
            throw new OidcException("身份令牌已经过期。");
        if (At(claims, "iat") - Skew > now || now - At(claims, "iat") > TimeSpan.FromHours(1))
            throw new OidcException("身份令牌的签发时间不对。");
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Text(claims, "nonce")), Encoding.UTF8.GetBytes(nonce)))
            throw new OidcException("身份令牌的 nonce 不对。");
    }

    static bool IsSigned(string algorithm, JsonElement key, byte[] data, byte[] signature)
    {
        switch (algorithm, Text(key, "kty"))
        {
            case ("RS256", "RSA"):
                using (var rsa = RSA.Create(new RSAParameters { Modulus = Bytes(Text(key, "n")), Exponent = Bytes(Text(key, "e")) }))
                    return rsa.KeySize >= 2048 && rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            case ("ES256", "EC") when Text(key, "crv") == "P-256":
                using (var ec = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = Bytes(Text(key, "x")), Y = Bytes(Text(key, "y")) } }))
                    return ec.VerifyData(data, signature, HashAlgorithmName.SHA256);
            default:
                throw new OidcException("身份令牌用的签名算法不收。");
        }
    }

    static JsonElement Parse(string part)
    {
        try
        {
            using var json = JsonDocument.Parse(Bytes(part));
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new OidcException("身份令牌不成样子。");
        }
    }

    static byte[] Bytes(string text)
    {
        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            throw new OidcException("身份令牌不成样子。");
        }
    }

    static string Text(JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()!
            : throw new OidcException($"身份令牌没有 {name}。");

    static DateTimeOffset At(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds is > 0 and < 253_402_300_799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw new OidcException($"身份令牌没有 {name}。");
}
