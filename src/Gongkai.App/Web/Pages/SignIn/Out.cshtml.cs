using Gongkai.App.Web.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.SignIn;

/// <summary>退出登录。只认提交：别的网站放一张图片不能替人退出。</summary>
sealed class OutModel : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await OfficeCookie.SignOutAsync(HttpContext);
        // 断网时存在这台电脑上的（draft.js），退出即清
        Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return LocalRedirect("~/sign-in?done=out");
    }
}
