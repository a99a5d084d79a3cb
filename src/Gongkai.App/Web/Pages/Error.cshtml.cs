using Gongkai.App.Web.Guards;
using Gongkai.App.Web.Showing;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages;

/// <summary>没有办成的页面：出了什么事、什么意思、怎么办。</summary>
sealed class ErrorModel : PageModel
{
    public Trouble Trouble { get; private set; } = Trouble.Of(404);

    public string? Number => Faults.Number(HttpContext);

    public string RetryAfter => Response.Headers.RetryAfter.ToString();

    public PageResult OnGet(int status) => Show(status);

    public PageResult OnPost(int status) => Show(status);

    PageResult Show(int status)
    {
        // 直接打开这个网址的，并没有出错
        Response.StatusCode = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null ? StatusCodes.Status404NotFound : status;
        Trouble = Trouble.Of(Response.StatusCode);
        return Page();
    }
}
