using System.Security.Claims;
using System.Text.Encodings.Web;
using Gongkai.App.SignIn;
using Gongkai.App.SignIn.Oidc;
using Gongkai.App.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Gongkai.App.Web.Office;

/// <summary>单点登录：只认已经登记的工作人员，不替人建账号；本站的第二重验证照样要。</summary>
sealed class OidcHandler(IOptionsMonitor<OidcOptions> options, ILoggerFactory logger, UrlEncoder encoder, OidcSettings settings, OidcProvider provider, IdToken tokens, Spent spent)
    : OAuthHandler<OidcOptions>(options, logger, encoder)
{
    const string Nonce = "nonce";

    /// <summary>认出的人，与登录后去的地方。</summary>
    public static async Task FinishAsync(TicketReceivedContext context)
    {
        context.HandleResponse();
        var officer = long.Parse(context.Principal!.FindFirstValue(ClaimTypes.NameIdentifier)!, System.Globalization.CultureInfo.InvariantCulture);
        var next = await context.HttpContext.RequestServices.GetRequiredService<Admission>().AdmitAsync(context.HttpContext, officer, context.ReturnUri);
        context.Response.Redirect(next ?? $"{context.Request.PathBase}/sign-in?done=single-failed");
    }

    public static Task FailAsync(RemoteFailureContext context)
    {
        // 原因不给来人看；State、码都不进日志
        context.HttpContext.RequestServices.GetRequiredService<ILogger<OidcHandler>>().Failed(context.Failure is OidcException known ? known.Message : context.Failure?.GetType().Name ?? "");
        context.HandleResponse();
        context.Response.Redirect($"{context.Request.PathBase}/sign-in?done=single-failed");
        return Task.CompletedTask;
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await PrepareAsync();
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = Tokens.New();
        properties.Items[Nonce] = nonce;
        return QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, nonce);
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        await PrepareAsync();
        return await base.ExchangeCodeAsync(context);
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokenResponse)
    {
        var token = tokenResponse.Response?.RootElement.TryGetProperty("id_token", out var value) == true ? value.GetString() : null;
        var nonce = properties.Items[Nonce] ?? "";
        var claims = await tokens.ReadAsync(token ?? "", nonce, Context.RequestAborted);
        if (!await spent.TryAsync(nonce, Options.RemoteAuthenticationTimeout, Context.RequestAborted))
            throw new OidcException("这次单点登录已经用过。");
        var who = claims.TryGetProperty(settings.Claim, out var claim) ? claim.ToString() : "";
        identity.AddClaim(new(ClaimTypes.NameIdentifier, (await FindAsync(who)).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return new(new(identity), properties, Scheme.Name);
    }

    /// <summary>凭账号或者邮箱认人：要恰好一个。邮箱可能几个人同填，那就谁也不是。</summary>
    async Task<long> FindAsync(string who)
    {
        await using var db = Context.RequestServices.GetRequiredService<Database>().Open(Gongkai.App.Storage.Scope.Of("登录"));
        var found = who.Length == 0 ? [] : await db.Officers
            .Where(officer => settings.Match == "email" ? officer.Email == who : officer.Account == who)
            .Select(officer => officer.Id).Take(2).ToListAsync(Context.RequestAborted);
        return found.Count == 1 ? found[0] : throw new OidcException("认证方说的这个人没有登记。");
    }

    async Task PrepareAsync() => (Options.AuthorizationEndpoint, Options.TokenEndpoint) = await provider.EndpointsAsync(Context.RequestAborted);
}
