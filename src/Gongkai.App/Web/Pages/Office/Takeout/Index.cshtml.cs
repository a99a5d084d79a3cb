using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Takeout;
using Gongkai.App.Web.Office;
using Gongkai.App.Web.Showing;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Pages.Office.Takeout;

/// <summary>整机关导出：选机关，写不写个人信息原文，开始写。</summary>
[Needs(Right.ExportAll)]
sealed class IndexModel(GongkaiDb db, Actor actor, Database database, TakeoutDesk desk, Texts texts) : PageModel
{
    public IReadOnlyList<Organ> Organs { get; private set; } = [];

    public long Organ { get; private set; }

    public bool WithSubordinates { get; private set; }

    public bool WithPersonal { get; private set; }

    public string Reason { get; private set; } = "";

    public FormErrors Errors { get; } = new();

    public IReadOnlyList<TakeoutJob> Jobs => desk.Of(actor);

    public bool MayUnmask => actor.Can(Right.ReadPersonal);

    public async Task<IActionResult> OnGetAsync(long? organ, CancellationToken cancel)
    {
        var mine = actor.OrgansWith(Right.ExportAll);
        Organs = await db.Organs.AsNoTracking().Where(found => mine.Contains(found.Id)).OrderBy(found => found.Code).ToListAsync(cancel);
        Organ = organ ?? (mine.Contains(actor.OrganId) ? actor.OrganId : Organs[0].Id);
        return Organs.Any(found => found.Id == Organ) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(long? organ, bool subordinates, bool personal, string? reason, CancellationToken cancel)
    {
        if (await OnGetAsync(organ, cancel) is NotFoundResult missing)
            return missing;
        (WithSubordinates, WithPersonal, Reason) = (subordinates, personal, reason?.Trim() ?? "");
        if (personal && !MayUnmask)
            return StatusCode(StatusCodes.Status403Forbidden);
        if (await TakeoutOrder.FindAsync(database, found => found.Id == Organ, subordinates, id => actor.Can(Right.ExportAll, id), actor.Scope with { Reason = Reason }, cancel) is not { } order)
            return NotFound();
        Check(order, personal);
        if (!Errors.Any)
            return LocalRedirect($"~/office/takeout/{desk.Add(actor, order with { WithPersonal = personal }).Id}");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    void Check(TakeoutOrder order, bool personal)
    {
        if (order.Beyond.Length > 0)
            Errors.Add("subordinates", texts["您的职责不及于 {0}。请不要勾选下级，或者由上级的人导出。", string.Join('、', order.Beyond.Take(5).Select(organ => organ.Name))]);
        if (personal && Reason.Length == 0)
            Errors.Add("reason", texts["要导出个人信息原文，请写明缘由；缘由记入日志。"]);
        else if (Reason.Length > 500)
            Errors.Add("reason", texts["缘由写了 {0} 个字，至多 500 个。请删减。", Reason.Length]);
        else if (personal && !order.OrganIds.All(id => actor.Can(Right.ReadPersonal, id)))
            Errors.Add("reason", texts["这里面有您不能看个人信息原文的机关。请只导出可以看的机关，或者打码导出。"]);
    }
}
