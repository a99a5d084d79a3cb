using Gongkai.App.SignIn;
using Gongkai.App.Web.Office;
using Gongkai.App.Web.Showing;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.Office.Me;

/// <summary>添加通行密钥。</summary>
[Needs(Right.Enter, BeforeSecondFactor = true), RecentSignIn]
sealed class PasskeyModel(Actor actor, SecondFactors factors, PasskeyDesk passkeys, DeviceCookie devices, Texts texts) : PageModel
{
    public string Name { get; private set; } = "";

    public string Question { get; private set; } = "";

    public FormErrors Errors { get; } = new();

    public Task<IActionResult> OnGetAsync()
    {
        Name = devices.VisitorOf(HttpContext).Device;
        return ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync(string? credential, string? name, CancellationToken cancel)
    {
        Name = name is { Length: > 0 and <= 40 } ? name.Trim() : texts["通行密钥"];
        if (await passkeys.ReadAsync(HttpContext, actor, credential ?? "", Name) is { } passkey)
        {
            var isFirst = !(await factors.OfAsync(actor.OfficerId, cancel)).Any;
            await factors.AddPasskeyAsync(actor, passkey, cancel);
            await OfficeCookie.SignInAsync(HttpContext, actor.OfficerId, isVerified: true);
            return LocalRedirect(isFirst ? "~/office/me/recovery-codes" : "~/office/me?done=changed");
        }

        Errors.Add("name", texts["没有登记成功。请再试一次；还不行，请换用手机验证器。"]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync();
    }

    async Task<IActionResult> ShowAsync()
    {
        if (!PasskeyDesk.IsUsable(HttpContext))
            return LocalRedirect("~/office/me/second-factor");
        Question = await passkeys.EnrolAsync(HttpContext, actor);
        return Page();
    }
}
