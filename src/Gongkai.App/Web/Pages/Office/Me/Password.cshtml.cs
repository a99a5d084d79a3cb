using Gongkai.App.SignIn;
using Gongkai.App.Web.Office;
using Gongkai.App.Web.Showing;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.Office.Me;

/// <summary>更改口令：别处的登录都退出。</summary>
[Needs(Right.Enter, BeforeSecondFactor = true)]
sealed class PasswordModel(Actor actor, Passwords passwords, DeviceCookie devices, SignInSettings settings, Texts texts) : PageModel
{
    public string Account { get; } = actor.Account;

    public int Least { get; private set; }

    public FormErrors Errors { get; } = new();

    public async Task OnGetAsync(CancellationToken cancel) => Least = await settings.PasswordLengthAsync(actor.OrganId, cancel);

    public async Task<IActionResult> OnPostAsync(string? current, string? password, string? again, CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        if (password != again)
            Errors.Add("again", texts["两次填的口令不一样。请重新填写。"]);
        else if (await passwords.ChangeAsync(actor, current ?? "", password ?? "", devices.VisitorOf(HttpContext), cancel) is { } problem)
            Errors.Add(problem.Field, problem.Message);
        if (!Errors.Any)
            return LocalRedirect("~/office/me?done=changed");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
