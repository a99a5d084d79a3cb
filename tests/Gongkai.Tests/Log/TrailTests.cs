using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Supervision;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Log;

/// <summary>操作日志：增、改、删都随改动一起记下旧值、新值、谁、为什么。</summary>
public class TrailTests
{
    static readonly Scope Clerk = new(1, "clerk", 7, [7]);

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Each_change_is_told_with_old_and_new_values(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await using var db = test.Open(Clerk with { Reason = "来文更正" });
        Training training = new() { OrganId = 7, HeldOn = new(2026, 3, 2), Topic = "甲", Attendance = 41 };
        db.Add(training);
        await db.SaveChangesAsync();
        (training.Topic, training.Attendance, training.Kind) = ("乙", null, TrainingKind.Meeting);
        await db.SaveChangesAsync();
        db.Remove(training);
        await db.SaveChangesAsync();

        var acts = await History.OfRecordAsync(db, training.Id, 10, CancellationToken.None);

        Assert.Equal(["删除", "修改", "登记"], acts.Select(act => act.Act));
        Assert.Equal(
            ["培训主题 甲→乙", "培训形式 集中授课→以会代训", "参加人次 41 人次→"],
            acts[1].Changes.Select(change => $"{change.Header} {change.Old}→{change.New}"));
        Assert.All(acts, act => Assert.Equal(("clerk", "来文更正", "trainings", 7), (act.Entry.Actor, act.Entry.Reason, act.Entry.Ledger, act.Entry.OrganId)));
        Assert.DoesNotContain(acts[0].Changes, change => change.New.Length > 0);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_change_that_was_not_saved_is_not_logged(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await using var first = test.Open(Clerk);
        Training training = new() { OrganId = 7, HeldOn = new(2026, 3, 2), Topic = "甲" };
        first.Add(training);
        await first.SaveChangesAsync();
        await using var second = test.Open(Clerk);
        var theirs = await second.Set<Training>().SingleAsync();
        training.Topic = "先改";
        await first.SaveChangesAsync();
        theirs.Topic = "后改";
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());

        await second.Entry(theirs).ReloadAsync();
        theirs.Topic = "再改";
        await second.SaveChangesAsync();

        var acts = await History.OfRecordAsync(second, training.Id, 10, CancellationToken.None);
        Assert.Equal(["先改→再改", "甲→先改", "→甲"], acts.Select(act => act.Changes.Single(change => change.Column == "topic")).Select(change => $"{change.Old}→{change.New}"));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_organ_sees_its_own_matters_and_what_its_officers_did(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await using (var db = test.Open(Clerk))
        {
            db.Note(Acts.Export, 7, "本机关");
            db.Note(Acts.Export, 9, "在别处办的");
            await db.SaveChangesAsync();
            db.Scope = new(2, "other", 8, [8]);
            db.Note(Acts.Export, 8, "别的机关");
            await db.SaveChangesAsync();
            db.Scope = new(3, "admin", 1, [1, 7, 8]);
            db.Note(Acts.Update, 7, "上级代办", recordId: 5);
            db.Note(Acts.Update, 7, "需知范围", recordId: 6);
            db.Add(new Restriction { RecordId = 6, OfficerId = 3 });
            await db.SaveChangesAsync();
        }

        await using var own = test.Open(Clerk);
        await using var none = test.Open(Scope.None);

        Assert.Equal(["本机关", "在别处办的", "上级代办"], await own.Set<LogEntry>().OrderBy(entry => entry.Id).Select(entry => entry.Label).ToListAsync());
        Assert.Empty(await none.Set<LogEntry>().ToListAsync());
    }
}
