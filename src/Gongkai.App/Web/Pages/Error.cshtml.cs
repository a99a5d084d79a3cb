using Gongkai.App.SignIn;
using Gongkai.App.Web.Guards;
using Gongkai.App.Web.Showing;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages;

/// <summary>没有办成的页面：出了什么事、什么意思、怎么办。数据库一时用不了的，把填写的内容带在页面上，好了再交一次。</summary>
sealed class ErrorModel : PageModel
{
    public Trouble Trouble { get; private set; } = Trouble.Of(404);

    public string? Number => Faults.Number(HttpContext);

    public string RetryAfter => Response.Headers.RetryAfter.ToString();

    /// <summary>再交一次交到哪里；没有要再交的为空。</summary>
    public string Again { get; private set; } = "";

    /// <summary>填写的各项，密码除外。</summary>
    public IReadOnlyList<(string Name, string Value)> Kept { get; private set; } = [];

    /// <summary>登录了在办公端出的：版面、出路都还在办公端。</summary>
    public bool IsOffice => Response.StatusCode is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound && HttpContext.Features.Get<Actor>() is not null
        && SameOrigin.IsOwn(Request) && IsFromOffice;

    /// <summary>从办公端来的，回到办公端去。</summary>
    public bool IsFromOffice => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath.StartsWith("/office", StringComparison.OrdinalIgnoreCase) == true;

    public PageResult OnGet(int status) => Show(status);

    public async Task<PageResult> OnPostAsync(int status)
    {
        if (Faults.OutageOf(HttpContext) is not null)
            await KeepAsync();
        return Show(status);
    }

    PageResult Show(int status)
    {
        // 直接打开这个网址的，并没有出错
        Response.StatusCode = Faults.IsShowing(HttpContext) ? status : StatusCodes.Status404NotFound;
        Trouble = Faults.OutageOf(HttpContext) is { } outage ? Trouble.Of(outage)
            : BodyLimit.FilesOf(HttpContext) is { } files ? Trouble.TooLarge(files, IsFromOffice)
            : IsOffice ? Trouble.AtOffice(Response.StatusCode)
            : Trouble.Of(Response.StatusCode);
        return Page();
    }

    async Task KeepAsync()
    {
        var origin = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()!;
        // 带着文件的，没有读过就不再读了：文件反正要重新选
        var isReadable = Request.HasFormContentType && (!Request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            || HttpContext.Features.Get<IFormFeature>()?.Form is not null);
        if (!origin.OriginalPath.StartsWith("/office/", StringComparison.OrdinalIgnoreCase) || !isReadable)
            return;
        var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        Again = $"{origin.OriginalPathBase}{origin.OriginalPath}{origin.OriginalQueryString}";
        Kept =
        [
            .. from field in form
               where !field.Key.Contains("password", StringComparison.OrdinalIgnoreCase)
               from value in field.Value
               select (field.Key, value ?? ""),
        ];
    }
}
