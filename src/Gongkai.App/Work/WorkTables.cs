using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Work;

/// <summary>提醒与邮件的几张表。</summary>
static class WorkTables
{
    public static void Map(ModelBuilder model)
    {
        var reminder = model.Entity<Reminder>().ToTable("reminder");
        Names.GiveIds(reminder.Property(found => found.Id));
        reminder.Property(found => found.Kind).HasMaxLength(20);
        reminder.Property(found => found.Key).HasMaxLength(200);
        reminder.Property(found => found.Title).HasMaxLength(400);
        reminder.Property(found => found.Link).HasMaxLength(200);
        reminder.HasIndex(found => new { found.OfficerId, found.Key }).IsUnique();
        reminder.HasIndex(found => new { found.OfficerId, found.Id });
        reminder.HasIndex(found => found.MailedAt);

        var choice = model.Entity<ReminderChoice>().ToTable("reminder_choice");
        choice.HasKey(found => found.OfficerId);
        choice.Property(found => found.OfficerId).ValueGeneratedNever();
        choice.Property(found => found.Muted).HasMaxLength(200);

        var mail = model.Entity<Mail>().ToTable("mail");
        Names.GiveIds(mail.Property(found => found.Id));
        mail.Property(found => found.Subject).HasMaxLength(200);
        mail.HasIndex(found => found.NextTryAt);
    }
}
