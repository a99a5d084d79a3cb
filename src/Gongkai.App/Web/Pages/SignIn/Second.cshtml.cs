using Gongkai.App.SignIn;
using Gongkai.App.Web.Office;
using Gongkai.App.Web.Showing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.SignIn;

/// <summary>第二重验证：验证码、恢复码或者通行密钥。</summary>
sealed class SecondModel(Admission admission, SecondFactors factors, PasskeyDesk passkeys, Texts texts) : PageModel
{
    public string Next { get; private set; } = "";

    public SecondFactors.Enrolled Enrolled { get; private set; } = new(false, [], 0);

    public string? Question { get; private set; }

    public FormErrors Errors { get; } = new();

    public Task<IActionResult> OnGetAsync(string? next, CancellationToken cancel) => ShowAsync(next, cancel);

    public async Task<IActionResult> OnPostAsync(string? code, string? next, CancellationToken cancel)
    {
        if (admission.Waiting(HttpContext) is not { } officer)
            return await ShowAsync(next, cancel);
        var (isRight, until) = await factors.CheckAsync(officer, code ?? "", cancel);
        if (isRight)
            return LocalRedirect(await Admission.CompleteAsync(HttpContext, officer, next));
        return await RefuseAsync(next, until is null
            ? texts["验证码不对，或者已经用过。请等手机上换了新的一组再填；恢复码一个只能用一次。"]
            : texts["试错的次数太多。请在{0}之后再试。", Words.Time(until.Value)], cancel);
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? next, CancellationToken cancel)
    {
        var waiting = admission.Waiting(HttpContext);
        if (waiting is not null && await passkeys.SignInAsync(HttpContext, credential ?? "") == waiting)
            return LocalRedirect(await Admission.CompleteAsync(HttpContext, waiting.Value, next));
        return await RefuseAsync(next, texts["没有认出这个通行密钥。请再试一次，或者填验证码。"], cancel);
    }

    async Task<IActionResult> RefuseAsync(string? next, string message, CancellationToken cancel)
    {
        Errors.Add("code", message);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync(next, cancel);
    }

    /// <summary>口令是十分钟以前对上的，就从头再来。</summary>
    async Task<IActionResult> ShowAsync(string? next, CancellationToken cancel)
    {
        if (admission.Waiting(HttpContext) is not { } officer)
            return LocalRedirect($"~/sign-in{QueryString.Create("next", next ?? "")}");
        Next = next ?? "";
        Enrolled = await factors.OfAsync(officer, cancel);
        if (Enrolled.Passkeys.Count > 0 && PasskeyDesk.IsUsable(HttpContext))
            Question = await passkeys.ChallengeAsync(HttpContext);
        return Page();
    }
}
