using Microsoft.AspNetCore.Diagnostics;

namespace Gongkai.App.Web.Guards;

/// <summary>
/// 表单只收本站页面提交的。公开的核对台不发 cookie，也就没有可被冒用的身份，不用放进 cookie 的防伪口令；
/// 看浏览器自己写的 Sec-Fetch-Site，没有它的旧浏览器看 Origin。我们的 Referrer-Policy 使旧浏览器把 Origin 写成 null，
/// 所以 null 不算别的网站。
/// </summary>
static class SameOrigin
{
    public static Task Check(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)
            || context.Features.Get<IStatusCodeReExecuteFeature>() is not null || IsOwn(request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>本站的页面提交的。</summary>
    public static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == "null"
            || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
