using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.App.Web.Showing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Pages.SignIn;

/// <summary>登录。</summary>
sealed class IndexModel(Database database, IPasswordHasher<Login> passwords) : PageModel
{
    public string Account { get; private set; } = "";

    public string Next { get; private set; } = "/office";

    public FormErrors Errors { get; } = new();

    public void OnGet(string? next) => Next = next ?? Next;

    public async Task<IActionResult> OnPostAsync(string account, string password, string? next, CancellationToken cancel)
    {
        (Account, Next) = (account, next ?? Next);
        await using var db = database.Open(Scope.Of("登录"));
        var login = await (from officer in db.Officers
                           join found in db.Set<Login>() on officer.Id equals found.OfficerId
                           where officer.Account == account
                           select found).SingleOrDefaultAsync(cancel);
        if (login is not null && passwords.VerifyHashedPassword(login, login.PasswordHash, password) is not PasswordVerificationResult.Failed)
        {
            await OfficeCookie.SignInAsync(HttpContext, login.OfficerId);
            return Url.IsLocalUrl(Next) ? LocalRedirect(Next) : LocalRedirect("~/office");
        }

        Errors.Add("account", "账号或者口令不对。请核对后再试。");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
