using Gongkai.App.SignIn.Oidc;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace Gongkai.App.Web.Office;

/// <summary>单点登录走框架的 OAuth：授权码加 PKCE。</summary>
sealed class OidcOptions : OAuthOptions
{
    public const string Scheme = "oidc";

    public OidcOptions()
    {
        SignInScheme = OfficeCookie.Scheme;
        CallbackPath = "/sign-in/single/return";
        UsePkce = true;
        SaveTokens = false;
        Scope.Add("openid");
        Scope.Add("profile");
        Scope.Add("email");
        // 两个网址到用时再问认证方，见 OidcHandler；框架启动时只要求不空
        (AuthorizationEndpoint, TokenEndpoint) = ("about:blank", "about:blank");
        CorrelationCookie.Name = "gongkai-single.";
        CorrelationCookie.SameSite = SameSiteMode.Lax;
        CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        RemoteAuthenticationTimeout = TimeSpan.FromMinutes(10);
    }

    public void Use(OidcSettings settings) => (ClientId, ClientSecret) = (settings.ClientId, settings.ClientSecret);
}
