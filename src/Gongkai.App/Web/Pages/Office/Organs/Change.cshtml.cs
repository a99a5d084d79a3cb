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

namespace Gongkai.App.Web.Pages.Office.Organs;

/// <summary>机关变动：更名、合并、分设、撤销。先看将要办的，再办。</summary>
[Needs(Right.ManageOrgans)]
sealed class ChangeModel(GongkaiDb db, Actor actor, Reorganization reorganization) : PageModel
{
    public static IReadOnlyList<(ReorganizationKind Kind, string Id, string Name)> Kinds { get; } =
    [
        (ReorganizationKind.Rename, "rename", "更名"), (ReorganizationKind.Merge, "merge", "合并"),
        (ReorganizationKind.Split, "split", "分设"), (ReorganizationKind.Abolish, "abolish", "撤销"),
    ];

    [BindProperty]
    public ChangeForm Form { get; set; } = new();

    public FormErrors Errors { get; } = new();

    public Organ Organ { get; private set; } = null!;

    public ReorganizationKind Kind { get; private set; }

    /// <summary>同级的、可以一起合并的；撤销时可以承接的。</summary>
    public IReadOnlyList<Organ> Others { get; private set; } = [];

    public Plan? Plan { get; private set; }

    public IReadOnlyList<Organ> Children { get; private set; } = [];

    /// <summary>办之前机关又变了：请再看一遍。</summary>
    public bool HasChanged { get; private set; }

    public async Task<IActionResult> OnGetAsync(long organ, string? kind, CancellationToken cancel)
    {
        Form.On = db.Installation.Clock.Today.ToString("yyyy-MM-dd");
        return await LoadAsync(organ, kind, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(long organ, string? kind, string act, string? seen, CancellationToken cancel)
    {
        if (!await LoadAsync(organ, kind, cancel))
            return NotFound();
        Form.Check(Kind, Errors);
        var on = Entry.Day(Form.On ?? "", "on", "从哪天起", Errors);
        if (Errors.Any)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var order = Form.ToOrder(Kind, Organ.Id, on!.Value);
        if (act == "do" && await reorganization.DoAsync(actor, order, seen ?? "", cancel) is not null)
            return Redirect("~/office/organs?done=true");

        HasChanged = act == "do";
        (Plan, Children) = await reorganization.PreviewAsync(actor, order, cancel);
        return Page();
    }

    async Task<bool> LoadAsync(long id, string? kind, CancellationToken cancel)
    {
        var today = db.Installation.Clock.Today;
        var all = await db.Organs.AsNoTracking().OrderBy(organ => organ.Code).ToListAsync(cancel);
        if (all.Find(organ => organ.Id == id) is not { } found || !actor.Can(Right.ManageOrgans, id) || !found.IsValidOn(today))
            return false;
        Organ = found;
        Kind = Kinds.FirstOrDefault(choice => choice.Id == kind).Kind;
        Others = [.. all.Where(organ => organ.Id != id && organ.IsValidOn(today) && actor.Can(Right.ManageOrgans, organ.Id) && (Kind is ReorganizationKind.Abolish || organ.Level == found.Level))];
        return true;
    }
}
