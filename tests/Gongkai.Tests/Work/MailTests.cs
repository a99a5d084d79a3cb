using System.Text;
using Gongkai.App.Storage;
using Gongkai.App.Work;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Work;

/// <summary>提醒邮件：真的发到一个收信的服务器；内容不进邮件；不打扰的钟点不发；发不出去再试，终归不成提醒管理员。</summary>
public sealed class MailTests : IDisposable
{
    readonly SmtpServer server = new();
    readonly FixedClock clock = FixedClock.At(2026, 11, 20, 10);

    MailSettings Settings => MailSettings.Read($"smtp://127.0.0.1:{server.Port}?from=gongkai@example.com", "https://gk.example.com/")!;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_mail_says_how_many_and_where_and_nothing_of_the_matter(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, clock);
        var county = await County.FillAsync(test);
        await RemindAsync(test, county, "一件很要紧的事");

        await new MailRoom(test.Database, Settings).ComposeAsync(CancellationToken.None);
        Assert.Equal(0, await new MailRoom(test.Database, Settings).ComposeAsync(CancellationToken.None));
        Assert.Equal(1, await new Outbox(test.Database, Settings).SendAsync(CancellationToken.None));
        Assert.Equal(0, await new Outbox(test.Database, Settings).SendAsync(CancellationToken.None));

        var mail = Assert.Single(server.Received);
        var text = Decoded(mail);
        Assert.Contains("RCPT TO:<clerk@example.com>", mail, StringComparison.Ordinal);
        Assert.Contains("转给您办 1 条", text, StringComparison.Ordinal);
        Assert.Contains("https://gk.example.com/office/notices", text, StringComparison.Ordinal);
        Assert.DoesNotContain("要紧", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Nothing_is_mailed_in_quiet_hours_and_a_digest_comes_once_a_day(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, clock);
        var county = await County.FillAsync(test);
        await using var db = test.Open();
        db.Add(new ReminderChoice { OfficerId = county.Clerk.Id, Digest = true, DigestAt = 11 });
        await db.SaveChangesAsync();
        List<int> written = [];
        foreach (var hour in new[] { 7, 10, 11, 15, 21, 35 })
        {
            clock.Now = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.FromHours(8)).AddHours(hour);
            await RemindAsync(test, county, $"{hour} 点的事");
            written.Add(await new MailRoom(test.Database, Settings).ComposeAsync(CancellationToken.None));
        }

        Assert.Equal([0, 0, 1, 0, 0, 1], written);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_muted_kind_is_not_mailed(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, clock);
        var county = await County.FillAsync(test);
        await using var db = test.Open();
        db.Add(new ReminderChoice { OfficerId = county.Clerk.Id, Muted = "hand-over,due" });
        await db.SaveChangesAsync();
        await RemindAsync(test, county, "不必发的");

        Assert.Equal(0, await new MailRoom(test.Database, Settings).ComposeAsync(CancellationToken.None));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_refused_mail_is_tried_again_later_and_at_last_the_administrator_is_told(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, clock);
        var county = await County.FillAsync(test);
        await RemindAsync(test, county, "事");
        await new MailRoom(test.Database, Settings).ComposeAsync(CancellationToken.None);
        server.Refuses = true;
        Outbox outbox = new(test.Database, Settings);
        await outbox.SendAsync(CancellationToken.None);
        await outbox.SendAsync(CancellationToken.None);
        await using var db = test.Open();

        Assert.Equal(1, (await db.Set<Mail>().AsNoTracking().SingleAsync()).Tries);
        for (var i = 0; i < 8; i++)
        {
            clock.Now += TimeSpan.FromHours(7);
            await outbox.SendAsync(CancellationToken.None);
        }

        Assert.NotNull((await db.Set<Mail>().AsNoTracking().SingleAsync()).FailedAt);
        Assert.Single(await Reminders.Unread(db, county.Administrator.Id).ToListAsync());
    }

    [Fact]
    public void A_server_is_described_by_one_address()
    {
        var settings = MailSettings.Read("smtps://user:p%40ss@mail.example.com:465?from=gk@example.com", "https://gk.example.com");

        Assert.Equal(new("mail.example.com", 465, true, "user", "p@ss", "gk@example.com", "https://gk.example.com"), settings);
        Assert.Null(MailSettings.Read("http://mail.example.com", ""));
        Assert.Null(MailSettings.Read(null, null));
    }

    public void Dispose() => server.Dispose();

    static async Task RemindAsync(TestDatabase test, County county, string title)
    {
        await using var db = test.Open();
        db.Notify(county.Clerk.Id, ReminderKind.HandOver, title, title, "/office");
        await db.SaveChangesAsync();
    }

    /// <summary>正文是 base64。</summary>
    static string Decoded(string mail) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(mail[(mail.IndexOf($"{Environment.NewLine}{Environment.NewLine}", StringComparison.Ordinal) + 2)..]));
}
