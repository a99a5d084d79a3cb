using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace Gongkai.App.Web.Guards;

/// <summary>
/// 表单与网址里看不见的字符（如空字符）先去掉，页面只见得到文字：PostgreSQL 存不下空字符，不去掉，一次粘贴就是一次内部错误。
/// </summary>
sealed class PlainInput : IAsyncPageFilter
{
    public async Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        var request = context.HttpContext.Request;
        if (request.Query.Any(IsOdd))
            request.QueryString = QueryString.Create(request.Query.Select(Clean));
        // 方法不对的请求没有表单可读
        if (!request.HasFormContentType)
            return;
        var form = await request.ReadFormAsync(context.HttpContext.RequestAborted);
        if (form.Any(IsOdd))
            request.Form = new FormCollection(form.Select(Clean).ToDictionary(), form.Files);
    }

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) => next();

    static bool IsOdd(KeyValuePair<string, StringValues> field) => field.Value.Any(value => value is not null && Printable.Clean(value).Length != value.Length);

    static KeyValuePair<string, StringValues> Clean(KeyValuePair<string, StringValues> field) =>
        new(field.Key, field.Value.Select(value => value is null ? null : Printable.Clean(value)).ToArray());
}
