using System.Globalization;
using System.Net;
using System.Net.Mail;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Work;

/// <summary>发邮件：发不出去隔一阵再试，越隔越久；试了八次不成，提醒管理员。发成之后、记下之前断了电，会再发一次。</summary>
sealed class Outbox(Database database, MailSettings? settings)
{
    const int MostTries = 8;
    const int Batch = 50;

    static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    public async Task<int> SendAsync(CancellationToken cancel)
    {
        if (settings is null)
            return 0;
        await using var turn = await TaskLock.TryTakeAsync(database, "outbox", cancel);
        if (turn is null)
            return 0;
        await using var db = database.Open(Scope.Of("发邮件"));
        var now = database.Clock.GetUtcNow();
        // 系统时间往回拨过，就不照记下的时间干等
        var tooFar = now + (2 * Longest);
        var mails = await db.Set<Mail>().Where(mail => mail.SentAt == null && mail.FailedAt == null && (mail.NextTryAt <= now || mail.NextTryAt > tooFar))
            .OrderBy(mail => mail.Id).Take(Batch).ToListAsync(cancel);
        var sent = 0;
        foreach (var mail in mails)
        {
            var address = await db.Officers.Where(officer => officer.Id == mail.OfficerId).Select(officer => officer.Email).SingleOrDefaultAsync(cancel);
            if (await TryAsync(mail, address ?? "", cancel))
                (mail.SentAt, sent) = (now, sent + 1);
            else
                await PostponeAsync(db, mail, now, cancel);
            await db.SaveChangesAsync(cancel);
        }

        return sent;
    }

    async Task<bool> TryAsync(Mail mail, string address, CancellationToken cancel)
    {
        try
        {
            using SmtpClient client = new(settings!.Host, settings.Port) { EnableSsl = settings.IsEncrypted };
            if (settings.User.Length > 0)
                client.Credentials = new NetworkCredential(settings.User, settings.Password);
            using MailMessage message = new(settings.From, address, mail.Subject, mail.Body);
            await client.SendMailAsync(message, cancel);
            return true;
        }
        catch (Exception e) when (e is SmtpException or IOException or FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    static async Task PostponeAsync(GongkaiDb db, Mail mail, DateTimeOffset now, CancellationToken cancel)
    {
        mail.Tries++;
        mail.NextTryAt = now + TimeSpan.FromMinutes(Math.Min(Longest.TotalMinutes, Math.Pow(2, mail.Tries)));
        if (mail.Tries < MostTries)
            return;
        mail.FailedAt = now;
        var today = db.Installation.Clock.Today;
        var administrators = (await db.Assignments.AsNoTracking().Where(found => found.Duty == Duties.Administrator.Id).ToListAsync(cancel))
            .Where(found => found.IsInForceOn(today)).Select(found => found.Account).Distinct().ToList();
        // 一天至多提醒一次：邮件服务器停了，不必一封一条
        var key = string.Create(CultureInfo.InvariantCulture, $"mail-failed/{today:yyyyMMdd}");
        var officers = await db.Officers.Where(officer => administrators.Contains(officer.Account)).Select(officer => officer.Id).ToListAsync(cancel);
        await Reminders.AddNewAsync(
            db,
            [.. officers.Select(officer => new Reminder { OfficerId = officer, Kind = ReminderKind.System.Id, Key = key, Title = "有邮件试了八次发不出去，请查看邮件服务器的设置", Link = "/office/notices" })],
            cancel);
    }
}
