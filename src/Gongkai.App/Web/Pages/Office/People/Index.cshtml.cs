using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Pages.Office.People;

/// <summary>人员与职责：一个机关里谁担任什么，缺谁。</summary>
[Needs(Right.Enter)]
sealed class IndexModel(GongkaiDb db, Actor actor) : PageModel
{
    /// <summary>一项职责和担任的人。</summary>
    public sealed record Post(Duty Duty, bool IsExpected, IReadOnlyList<(Assignment Assignment, Officer? Officer)> Holders);

    public Actor Actor { get; } = actor;

    public Organ Organ { get; private set; } = null!;

    public IReadOnlyList<Post> Posts { get; private set; } = [];

    public IReadOnlyList<Officer> Officers { get; private set; } = [];

    /// <summary>借到别的机关去的。</summary>
    public IReadOnlyList<(Assignment Assignment, string OrganName)> Lent { get; private set; } = [];

    public IReadOnlyList<(Organ Organ, int Officers, IReadOnlyList<Duty> Gaps)> Subordinates { get; private set; } = [];

    public Organ? Parent { get; private set; }

    public IReadOnlyList<Duty> Gaps => [.. Posts.Where(post => post.IsExpected && post.Holders.Count == 0).Select(post => post.Duty)];

    public bool MayManage => Actor.Can(Right.ManageOfficers, Organ.Id);

    public async Task<IActionResult> OnGetAsync(long? organ, CancellationToken cancel)
    {
        var today = db.Installation.Clock.Today;
        var tree = OrganTree.Of(await db.Organs.AsNoTracking().ToListAsync(cancel), today);
        if (tree.Organs.FirstOrDefault(found => found.Id == (organ ?? Actor.OrganId)) is not { } found)
            return NotFound();
        (Organ, Parent) = (found, tree.ParentOf(found));
        List<Organ> shown = [found, .. tree.ChildrenOf(found)];
        var ids = shown.Select(one => one.Id).ToList();
        var inForce = (await db.Assignments.AsNoTracking().Where(one => ids.Contains(one.OrganId)).ToListAsync(cancel)).Where(one => one.IsInForceOn(today)).ToList();
        var officers = (await db.Officers.AsNoTracking().ToListAsync(cancel)).Where(one => one.IsServingOn(today)).ToList();
        var byAccount = officers.ToDictionary(one => one.Account);
        await AddBorrowedAsync(byAccount, [.. inForce.Where(one => one.IsBorrowed && !byAccount.ContainsKey(one.Account)).Select(one => one.Account)], cancel);
        Officers = [.. officers.Where(one => one.OrganId == found.Id).OrderBy(one => one.Account, StringComparer.Ordinal)];
        Posts = PostsOf(found, inForce, byAccount);
        Subordinates = [.. tree.ChildrenOf(found).Select(child => (child, officers.Count(one => one.OrganId == child.Id), GapsOf(child, inForce)))];
        var own = Officers.Select(one => one.Account).ToList();
        Lent = [.. (await db.Assignments.AsNoTracking().Where(one => one.IsBorrowed && own.Contains(one.Account) && one.OrganId != found.Id).ToListAsync(cancel))
            .Where(one => one.IsInForceOn(today)).Select(one => (one, tree.Organs.FirstOrDefault(place => place.Id == one.OrganId)?.Name ?? ""))];
        return Page();
    }

    /// <summary>借来的人是别的机关的：看的人管不到那里，名字总要知道。</summary>
    async Task AddBorrowedAsync(Dictionary<string, Officer> byAccount, List<string> accounts, CancellationToken cancel)
    {
        await using var whole = db.Installation.Open(Scope.Of("借用的人"));
        foreach (var officer in await whole.Officers.AsNoTracking().Where(one => accounts.Contains(one.Account)).ToListAsync(cancel))
            byAccount[officer.Account] = officer;
    }

    static List<Post> PostsOf(Organ organ, List<Assignment> inForce, Dictionary<string, Officer> officers)
    {
        var expected = Granting.ExpectedAt(organ.Level);
        var held = inForce.Where(one => one.OrganId == organ.Id).ToLookup(one => one.Duty);
        return
        [
            .. from duty in Duties.All
               where expected.Contains(duty) || held.Contains(duty.Id)
               select new Post(duty, expected.Contains(duty), [.. held[duty.Id].Select(one => (one, officers.GetValueOrDefault(one.Account)))]),
        ];
    }

    static List<Duty> GapsOf(Organ organ, List<Assignment> inForce) =>
        [.. Granting.ExpectedAt(organ.Level).Where(duty => !inForce.Exists(one => one.OrganId == organ.Id && one.Duty == duty.Id))];
}
