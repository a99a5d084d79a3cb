using Microsoft.AspNetCore.Authentication.Cookies;

namespace Gongkai.App.Web.Office;

/// <summary>登录用的 cookie：https 之下名字带 __Host-，浏览器保证它只属于本站、只走加密（决定23）。</summary>
sealed class HostCookies : ICookieManager
{
    readonly ChunkingCookieManager chunks = new();

    public string? GetRequestCookie(HttpContext context, string key) => chunks.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        chunks.AppendResponseCookie(context, Name(context, key), value, Rooted(options));

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => chunks.DeleteCookie(context, Name(context, key), Rooted(options));

    /// <summary>几个小 cookie（设备、没办完的登录、留着的内容）也照此办。</summary>
    public static string? Read(HttpContext context, string key) => context.Request.Cookies[Name(context, key)];

    /// <param name="life">浏览器留多久。</param>
    public static void Write(HttpContext context, string key, string value, TimeSpan life) =>
        context.Response.Cookies.Append(Name(context, key), value, Options(context, life));

    public static void Delete(HttpContext context, string key) => context.Response.Cookies.Delete(Name(context, key), Options(context, null));

    static CookieOptions Options(HttpContext context, TimeSpan? life) =>
        new() { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = life, IsEssential = true };

    static string Name(HttpContext context, string key) => context.Request.IsHttps ? $"__Host-{key}" : key;

    /// <summary>__Host- 只能挂在根上。</summary>
    static CookieOptions Rooted(CookieOptions options)
    {
        options.Path = "/";
        return options;
    }
}
