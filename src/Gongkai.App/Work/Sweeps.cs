using Gongkai.App.Ledgers;
using Gongkai.App.Search;

namespace Gongkai.App.Work;

/// <summary>定时任务的总表。加一件任务，在这里写一行。</summary>
static class Sweeps
{
    public static IReadOnlyList<Sweep> All { get; } =
    [
        new("search", "把改动写进检索的索引", TimeSpan.FromSeconds(1), (database, cancel) => new Indexer(database).DrainAsync(cancel)),
        new("due", "提醒快到期的、逾期的事", TimeSpan.FromMinutes(10), (database, cancel) => new DueReminders(database).RunAsync(cancel)),
        new("mail", "把提醒写成邮件", TimeSpan.FromMinutes(1), (database, cancel) => new MailRoom(database, MailSettings.Configured).ComposeAsync(cancel)),
        new("outbox", "发出等着的邮件", TimeSpan.FromSeconds(20), (database, cancel) => new Outbox(database, MailSettings.Configured).SendAsync(cancel)),
        new("expired", "清掉过期的表单、口令、导入的旧值、发过的邮件", TimeSpan.FromMinutes(10), Expiry.ClearAsync),
        new("limits", "照各机关的期限重算到期日", TimeSpan.FromHours(24), Recompute.SweepAsync),
        new("drafts", "清掉久没有动过的暂存", TimeSpan.FromHours(6), Drafts.CleanAsync),
        new("reminders", "清掉九十天前读过的提醒", TimeSpan.FromHours(6), Reminders.CleanAsync),
    ];
}
