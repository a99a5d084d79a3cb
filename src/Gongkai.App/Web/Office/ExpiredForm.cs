using Gongkai.App.SignIn;
using Gongkai.App.Web.Guards;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Gongkai.App.Web.Office;

/// <summary>
/// 提交时登录已经过期：内容留下，去登录；同一个人登录后打开原来的页面，填过的还在，核对了再由他自己提交（决定19）。
/// 只填进页面，从不替人提交，所以对任何表单都安全。
/// </summary>
sealed class ExpiredForm(KeptForms forms)
{
    const string Name = "gongkai-kept";
    const long Most = 1 << 20;

    /// <summary>名字里有这些的不留：口令、验证码、防伪口令。机关代码、信用代码这些栏照留。</summary>
    static readonly string[] Never = ["__", "password", "token", "secret", "credential", "sealed"];

    /// <summary>留下提交的内容。</summary>
    /// <param name="officerId">过期的登录是谁的；不知道为 null，就不留。</param>
    /// <returns>登录后打开的网址。</returns>
    public async Task<string> KeepAsync(HttpContext context, long? officerId)
    {
        var request = context.Request;
        var query = QueryString.Create(request.Query.Where(pair => !pair.Key.Equals("handler", StringComparison.OrdinalIgnoreCase)));
        if (officerId is { } owner && !IsAccount(request.Path) && request.HasFormContentType && request.ContentLength <= Most && SameOrigin.IsOwn(request) && await ReadAsync(request) is { } form)
        {
            var fields = form.SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? "")).Where(field => IsKept(field.Key)).ToList();
            var token = await forms.KeepAsync(owner, new(request.Path.Value ?? "/", fields, form.Files.Count > 0), context.RequestAborted);
            HostCookies.Write(context, Name, token, KeptForms.Life);
        }

        return request.PathBase + request.Path + query;
    }

    /// <summary>打开原来的页面时，把留着的内容填进去。</summary>
    public async Task Apply(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || HostCookies.Read(context, Name) is not { } token || context.Features.Get<Actor>() is not { } actor
            || await forms.TakeAsync(actor.OfficerId, context.Request.Path, token, context.RequestAborted) is not { } content)
        {
            await next(context);
            return;
        }

        HostCookies.Delete(context, Name);
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using MemoryStream page = new();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(page));
        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(body);
        }

        if (context.Response is { StatusCode: StatusCodes.Status200OK, ContentType: { } type } && type.StartsWith("text/html", StringComparison.Ordinal))
        {
            context.Response.Headers.Remove(HeaderNames.ContentLength);
            await context.Response.WriteAsync(FilledPage.Of(System.Text.Encoding.UTF8.GetString(page.ToArray()), content), context.RequestAborted);
            return;
        }

        page.Position = 0;
        await page.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    /// <summary>口令、验证码、恢复码都在“我的账号”下面，那里的一概不留。</summary>
    static bool IsAccount(PathString path) => path.StartsWithSegments("/office/me") || !path.StartsWithSegments("/office");

    static bool IsKept(string name) => !Never.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>读不出来的不留。</summary>
    static async Task<IFormCollection?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync();
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return null;
        }
    }
}
