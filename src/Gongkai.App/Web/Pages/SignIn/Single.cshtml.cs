using Gongkai.App.SignIn.Oidc;
using Gongkai.App.Web.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.SignIn;

/// <summary>去认证方登录。是链接不是表单：内容安全策略只许表单提交到本站，提交后转去别处也不行。</summary>
sealed class SingleModel(OidcSettings settings) : PageModel
{
    public IActionResult OnGet(string? next) => settings.IsConfigured
        ? Challenge(new Microsoft.AspNetCore.Authentication.AuthenticationProperties { RedirectUri = Admission.Destination(HttpContext, next) }, OidcOptions.Scheme)
        : NotFound();
}
