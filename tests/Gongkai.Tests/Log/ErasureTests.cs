using System.Text.Json;
using Gongkai.App.Cli;
using Gongkai.App.Ledgers;
using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.App.Verify;
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

        var scope = Scope.Of("测试") with { Reason = "本人申请" };
        var label = await AllLedgers.Find("officers")!.Accept(new Erasure(test.Database, scope, officer.Id, default));

        await using var after = test.Open();
        var erased = await after.Officers.AsNoTracking().SingleAsync();
        Assert.Equal(("张某", ""), (label, erased.Mobile));
        Assert.Empty(await Subjects.FindAsync(after, [officer.Id], default));
        var noted = await after.Set<LogEntry>().SingleAsync(entry => entry.Act == Acts.Erase);
        Assert.Equal(("本人申请", officer.Id), (noted.Reason, noted.RecordId));
        await new Sealer(test.Database).RunAsync(default);
        Assert.True((await new LogVerifier(test.Database).RunAsync([], null, default)).IsSound);
        Assert.Null(await AllLedgers.Find("officers")!.Accept(new Erasure(test.Database, scope, 1, default)));
    }

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
