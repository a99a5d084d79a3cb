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
        cookie.CookieManager = new HostCookies();
        cookie.ExpireTimeSpan = TimeSpan.FromDays(7);
        cookie.LoginPath = "/sign-in";
        cookie.AccessDeniedPath = "/error/403";
        cookie.ReturnUrlParameter = "next";
        cookie.Events.OnValidatePrincipal = ValidateAsync;
        cookie.Events.OnRedirectToLogin = ToSignInAsync;
        cookie.Events.OnRedirectToAccessDenied = ToDenied;
    }

    /// <summary>建一次登录；此前的登录就此作废，口令是新的。</summary>
    /// <param name="isVerified">经过第二重验证，或者用通行密钥登录。</param>
    public static async Task SignInAsync(HttpContext context, long officerId, bool isVerified)
    {
        var services = context.RequestServices;
        if (TokenOf(context) is { } old)
            await services.GetRequiredService<Sessions>().EndAsync(old, context.RequestAborted);
        var device = services.GetRequiredService<DeviceCookie>();
        var token = await services.GetRequiredService<Sessions>().StartAsync(officerId, device.VisitorOf(context), isVerified, context.RequestAborted);
        device.Remember(context, officerId);
        await context.SignInAsync(Scheme, Holder(token));
    }

    /// <summary>cookie 里装的：只有登录的口令。</summary>
    public static ClaimsPrincipal Holder(string token) => new(new ClaimsIdentity([new(Token, token)], Scheme));

    public static async Task SignOutAsync(HttpContext context)
    {
        if (TokenOf(context) is { } token)
            await context.RequestServices.GetRequiredService<Sessions>().EndAsync(token, context.RequestAborted);
        await context.SignOutAsync(Scheme);
    }

    /// <summary>cookie 里的口令，不论还有没有效；没有为 null。</summary>
    static string? TokenOf(HttpContext context) => (string?)context.Items[typeof(OfficeCookie)];

    static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var token = context.Principal?.FindFirstValue(Token);
        context.HttpContext.Items[typeof(OfficeCookie)] = token;
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        var actor = token is null ? null : await sessions.FindAsync(token, context.HttpContext.RequestAborted);
        if (actor is null)
            context.RejectPrincipal();
        else
            context.HttpContext.Features.Set(actor);
    }

    /// <summary>登录过期时提交的内容先留着，登录后再显示出来（决定19）。</summary>
    static async Task ToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        var owner = TokenOf(http) is { } token ? await http.RequestServices.GetRequiredService<Sessions>().OwnerAsync(token, http.RequestAborted) : null;
        var next = http.Request.PathBase + http.Request.Path + http.Request.QueryString;
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
            next = await http.RequestServices.GetRequiredService<ExpiredForm>().KeepAsync(http, owner);
        var query = QueryString.Create("next", next);
        if (owner is not null)
            query = query.Add("expired", "1");
        http.Response.Redirect($"{http.Request.PathBase}{context.Options.LoginPath}{query}");
    }

    static Task ToDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.Features.Get<Actor>()?.MustEnrol == true)
            context.Response.Redirect($"{context.Request.PathBase}/office/me/second-factor");
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
