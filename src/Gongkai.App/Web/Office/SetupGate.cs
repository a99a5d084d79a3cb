using Gongkai.App.People;

namespace Gongkai.App.Web.Office;

/// <summary>还没有建机关：首页、办公端、登录都先到 /setup。年报核对等不用登录的照常。</summary>
static class SetupGate
{
    static readonly PathString[] Closed = ["/office", "/sign-in"];

    public static async Task Check(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        var isClosed = path == "/" || Closed.Any(closed => path.StartsWithSegments(closed));
        if (isClosed && await context.RequestServices.GetRequiredService<FirstRun>().IsNeededAsync(context.RequestAborted))
            context.Response.Redirect($"{context.Request.PathBase}/setup");
        else
            await next(context);
    }
}
