using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Pages.SignIn;

/// <summary>进不来怎么办：找哪个机关的管理员。只列机关与公开的电话，不列人。</summary>
sealed class HelpModel(Database database) : PageModel
{
    public IReadOnlyList<Organ> Organs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = database.Clock.Today;
        var managing = Duties.All.Where(duty => duty.Rights.Contains(Right.ManageOfficers)).Select(duty => duty.Id).ToList();
        await using var db = database.Open(Scope.Of("登录"));
        var organs = db.Assignments.Where(found => managing.Contains(found.Duty) && found.StartsOn <= today && (found.EndsOn == null || found.EndsOn > today)).Select(found => found.OrganId);
        Organs = await db.Organs.AsNoTracking().Where(organ => organs.Contains(organ.Id)).OrderBy(organ => organ.Code).Take(10).ToListAsync(cancel);
    }
}
