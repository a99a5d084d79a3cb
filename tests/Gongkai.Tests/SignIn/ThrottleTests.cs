using Gongkai.App.Log;
using Gongkai.App.SignIn;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.SignIn;

/// <summary>乱试口令：挡得住，又挡不死本人。</summary>
public sealed class ThrottleTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Ten_thousand_wrong_passwords_are_held_off_and_the_officer_still_gets_in(string dialect)
    {
        await using var bench = await SignInBench.CreateAsync(dialect);
        var tried = 0;
        for (var i = 0; i < 10_000; i++)
            tried += (await bench.TryAsync("clerk", $"猜{i}", SignInBench.From("203.0.113.7"))).BlockedUntil is null ? 1 : 0;

        var attacker = await bench.TryAsync("clerk", SignInBench.Password, SignInBench.From("203.0.113.7"));
        var elsewhere = await bench.TryAsync("clerk", SignInBench.Password, SignInBench.From("10.1.2.3"));

        Assert.Equal(5, tried);
        Assert.NotNull(attacker.BlockedUntil);
        Assert.Equal(bench.Clerk.Id, elsewhere.OfficerId);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Guessing_from_many_networks_slows_the_account_but_not_a_known_device(string dialect)
    {
        await using var bench = await SignInBench.CreateAsync(dialect);
        for (var i = 0; i < 60; i++)
            await bench.TryAsync("clerk", "猜", SignInBench.From($"203.0.113.{i}"));

        var stranger = await bench.TryAsync("clerk", SignInBench.Password, SignInBench.From("10.1.2.3"));
        var known = await bench.TryAsync("clerk", SignInBench.Password, SignInBench.From("10.1.2.3") with { Known = new(bench.Clerk.Id, "办公室电脑") });
        bench.Clock.Now += TimeSpan.FromMinutes(2);
        var later = await bench.TryAsync("clerk", SignInBench.Password, SignInBench.From("10.1.2.3"));

        Assert.True(stranger.BlockedUntil <= bench.Clock.Now);
        Assert.Equal(bench.Clerk.Id, known.OfficerId);
        Assert.Equal(bench.Clerk.Id, later.OfficerId);
    }

    [Fact]
    public async Task A_device_known_to_another_officer_gives_no_way_round()
    {
        await using var bench = await SignInBench.CreateAsync("sqlite");
        var visitor = SignInBench.From("203.0.113.7") with { Known = new(bench.Head.Id, "别人的电脑") };
        for (var i = 0; i < 6; i++)
            await bench.TryAsync("clerk", "猜", visitor);

        Assert.NotNull((await bench.TryAsync("clerk", SignInBench.Password, visitor)).BlockedUntil);
    }

    [Fact]
    public async Task An_unknown_account_is_answered_and_held_off_like_a_known_one()
    {
        await using var bench = await SignInBench.CreateAsync("sqlite");
        for (var i = 0; i < 7; i++)
        {
            var known = await bench.TryAsync("clerk", "猜", SignInBench.From("203.0.113.7"));
            var unknown = await bench.TryAsync("nobody", "猜", SignInBench.From("203.0.113.8"));
            Assert.Equal(known, unknown);
        }
    }

    [Fact]
    public async Task Guesses_made_at_once_do_not_slip_past_the_count()
    {
        await using var bench = await SignInBench.CreateAsync("postgres");
        var checks = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => bench.TryAsync("clerk", $"猜{i}", SignInBench.From("203.0.113.7"))));

        Assert.Equal(5, checks.Count(check => check.BlockedUntil is null));
    }

    [Fact]
    public async Task A_failure_is_logged_without_the_password_or_the_typed_account()
    {
        await using var bench = await SignInBench.CreateAsync("sqlite");
        await bench.TryAsync("clerk", "我的口令写错了", Visitor.From(System.Net.IPAddress.Parse("203.0.113.77"), ""));
        await bench.TryAsync("误把口令填进账号", "x", Visitor.From(System.Net.IPAddress.Parse("203.0.113.77"), ""));

        await using var db = bench.Open();
        var logged = await db.Set<LogEntry>().Where(entry => entry.Act == Acts.SignInFailed).Select(entry => entry.Label + entry.Changes + entry.Actor).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, logged.Count);
        Assert.DoesNotContain(logged, text => text.Contains("口令写错", StringComparison.Ordinal) || text.Contains("误把", StringComparison.Ordinal) || text.Contains("113.77", StringComparison.Ordinal));
    }
}
