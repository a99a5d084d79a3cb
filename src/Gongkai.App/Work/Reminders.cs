using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Work;

/// <summary>提醒：站内总有，配了邮件的也发邮件。</summary>
static class Reminders
{
    /// <summary>读过的留多久。</summary>
    static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>提醒一个人；随下一次保存写入，与所说的事同一个事务。</summary>
    /// <param name="key">同一件事的标识：已经提醒过的，用 <see cref="AddNewAsync"/>。</param>
    /// <param name="title">说什么，不含个人信息。</param>
    public static Reminder Notify(this GongkaiDb db, long officerId, ReminderKind kind, string key, string title, string link)
    {
        Reminder reminder = new() { OfficerId = officerId, At = db.Installation.Clock.GetUtcNow(), Kind = kind.Id, Key = key, Title = title, Link = link };
        db.Add(reminder);
        return reminder;
    }

    /// <summary>提醒几个人，已经提醒过的略过；返回新添了几条。</summary>
    public static async Task<int> AddNewAsync(GongkaiDb db, IReadOnlyCollection<Reminder> reminders, CancellationToken cancel)
    {
        List<string> keys = [.. reminders.Select(reminder => reminder.Key).Distinct()];
        var known = (await db.Set<Reminder>().Where(reminder => keys.Contains(reminder.Key)).Select(reminder => new { reminder.OfficerId, reminder.Key }).ToListAsync(cancel))
            .Select(reminder => (reminder.OfficerId, reminder.Key)).ToHashSet();
        var added = 0;
        foreach (var reminder in reminders.Where(reminder => known.Add((reminder.OfficerId, reminder.Key))))
        {
            reminder.At = db.Installation.Clock.GetUtcNow();
            db.Add(reminder);
            added++;
        }

        await db.SaveChangesAsync(cancel);
        return added;
    }

    public static IQueryable<Reminder> Unread(GongkaiDb db, long officerId) =>
        db.Set<Reminder>().Where(reminder => reminder.OfficerId == officerId && reminder.ReadAt == null);

    /// <summary>清掉早先读过的。</summary>
    public static async Task<int> CleanAsync(Database database, CancellationToken cancel)
    {
        var before = database.Clock.GetUtcNow() - Kept;
        return await database.WriteAsync(
            Scope.Of("清理提醒"),
            db => db.Set<Reminder>().Where(reminder => reminder.ReadAt < before).ExecuteDeleteAsync(cancel),
            cancel);
    }
}
