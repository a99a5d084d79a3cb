using System.Security.Claims;
using Gongkai.App.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Gongkai.App.Web.Office;

/// <summary>办公端的登录 cookie：只装登录的口令，每次都对着库里的登录查。</summary>
static class OfficeCookie
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    const string Token = "token";

    public static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "gongkai-office";
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromDays(7);
        cookie.LoginPath = "/sign-in";
        cookie.AccessDeniedPath = "/error/403";
        cookie.ReturnUrlParameter = "next";
        cookie.Events.OnValidatePrincipal = ValidateAsync;
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    public static async Task SignInAsync(HttpContext context, long officerId)
    {
        var token = await context.RequestServices.GetRequiredService<Sessions>().StartAsync(officerId, Visitor.Local, true, context.RequestAborted);
        await context.SignInAsync(Scheme, Holder(token));
    }

    /// <summary>cookie 里装的：只有登录的口令。</summary>
    public static ClaimsPrincipal Holder(string token) => new(new ClaimsIdentity([new(Token, token)], Scheme));

    public static async Task SignOutAsync(HttpContext context)
    {
        if (context.User.FindFirstValue(Token) is { } token)
            await context.RequestServices.GetRequiredService<Sessions>().EndAsync(token, context.RequestAborted);
        await context.SignOutAsync(Scheme);
    }

    static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var token = context.Principal?.FindFirstValue(Token);
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        var actor = token is null ? null : await sessions.FindAsync(token, context.HttpContext.RequestAborted);
        if (actor is null)
            context.RejectPrincipal();
        else
            context.HttpContext.Features.Set(actor);
    }
}
