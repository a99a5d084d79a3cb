using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.App.Web.Showing;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Pages.Office.Organs;

/// <summary>机关：某一天谁隶属谁。</summary>
[Needs(Right.Enter)]
sealed class IndexModel(GongkaiDb db, Actor actor) : PageModel
{
    public Actor Actor { get; } = actor;

    public FormErrors Errors { get; } = new();

    public DateOnly Today { get; } = db.Installation.Clock.Today;

    public string On { get; private set; } = "";

    public OrganTree Tree { get; private set; } = OrganTree.Of([], default);

    /// <summary>上级在前；深浅写在旁边。</summary>
    public IReadOnlyList<(Organ Organ, int Depth)> Rows { get; private set; } = [];

    /// <summary>刚办完的机关变动。</summary>
    public bool IsDone { get; private set; }

    public async Task OnGetAsync(string? on, bool done, CancellationToken cancel)
    {
        var day = string.IsNullOrWhiteSpace(on) ? Today : Entry.Day(on, "on", "哪一天", Errors);
        if (Errors.Any)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        (On, IsDone) = (on is { Length: > 0 } && Errors.Any ? on : (day ?? Today).ToString("yyyy-MM-dd"), done);
        Tree = OrganTree.Of(await db.Organs.AsNoTracking().ToListAsync(cancel), day ?? Today);
        Rows = [.. Tree.Roots.SelectMany(Tree.SubtreeOf).Select(organ => (organ, Tree.DepthOf(organ)))];
    }
}
