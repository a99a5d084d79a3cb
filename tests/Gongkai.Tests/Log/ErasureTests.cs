using System.Text.Json;
using Gongkai.App.Cli;
using Gongkai.App.Ledgers;
using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.App.Verify;
using Gongkai.Law;
using Gongkai.Organs;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Log;

/// <summary>清除个人信息：哪里都读不出，日志照样核得过；另存的日志根认得出重做过的日志。</summary>
public class ErasureTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_erased_mobile_is_nowhere_and_the_log_still_verifies(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        Officer officer = new() { OrganId = 7, Account = "zhang", Name = "张某", Mobile = "13800000000", JoinedOn = new(2020, 1, 1) };
        await using (var db = test.Open())
        {
            db.Add(officer);
            await db.SaveChangesAsync();
            Assert.Contains((await History.OfRecordAsync(db, officer.Id, 10, default)).SelectMany(act => act.Changes), change => change.Column == "mobile");
        }

        var label = await EraseAsync(test, officer.Id);

        await using var after = test.Open();
        var erased = await after.Officers.AsNoTracking().SingleAsync();
        Assert.Equal(("张某", ""), (label, erased.Mobile));
        Assert.Empty(await Subjects.FindAsync(after, [officer.Id], default));
        var noted = await after.Set<LogEntry>().SingleAsync(entry => entry.Act == Acts.Erase);
        Assert.Equal(("个人撤回同意（《中华人民共和国个人信息保护法》第四十七条第一款第（三）项）。本人申请", officer.Id), (noted.Reason, noted.RecordId));
        await new Sealer(test.Database).RunAsync(default);
        Assert.True((await new LogVerifier(test.Database).RunAsync([], null, default)).IsSound);
        Assert.Null(await EraseAsync(test, 1));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_the_plan_lists_is_what_goes_and_the_rest_stays(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        Officer officer = new() { OrganId = 7, Account = "zhang", Name = "张某", Post = "干事", Mobile = "13800000000", JoinedOn = new(2020, 1, 1) };
        await using (var db = test.Open())
        {
            db.Add(officer);
            await db.SaveChangesAsync();
            officer.Post = "科员";
            await db.SaveChangesAsync();
            db.Add(new ImportChange { ImportId = 5, RecordId = officer.Id, Version = 1, Before = "{}" });
            db.Add(new RecordDraft { OfficerId = 9, Ledger = "officers", RecordId = officer.Id, Fields = "{}", UpdatedAt = DateTimeOffset.UnixEpoch });
            await db.SaveChangesAsync();
        }

        await using var before = test.Open();
        var plan = await ErasurePlan.ReadAsync(before, Officer.Ledger, officer, default);
        await EraseAsync(test, officer.Id);
        await using var after = test.Open();
        var left = await after.Officers.AsNoTracking().SingleAsync();

        Assert.Equal("mobile", Assert.Single(plan.Columns).Id);
        Assert.Equal((1, 1, 1), (plan.LogEntries, plan.Drafts, plan.ImportChanges));
        Assert.True((await ErasurePlan.ReadAsync(after, Officer.Ledger, left, default)).IsEmpty);
        Assert.Equal(("科员", ""), (left.Post, left.Mobile));
    }

    static Task<string?> EraseAsync(TestDatabase test, long id) =>
        AllLedgers.Find("officers")!.Accept(new Erasure(test.Database, Scope.Of("测试"), id, ErasureGround.Find("consent")!, "本人申请", default));

    [Fact]
    public async Task A_published_root_tells_a_log_that_was_made_anew()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");
        var file = Path.Combine(test.Folder, "roots.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new[] { new { day = "2026-01-02", last_seq = 9, algorithm = "sha256", hash = "00" } }), TestContext.Current.CancellationToken);

        var roots = PublishedRoots.Read(file);
        var verified = await Verifiers.All.Single(verifier => verifier.Id == "log").CheckAsync(new(test.Database, roots), default);

        Assert.Contains("2026-01-02 公布过根", Assert.Single(verified.Faults), StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, "{}", TestContext.Current.CancellationToken);
        Assert.Throws<UsageException>(() => PublishedRoots.Read(file));
    }
}
