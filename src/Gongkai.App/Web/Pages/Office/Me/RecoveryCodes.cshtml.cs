using Gongkai.App.SignIn;
using Gongkai.App.Web.Office;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.Office.Me;

/// <summary>恢复码：生成、打印。只显示一次。</summary>
[Needs(Right.Enter), RecentSignIn]
sealed class RecoveryCodesModel(Actor actor, SecondFactors factors) : PageModel
{
    public Actor Actor { get; } = actor;

    /// <summary>没有用过的还有几个。</summary>
    public int Left { get; private set; }

    /// <summary>刚生成的；没有生成为空。</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var enrolled = await factors.OfAsync(Actor.OfficerId, cancel);
        Left = enrolled.RecoveryCodes;
        return enrolled.Any ? Page() : LocalRedirect("~/office/me/second-factor");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!(await factors.OfAsync(Actor.OfficerId, cancel)).Any)
            return LocalRedirect("~/office/me/second-factor");
        Codes = await factors.NewRecoveryCodesAsync(Actor, cancel);
        await OfficeCookie.SignInAsync(HttpContext, Actor.OfficerId, isVerified: true);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
