using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Showing;
using Gongkai.Organs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.SignIn;

/// <summary>凭邀请设定口令。打开只是显示，提交才用掉：邮件、聊天软件替人预先打开链接也不要紧。</summary>
sealed class InvitationModel(Invitations invitations, Passwords passwords, Sessions sessions, SignInSettings settings, Texts texts) : PageModel
{
    /// <summary>给谁的；用过、过期的为 null。</summary>
    public Officer? Officer { get; private set; }

    public int Least { get; private set; }

    public FormErrors Errors { get; } = new();

    public async Task OnGetAsync(string token, CancellationToken cancel)
    {
        Officer = await invitations.FindAsync(token, cancel);
        Least = Officer is null ? 0 : await settings.PasswordLengthAsync(Officer.OrganId, cancel);
    }

    public async Task<IActionResult> OnPostAsync(string token, string? password, string? again, CancellationToken cancel)
    {
        await OnGetAsync(token, cancel);
        if (Officer is null)
            return Page();
        if (password != again)
            Errors.Add("again", texts["两次填的口令不一样。请重新填写。"]);
        else if (await passwords.ProblemAsync(Officer.Id, password ?? "", cancel) is { } problem)
            Errors.Add("password", problem);
        if (Errors.Any)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (await invitations.SpendAsync(token, cancel))
        {
            await passwords.SetAsync(Officer.Id, password!, new Scope(Officer.Id, Officer.Account, Officer.OrganId, []), cancel);
            await sessions.EndAllAsync(Officer.Id, null, cancel);
            return LocalRedirect("~/sign-in?done=password");
        }

        Officer = null;
        return Page();
    }
}
