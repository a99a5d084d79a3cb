using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.App.Work;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Pages.Office;

/// <summary>提醒：没读的、读过的。</summary>
[Needs(Right.Enter)]
sealed class NoticesModel(GongkaiDb db, Actor actor, Bell bell, TimeProvider clock) : PageModel
{
    const int Size = 50;

    public IReadOnlyList<Reminder> Found { get; private set; } = [];

    public bool HasUnread => Found.Any(reminder => reminder.ReadAt is null);

    /// <summary>下一页从哪条之前起；没有为 null。</summary>
    public long? Next { get; private set; }

    public async Task OnGetAsync(long? before, CancellationToken cancel)
    {
        var mine = db.Set<Reminder>().AsNoTracking().Where(reminder => reminder.OfficerId == actor.OfficerId && (before == null || reminder.Id < before));
        var found = await mine.OrderByDescending(reminder => reminder.Id).Take(Size + 1).ToListAsync(cancel);
        Found = [.. found.Take(Size)];
        Next = found.Count > Size ? Found[^1].Id : null;
    }

    /// <summary>打开：记下读过，到所说的那一页。</summary>
    public async Task<IActionResult> OnPostOpenAsync(long id, CancellationToken cancel)
    {
        var reminder = await db.Set<Reminder>().AsNoTracking().SingleOrDefaultAsync(found => found.Id == id && found.OfficerId == actor.OfficerId, cancel);
        if (reminder is null)
            return NotFound();
        await ReadAsync(found => found.Id == id, cancel);
        return Url.IsLocalUrl(reminder.Link) ? LocalRedirect($"~{reminder.Link}") : RedirectToPage();
    }

    /// <summary>全部记为读过。</summary>
    public async Task<IActionResult> OnPostAllAsync(CancellationToken cancel)
    {
        await ReadAsync(_ => true, cancel);
        return RedirectToPage();
    }

    async Task ReadAsync(System.Linq.Expressions.Expression<Func<Reminder, bool>> which, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await db.Installation.WriteAsync(
            actor.Scope,
            open => Reminders.Unread(open, actor.OfficerId).Where(which).ExecuteUpdateAsync(set => set.SetProperty(found => found.ReadAt, now), cancel),
            cancel);
        bell.Forget(actor.OfficerId);
    }
}
