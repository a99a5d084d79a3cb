using Gongkai.Law;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Office;

/// <summary>依法不能办理的：回到同一页说明，答 422；页头（_PageHead）把它显示出来。</summary>
sealed class RefusalFilter : IAsyncPageFilter
{
    public const string Key = "Refusal";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // 提交到没有的办法（?handler=），框架会不办事就把页面拿出来，页面还没有取数。只看的不限：有的页面本来就不用取数
        if (context.HandlerMethod is null && !HttpMethods.IsGet(context.HttpContext.Request.Method) && !HttpMethods.IsHead(context.HttpContext.Request.Method))
        {
            context.Result = new NotFoundResult();
            return;
        }

        var done = await next();
        if (done is not { Exception: Refusal refusal, ExceptionHandled: false } || context.HandlerInstance is not PageModel page)
            return;
        page.ViewData[Key] = refusal;
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        (done.ExceptionHandled, done.Result) = (true, page.Page());
    }
}
