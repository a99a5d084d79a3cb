using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Work;

/// <summary>把提醒写成邮件：一人一封，只说几条、哪一类，不带事项的内容；不打扰的钟点不写，要一天一封的攒着。</summary>
sealed class MailRoom(Database database, MailSettings? settings)
{
    /// <summary>一次至多看几条。</summary>
    const int Most = 5000;


    public async Task<int> ComposeAsync(CancellationToken cancel)
    {
        if (settings is null)
            return 0;
        await using var turn = await TaskLock.TryTakeAsync(database, "mail", cancel);
        if (turn is null)
            return 0;
        await using var db = database.Open(Scope.Of("提醒邮件"));
        var waiting = await db.Set<Reminder>().Where(reminder => reminder.MailedAt == null).OrderBy(reminder => reminder.Id).Take(Most).ToListAsync(cancel);
        List<long> officerIds = [.. waiting.Select(reminder => reminder.OfficerId).Distinct()];
        var choices = await db.Set<ReminderChoice>().Where(choice => officerIds.Contains(choice.OfficerId)).ToDictionaryAsync(choice => choice.OfficerId, cancel);
        var reachable = (await db.Officers.AsNoTracking().Where(officer => officerIds.Contains(officer.Id) && officer.Email != "").ToListAsync(cancel))
            .Where(officer => officer.IsServingOn(database.Clock.Today)).Select(officer => officer.Id).ToHashSet();
        foreach (var officerId in officerIds.Where(id => !choices.ContainsKey(id)))
            choices[officerId] = await DefaultAsync(db, officerId, cancel);
        var written = waiting.GroupBy(reminder => reminder.OfficerId).Count(group =>
            Write(db, reachable.Contains(group.Key) ? choices[group.Key] : new() { Mails = false }, [.. group]));
        await db.SaveChangesAsync(cancel);
        return written;
    }

    /// <summary>没有选过的照本机关的设置。</summary>
    async Task<ReminderChoice> DefaultAsync(GongkaiDb db, long officerId, CancellationToken cancel)
    {
        var organId = await db.Officers.Where(officer => officer.Id == officerId).Select(officer => officer.OrganId).SingleOrDefaultAsync(cancel);
        return await ReminderChoice.DefaultAsync(database.Settings, officerId, organId, cancel);
    }

    /// <summary>给一个人写；不必写、还不到时候为 false。</summary>
    bool Write(GongkaiDb db, ReminderChoice choice, IReadOnlyList<Reminder> reminders)
    {
        var now = database.Clock.GetUtcNow();
        foreach (var reminder in reminders.Where(reminder => reminder.ReadAt is not null || !choice.Wants(reminder.Kind)))
            reminder.MailedAt = now;
        List<Reminder> wanted = [.. reminders.Where(reminder => reminder.MailedAt is null)];
        if (wanted.Count == 0 || !choice.MayMailAt(database.Clock.BeijingNow))
            return false;
        foreach (var reminder in wanted)
            reminder.MailedAt = now;
        if (choice.Digest)
            choice.DigestedOn = database.Clock.Today;
        var kinds = wanted.GroupBy(reminder => reminder.Kind).Select(group => $"{ReminderKind.NameOf(group.Key)} {group.Count()} 条");
        db.Add(new Mail
        {
            OfficerId = choice.OfficerId,
            Subject = $"政府信息公开平台：您有 {wanted.Count} 条新提醒",
            Body = $"{string.Join("\n", kinds)}\n\n请登录查看：{settings!.Site}/office/notices\n\n为了保密，邮件里不写事项的内容。要改收信的时间、种类，或者不再收，请登录后到“提醒设置”。\n",
            CreatedAt = now,
            NextTryAt = now,
        });
        return true;
    }
}
