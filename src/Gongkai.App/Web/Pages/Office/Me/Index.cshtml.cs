using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Pages.Office.Me;

/// <summary>我的账号：是谁、有哪些职责、怎样登录、在哪里登录着。</summary>
[Needs(Right.Enter)]
sealed class IndexModel(Actor actor, GongkaiDb db, Sessions sessions, SecondFactors factors) : PageModel
{
    public Actor Actor { get; } = actor;

    /// <summary>职责，以及在哪个机关。</summary>
    public IReadOnlyList<(Grant Grant, string Organ)> Duties { get; private set; } = [];

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public SecondFactors.Enrolled Enrolled { get; private set; } = new(false, [], 0);

    /// <summary>刚办完的事。</summary>
    public string Done { get; private set; } = "";

    public async Task OnGetAsync(string? done, CancellationToken cancel)
    {
        Done = done ?? "";
        var names = await db.Organs.AsNoTracking().ToDictionaryAsync(organ => organ.Id, organ => organ.Name, cancel);
        Duties = [.. Actor.Grants.Select(grant => (grant, names.GetValueOrDefault(grant.OrganId, "")))];
        Sessions = await sessions.OfAsync(Actor, cancel);
        Enrolled = await factors.OfAsync(Actor.OfficerId, cancel);
    }

    /// <summary>退出一处。</summary>
    public async Task<IActionResult> OnPostEndAsync(long id, CancellationToken cancel)
    {
        await sessions.EndAsync(Actor, id, cancel);
        return LocalRedirect("~/office/me?done=ended#sessions");
    }

    /// <summary>退出别处的全部登录。</summary>
    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancel)
    {
        await sessions.EndAllAsync(Actor.OfficerId, Actor.Session.Id, cancel);
        return LocalRedirect("~/office/me?done=ended#sessions");
    }
}
