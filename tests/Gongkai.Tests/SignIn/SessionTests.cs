using Gongkai.App.SignIn;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.SignIn;

/// <summary>登录多久有效，何时作废，能办什么。</summary>
public sealed class SessionTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_head_is_signed_out_after_half_an_hour_and_a_clerk_after_two(string dialect)
    {
        await using var bench = await SignInBench.CreateAsync(dialect);
        var (head, clerk) = (await StartAsync(bench, bench.Head), await StartAsync(bench, bench.Clerk));
        bench.Clock.Now += TimeSpan.FromMinutes(31);

        Assert.Null(await bench.Sessions.FindAsync(head, Cancel));
        Assert.NotNull(await bench.Sessions.FindAsync(clerk, Cancel));
        bench.Clock.Now += TimeSpan.FromMinutes(121);
        Assert.Null(await bench.Sessions.FindAsync(clerk, Cancel));
    }

    [Fact]
    public async Task Use_keeps_a_session_alive_but_not_beyond_twelve_hours()
    {
        await using var bench = await SignInBench.CreateAsync("sqlite");
        var token = await StartAsync(bench, bench.Clerk);
        for (var hour = 1; hour <= 12; hour++)
        {
            bench.Clock.Now += TimeSpan.FromMinutes(59);
            Assert.NotNull(await bench.Sessions.FindAsync(token, Cancel));
        }

        bench.Clock.Now += TimeSpan.FromMinutes(15);
        Assert.Null(await bench.Sessions.FindAsync(token, Cancel));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_revoked_session_is_gone_at_once_here_and_within_a_minute_on_another_node(string dialect)
    {
        await using var bench = await SignInBench.CreateAsync(dialect);
        Sessions elsewhere = new(bench.Database, bench.Actors, bench.Settings);
        var (kept, lost) = (await StartAsync(bench, bench.Clerk), await StartAsync(bench, bench.Clerk));
        var actor = await bench.Sessions.FindAsync(kept, Cancel);
        Assert.NotNull(await elsewhere.FindAsync(lost, Cancel));

        await bench.Sessions.EndAllAsync(bench.Clerk.Id, actor!.Session.Id, Cancel);

        Assert.NotNull(await bench.Sessions.FindAsync(kept, Cancel));
        Assert.Null(await bench.Sessions.FindAsync(lost, Cancel));
        bench.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Null(await elsewhere.FindAsync(lost, Cancel));
    }

    [Fact]
    public async Task Somebody_elses_session_cannot_be_ended()
    {
        await using var bench = await SignInBench.CreateAsync("sqlite");
        var (head, clerk) = (await StartAsync(bench, bench.Head), await StartAsync(bench, bench.Clerk));
        var target = (await bench.Sessions.FindAsync(head, Cancel))!.Session.Id;

        await bench.Sessions.EndAsync((await bench.Sessions.FindAsync(clerk, Cancel))!, target, Cancel);

        Assert.NotNull(await bench.Sessions.FindAsync(head, Cancel));
    }

    [Theory]
    [InlineData("left")]
    [InlineData("ended")]
    public async Task Who_left_or_lost_the_last_duty_is_out_within_a_minute(string how)
    {
        await using var bench = await SignInBench.CreateAsync("sqlite");
        var token = await StartAsync(bench, bench.Clerk);
        Assert.NotNull(await bench.Sessions.FindAsync(token, Cancel));
        await using (var db = bench.Open())
        {
            if (how == "left")
                (await db.Officers.SingleAsync(officer => officer.Account == "clerk", Cancel)).LeftOn = new(2026, 11, 20);
            else
                (await db.Assignments.SingleAsync(found => found.Account == "clerk", Cancel)).EndsOn = new(2026, 11, 20);
            await db.SaveChangesAsync(Cancel);
        }

        bench.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Null(await bench.Sessions.FindAsync(token, Cancel));
    }

    [Fact]
    public async Task An_approver_without_a_second_factor_may_do_nothing_but_enrol()
    {
        await using var bench = await SignInBench.CreateAsync("sqlite");
        var once = await bench.Sessions.FindAsync(await StartAsync(bench, bench.Head, isVerified: false), Cancel);
        var twice = await bench.Sessions.FindAsync(await StartAsync(bench, bench.Head), Cancel);

        Assert.True(once!.MustEnrol);
        Assert.All(Enum.GetValues<Right>().Except([Right.Enter]), right => Assert.False(once.Can(right)));
        Assert.False(twice!.MustEnrol);
        Assert.True(twice.Can(Right.Approve));
    }

    [Fact]
    public async Task An_administrator_too_needs_the_second_factor_and_is_signed_out_early()
    {
        await using var bench = await SignInBench.CreateAsync("sqlite");
        await using (var db = bench.Open())
        {
            (await db.Assignments.SingleAsync(found => found.Account == "head", Cancel)).Duty = Duties.Administrator.Id;
            await db.SaveChangesAsync(Cancel);
        }

        var once = await bench.Sessions.FindAsync(await StartAsync(bench, bench.Head, isVerified: false), Cancel);
        var verified = await StartAsync(bench, bench.Head);
        var twice = await bench.Sessions.FindAsync(verified, Cancel);

        Assert.True(once!.MustEnrol);
        Assert.All(Enum.GetValues<Right>().Except([Right.Enter]), right => Assert.False(once.Can(right)));
        Assert.True(twice is { MustEnrol: false, IsSensitive: true } && twice.Can(Right.ManageOfficers));
        bench.Clock.Now += TimeSpan.FromMinutes(31);
        Assert.Null(await bench.Sessions.FindAsync(verified, Cancel));
    }

    [Fact]
    public void Whoever_approves_or_manages_others_or_the_rules_needs_a_second_factor()
    {
        string[] without = ["editor", "case-officer", "proofreader", "village-clerk"];

        Assert.Equal(without, Duties.All.Where(duty => !duty.NeedsSecondFactor).Select(duty => duty.Id));
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions()
    {
        await using var bench = await SignInBench.CreateAsync("sqlite");
        var (here, there) = (await StartAsync(bench, bench.Clerk), await StartAsync(bench, bench.Clerk));
        var actor = await bench.Sessions.FindAsync(here, Cancel);

        Assert.Equal("current", (await bench.Passwords.ChangeAsync(actor!, "不是这个", "一条新的长长的口令", SignInBench.From("10.1.2.3"), Cancel))?.Field);
        Assert.Equal("password", (await bench.Passwords.ChangeAsync(actor!, SignInBench.Password, "clerk2026x", SignInBench.From("10.1.2.3"), Cancel))?.Field);
        Assert.Null(await bench.Passwords.ChangeAsync(actor!, SignInBench.Password, "一条新的长长的口令abc", SignInBench.From("10.1.2.3"), Cancel));

        Assert.NotNull(await bench.Sessions.FindAsync(here, Cancel));
        Assert.Null(await bench.Sessions.FindAsync(there, Cancel));
        Assert.Null((await bench.TryAsync("clerk", SignInBench.Password, SignInBench.From("10.1.2.3"))).OfficerId);
    }

    static Task<string> StartAsync(SignInBench bench, Officer officer, bool isVerified = true) =>
        bench.Sessions.StartAsync(officer.Id, SignInBench.From("10.1.2.3"), isVerified, Cancel);
}
