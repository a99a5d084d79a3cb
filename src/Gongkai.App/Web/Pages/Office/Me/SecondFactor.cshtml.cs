using Gongkai.App.SignIn;
using Gongkai.App.Web.Office;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.Office.Me;

/// <summary>第二重验证：启用了哪些，添哪样，去哪样。</summary>
[Needs(Right.Enter, BeforeSecondFactor = true), RecentSignIn]
sealed class SecondFactorModel(Actor actor, SecondFactors factors, Texts texts) : PageModel
{
    public Actor Actor { get; } = actor;

    public SecondFactors.Enrolled Enrolled { get; private set; } = new(false, [], 0);

    public bool CanUsePasskeys => PasskeyDesk.IsUsable(HttpContext);

    /// <summary>为什么没有办成。</summary>
    public string Problem { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel) => Enrolled = await factors.OfAsync(Actor.OfficerId, cancel);

    public Task<IActionResult> OnPostRemoveTotpAsync(CancellationToken cancel) => RemoveAsync(() => factors.RemoveTotpAsync(Actor, cancel), cancel);

    public Task<IActionResult> OnPostRemovePasskeyAsync(string id, CancellationToken cancel) => RemoveAsync(() => factors.RemovePasskeyAsync(Actor, id, cancel), cancel);

    async Task<IActionResult> RemoveAsync(Func<Task> remove, CancellationToken cancel)
    {
        Enrolled = await factors.OfAsync(Actor.OfficerId, cancel);
        var left = (Enrolled.HasTotp ? 1 : 0) + Enrolled.Passkeys.Count - 1;
        if (left < 1 && Actor.IsSensitive)
        {
            Problem = texts["有审批、管理职责的人必须有一样第二重验证。请先添加另一样，再去掉这一样。"];
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await remove();
        await OfficeCookie.SignInAsync(HttpContext, Actor.OfficerId, isVerified: left > 0);
        return LocalRedirect("~/office/me?done=changed");
    }
}
