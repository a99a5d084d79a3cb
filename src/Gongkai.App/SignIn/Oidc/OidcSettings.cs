using System.Text.Json;
using Gongkai.App.Storage;

namespace Gongkai.App.SignIn.Oidc;

/// <summary>单点登录（OpenID Connect）的设置：数据目录下的 oidc.json；没有这个文件就是没有启用。</summary>
sealed record OidcSettings
{
    /// <summary>写在登录按钮上，如“县统一身份认证”。</summary>
    public string Name { get; init; } = "统一身份认证";

    /// <summary>认证方的网址，就是它签发的 iss；其下有 /.well-known/openid-configuration。</summary>
    public string Authority { get; init; } = "";

    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    /// <summary>凭哪一项认人，如 preferred_username、email。</summary>
    public string Claim { get; init; } = "preferred_username";

    /// <summary>那一项对人员的哪一栏：account 账号，email 电子邮箱。</summary>
    public string Match { get; init; } = "account";

    public bool IsConfigured => Authority.Length > 0;

    /// <exception cref="UnsuitableDatabaseException">文件写错了。启动时就说，不等到有人登录。</exception>
    public static OidcSettings Load(string folder)
    {
        var file = Path.Combine(folder, "oidc.json");
        if (!File.Exists(file))
            return new();
        try
        {
            var settings = JsonSerializer.Deserialize<OidcSettings>(File.ReadAllText(file), JsonSerializerOptions.Web) ?? new();
            return settings.Problem is { } problem ? throw new UnsuitableDatabaseException($"{file}：{problem}") : settings;
        }
        catch (JsonException e)
        {
            throw new UnsuitableDatabaseException($"{file} 不是 JSON，第 {e.LineNumber + 1} 行读不下去。", e);
        }
    }

    string? Problem =>
        !Uri.TryCreate(Authority, UriKind.Absolute, out var uri) ? "authority 不是网址。"
        : uri.Scheme != Uri.UriSchemeHttps && !uri.IsLoopback ? "authority 要用 https。"
        : ClientId.Length == 0 || ClientSecret.Length == 0 ? "要写明 clientId、clientSecret。"
        : Claim.Length == 0 || Match is not ("account" or "email") ? "claim 要写明，match 只能是 account 或者 email。"
        : null;
}
