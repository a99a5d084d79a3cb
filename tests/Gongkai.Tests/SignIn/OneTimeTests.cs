using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.SignIn;

/// <summary>只能用一次的：邀请、验证码、恢复码、留着的内容。</summary>
public sealed class OneTimeTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_invitation_works_once_for_seven_days_and_is_stored_hashed(string dialect)
    {
        await using var bench = await SignInBench.CreateAsync(dialect);
        var first = await InviteAsync(bench);
        var second = await InviteAsync(bench);
        await using var db = bench.Open();

        Assert.Null(await bench.Invitations.FindAsync(first, Cancel));
        Assert.Equal("clerk", (await bench.Invitations.FindAsync(second, Cancel))?.Account);
        Assert.DoesNotContain(second, (await db.Set<Invitation>().SingleAsync(Cancel)).TokenHash, StringComparison.Ordinal);
        Assert.True(await bench.Invitations.SpendAsync(second, Cancel));
        Assert.False(await bench.Invitations.SpendAsync(second, Cancel));

        var third = await InviteAsync(bench);
        bench.Clock.Now += TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1);
        Assert.Null(await bench.Invitations.FindAsync(third, Cancel));
        Assert.False(await bench.Invitations.SpendAsync(third, Cancel));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_user_added_twice_is_one_person_with_a_fresh_link(string dialect)
    {
        await using var bench = await SignInBench.CreateAsync(dialect);
        NewUser.Wanted wanted = new("赵明", "SL", Duties.Editor, null, false);
        var (account, first) = await NewUser.AddAsync(bench.Database, wanted, Cancel);
        var (again, second) = await NewUser.AddAsync(bench.Database, wanted with { Account = account }, Cancel);
        await using var db = bench.Open();

        Assert.Equal("sl-1", account);
        Assert.Equal(account, again);
        Assert.NotEqual(first, second);
        Assert.Equal(1, await db.Assignments.CountAsync(found => found.Account == account, Cancel));
        await Assert.ThrowsAsync<UnknownNameException>(() => NewUser.AddAsync(bench.Database, wanted with { OrganCode = "没有" }, Cancel));
        await Assert.ThrowsAsync<UnknownNameException>(() => NewUser.AddAsync(bench.Database, wanted with { Account = "clerk" }, Cancel));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_last_administrator_who_lost_phone_and_codes_gets_back_in_from_the_command_line(string dialect)
    {
        await using var bench = await SignInBench.CreateAsync(dialect);
        NewUser.Wanted wanted = new("赵管", "SL", Duties.Administrator, "zhao", true);
        await NewUser.AddAsync(bench.Database, wanted, Cancel);
        await using var db = bench.Open();
        var officer = await db.Officers.SingleAsync(found => found.Account == "zhao", Cancel);
        var secret = Totp.NewSecret();
        Assert.True(await bench.Factors.EnrolTotpAsync(officer.Id, secret, Totp.Code(secret, Totp.StepAt(bench.Clock.Now)), Scope.Of("测试"), Cancel));

        var (_, kept) = await NewUser.AddAsync(bench.Database, wanted, Cancel);
        Assert.True(await bench.Invitations.SpendAsync(kept.Split('/')[^1], Cancel));
        Assert.True((await bench.Factors.OfAsync(officer.Id, Cancel)).HasTotp);
        var (_, reset) = await NewUser.AddAsync(bench.Database, wanted with { ResetsSecondFactor = true }, Cancel);
        Assert.True(await bench.Invitations.SpendAsync(reset.Split('/')[^1], Cancel));

        Assert.False((await bench.Factors.OfAsync(officer.Id, Cancel)).Any);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_code_and_a_recovery_code_count_once_and_wrong_ones_are_held_off(string dialect)
    {
        await using var bench = await SignInBench.CreateAsync(dialect);
        var secret = Totp.NewSecret();
        var now = Totp.StepAt(bench.Clock.Now);
        Assert.True(await bench.Factors.EnrolTotpAsync(bench.Head.Id, secret, Totp.Code(secret, now - 1), Scope.Of("测试"), Cancel));
        var codes = await bench.Factors.NewRecoveryCodesAsync(await HeadAsync(bench), Cancel);

        Assert.True((await CheckAsync(Totp.Code(secret, now))).IsRight);
        Assert.False((await CheckAsync(Totp.Code(secret, now))).IsRight);
        Assert.Equal(10, codes.Count);
        Assert.True((await CheckAsync(codes[3].ToLowerInvariant().Replace('-', ' '))).IsRight);
        Assert.False((await CheckAsync(codes[3])).IsRight);
        for (var i = 0; i < 5; i++)
            await CheckAsync("000000");
        Assert.NotNull((await CheckAsync(codes[4])).BlockedUntil);

        Task<(bool IsRight, DateTimeOffset? BlockedUntil)> CheckAsync(string code) => bench.Factors.CheckAsync(bench.Head.Id, code, Cancel);
    }

    [Fact]
    public async Task The_authenticator_secret_is_stored_sealed()
    {
        await using var bench = await SignInBench.CreateAsync("sqlite");
        var secret = Totp.NewSecret();
        await bench.Factors.EnrolTotpAsync(bench.Head.Id, secret, Totp.Code(secret, Totp.StepAt(bench.Clock.Now)), Scope.Of("测试"), Cancel);
        await using var db = bench.Open();

        var stored = (await db.Set<Login>().SingleAsync(login => login.OfficerId == bench.Head.Id, Cancel)).TotpSecret;

        Assert.NotEmpty(stored);
        Assert.DoesNotContain(secret, stored, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_kept_form_is_given_once_to_its_owner_on_its_page_within_a_quarter_of_an_hour(string dialect)
    {
        await using var bench = await SignInBench.CreateAsync(dialect);
        var (owner, other) = (bench.Clerk.Id, bench.Head.Id);

        var mine = await KeepAsync();
        Assert.Null(await bench.Forms.TakeAsync(owner, "/office", mine, Cancel));
        Assert.Equal("春季培训", (await bench.Forms.TakeAsync(owner, "/office/x", mine, Cancel))?.Fields.Single().Value);
        Assert.Null(await bench.Forms.TakeAsync(owner, "/office/x", mine, Cancel));

        var stolen = await KeepAsync();
        Assert.Null(await bench.Forms.TakeAsync(other, "/office/x", stolen, Cancel));
        Assert.Null(await bench.Forms.TakeAsync(owner, "/office/x", stolen, Cancel));

        var late = await KeepAsync();
        bench.Clock.Now += TimeSpan.FromMinutes(16);
        Assert.Null(await bench.Forms.TakeAsync(owner, "/office/x", late, Cancel));

        Task<string> KeepAsync() => bench.Forms.KeepAsync(owner, new("/office/x", [new("title", "春季培训")], false), Cancel);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_spent_token_is_not_taken_again(string dialect)
    {
        await using var bench = await SignInBench.CreateAsync(dialect);
        Spent spent = new(bench.Database);

        Assert.True(await spent.TryAsync("一次", TimeSpan.FromMinutes(5), Cancel));
        Assert.False(await spent.TryAsync("一次", TimeSpan.FromMinutes(5), Cancel));
    }

    static async Task<string> InviteAsync(SignInBench bench) =>
        (await bench.Invitations.InviteAsync(bench.Clerk.Id, Scope.Of("测试"), resetsSecondFactor: false, Cancel)).Split('/')[^1];

    static async Task<Actor> HeadAsync(SignInBench bench) => (await bench.Actors.FindAsync(bench.Head.Id, new() { IsVerified = true }, Cancel))!;
}
