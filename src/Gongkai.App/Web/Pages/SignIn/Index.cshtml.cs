using Gongkai.App.SignIn;
using Gongkai.App.Web.Office;
using Gongkai.App.Web.Showing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.SignIn;

/// <summary>登录：口令、通行密钥、单点登录。</summary>
sealed class IndexModel(Passwords passwords, Admission admission, PasskeyDesk passkeys, DeviceCookie devices, Texts texts) : PageModel
{
    public string Account { get; private set; } = "";

    public string Next { get; private set; } = "";

    public bool IsExpired { get; private set; }

    /// <summary>要改登录方式，请他再登录一次。</summary>
    public bool IsAgain { get; private set; }

    /// <summary>刚办完的事，如“口令已经设好”。</summary>
    public string Done { get; private set; } = "";

    /// <summary>通行密钥的挑战；这里用不了为 null。</summary>
    public string? Question { get; private set; }

    public FormErrors Errors { get; } = new();

    public Task OnGetAsync(string? next, string? expired, string? again, string? done)
    {
        (Next, IsExpired, IsAgain, Done) = (next ?? "", expired is not null, again is not null, done ?? "");
        return PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync(string? account, string? password, string? next, CancellationToken cancel)
    {
        (Account, Next) = (account ?? "", next ?? "");
        var check = await passwords.CheckAsync(Account, password ?? "", devices.VisitorOf(HttpContext), cancel);
        if (check.OfficerId is { } officer)
        {
            if (await admission.AdmitAsync(HttpContext, officer, next) is { } destination)
                return LocalRedirect(destination);
            return await RefuseAsync(texts["这个账号现在没有任何职责，不能进入。请与本单位的管理员联系。"]);
        }

        return await RefuseAsync(check.BlockedUntil is { } until
            ? texts["试错的次数太多。请在{0}之后再试；在登录过的设备上，或者用通行密钥，现在就可以登录。", Words.Time(until)]
            : texts["账号或者口令不对。请核对后再试。"]);
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? next)
    {
        Next = next ?? "";
        if (await passkeys.SignInAsync(HttpContext, credential ?? "") is { } officer)
            return LocalRedirect(await Admission.CompleteAsync(HttpContext, officer, next));
        return await RefuseAsync(texts["没有认出这个通行密钥。请再试一次，或者用账号和口令登录。"]);
    }

    async Task<IActionResult> RefuseAsync(string message)
    {
        Errors.Add("account", message);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await PrepareAsync();
        return Page();
    }

    async Task PrepareAsync() => Question = PasskeyDesk.IsUsable(HttpContext) ? await passkeys.ChallengeAsync(HttpContext) : null;
}
