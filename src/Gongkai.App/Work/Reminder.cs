namespace Gongkai.App.Work;

/// <summary>给一个人的提醒。</summary>
sealed class Reminder
{
    public long Id { get; set; }

    public long OfficerId { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>哪一类，见 <see cref="ReminderKind"/>。</summary>
    public string Kind { get; set; } = "";

    /// <summary>同一件事只提醒一次：一个人不会有两条一样的。</summary>
    public string Key { get; set; } = "";

    public string Title { get; set; } = "";

    /// <summary>打开哪一页，本站的路径。</summary>
    public string Link { get; set; } = "";

    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>写进了邮件，或者不必发邮件。</summary>
    public DateTimeOffset? MailedAt { get; set; }
}
