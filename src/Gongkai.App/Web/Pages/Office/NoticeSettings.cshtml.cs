using Gongkai.App.People;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.App.Work;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Pages.Office;

/// <summary>提醒设置：要不要邮件、哪几类、什么钟点不打扰、是不是一天一封。</summary>
[Needs(Right.Enter)]
sealed class NoticeSettingsModel(GongkaiDb db, Actor actor, OrganSettings settings) : PageModel
{
    public ReminderChoice Choice { get; private set; } = new();

    public static bool IsMailConfigured => MailSettings.Configured is not null;

    public bool HasAddress { get; private set; }

    public bool IsSaved { get; private set; }

    public async Task OnGetAsync(bool saved, CancellationToken cancel)
    {
        IsSaved = saved;
        Choice = await db.Set<ReminderChoice>().AsNoTracking().SingleOrDefaultAsync(found => found.OfficerId == actor.OfficerId, cancel)
            ?? await ReminderChoice.DefaultAsync(settings, actor.OfficerId, actor.OrganId, cancel);
        HasAddress = await db.Officers.Where(officer => officer.Id == actor.OfficerId).Select(officer => officer.Email != "").SingleOrDefaultAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(bool mails, string[] kinds, int quietFrom, int quietTo, bool digest, int digestAt, CancellationToken cancel)
    {
        var choice = await db.Set<ReminderChoice>().SingleOrDefaultAsync(found => found.OfficerId == actor.OfficerId, cancel);
        if (choice is null)
            db.Add(choice = new() { OfficerId = actor.OfficerId });
        choice.Mails = mails;
        choice.Muted = string.Join(',', ReminderKind.All.Select(kind => kind.Id).Except(kinds));
        (choice.QuietFrom, choice.QuietTo, choice.Digest, choice.DigestAt) = (Hour(quietFrom), Hour(quietTo), digest, Hour(digestAt));
        await db.SaveChangesAsync(cancel);
        return RedirectToPage(new { saved = true });
    }

    static int Hour(int hour) => Math.Clamp(hour, 0, 23);
}
