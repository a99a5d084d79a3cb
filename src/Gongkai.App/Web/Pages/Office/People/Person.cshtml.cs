using Gongkai.App.People;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.App.Web.Showing;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Pages.Office.People;

/// <summary>一位工作人员：授予、收回职责，发邀请，办理离岗。</summary>
[Needs(Right.ManageOfficers)]
sealed class PersonModel(GongkaiDb db, Actor actor, Invitations invitations) : PageModel
{
    [BindProperty]
    public GrantForm Grant { get; set; } = new();

    public FormErrors Errors { get; } = new();

    public Officer Officer { get; private set; } = null!;

    public Organ Home { get; private set; } = null!;

    public IReadOnlyList<(Assignment Assignment, string OrganName, bool MayRevoke)> Held { get; private set; } = [];

    /// <summary>可以授予职责的机关：本机关；下级机关是借用。</summary>
    public IReadOnlyList<Organ> Places { get; private set; } = [];

    public DateOnly Today { get; } = db.Installation.Clock.Today;

    /// <summary>刚发的邀请的链接，只显示这一次。</summary>
    public string? Invitation { get; private set; }

    public string Done { get; private set; } = "";

    public bool IsSelf => Officer.Id == actor.OfficerId;

    public async Task<IActionResult> OnGetAsync(long id, string? done, CancellationToken cancel)
    {
        Done = done ?? "";
        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostGrantAsync(long id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || Places.FirstOrDefault(place => place.Id == Grant.Organ) is not { } organ)
            return NotFound();
        var assignment = Grant.ToAssignment(Officer, organ, Today, Errors);
        if (assignment is not null && IsSelf && assignment.Note.Length == 0 && Duties.Find(assignment.Duty)!.IsApproving)
            Errors.Add("note", "给自己授予有审批权的职责，要写明缘由；这一笔会显示在本机关的操作日志里。");
        if (assignment is null || Errors.Any)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        db.Scope = db.Scope with { Reason = assignment.Note };
        db.Add(assignment);
        await db.SaveChangesAsync(cancel);
        return Redirect($"~/office/people/{id}?done=grant");
    }

    public async Task<IActionResult> OnPostRevokeAsync(long id, long assignment, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || !Held.Any(held => held.Assignment.Id == assignment && held.MayRevoke))
            return NotFound();
        var found = await db.Assignments.SingleAsync(one => one.Id == assignment, cancel);
        if (found.StartsOn >= Today)
            db.Remove(found);
        else
            found.EndsOn = Today;
        await db.SaveChangesAsync(cancel);
        return Redirect($"~/office/people/{id}?done=revoke");
    }

    public async Task<IActionResult> OnPostInviteAsync(long id, bool resets, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!Officer.IsServingOn(Today) || Held.Count == 0)
        {
            Errors.Add("duty", "还没有职责，或者已经离岗，发了邀请也进不来。请先授予职责。");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        Invitation = $"{Request.Scheme}://{Request.Host}{Request.PathBase}{await invitations.InviteAsync(id, actor.Scope, resets, cancel)}";
        return Page();
    }

    public async Task<IActionResult> OnPostLeaveAsync(long id, string? leftOn, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        var day = Entry.Day(leftOn ?? "", "left-on", "离岗日期", Errors);
        if (day < Officer.JoinedOn)
            Errors.Add("left-on", "离岗日期早于到岗日期。请核对。");
        if (Errors.Any)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await Leaving.LeaveAsync(db, id, day!.Value, cancel);
        return Redirect($"~/office/people/{id}?done=leave");
    }

    async Task<bool> LoadAsync(long id, CancellationToken cancel)
    {
        var tree = OrganTree.Of(await db.Organs.AsNoTracking().ToListAsync(cancel), Today);
        var officer = await db.Officers.AsNoTracking().SingleOrDefaultAsync(found => found.Id == id, cancel);
        if (officer is null || !actor.Can(Right.ManageOfficers, officer.OrganId) || tree.Organs.FirstOrDefault(organ => organ.Id == officer.OrganId) is not { } home)
            return false;
        (Officer, Home) = (officer, home);
        Grant.StartsOn ??= Today.ToString("yyyy-MM-dd");
        Places = [.. tree.SubtreeOf(home).Where(organ => actor.Can(Right.ManageOfficers, organ.Id))];
        var names = tree.Organs.ToDictionary(organ => organ.Id, organ => organ.Name);
        Held = [.. (await db.Assignments.AsNoTracking().Where(found => found.Account == officer.Account).OrderBy(found => found.StartsOn).ToListAsync(cancel))
            .Where(found => found.EndsOn is null || found.EndsOn > Today)
            .Select(found => (found, names.GetValueOrDefault(found.OrganId, ""), actor.Can(Right.ManageOfficers, found.OrganId)))];
        return true;
    }
}
