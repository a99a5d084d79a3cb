using Gongkai.App;
using Gongkai.App.Demo;
using Gongkai.App.Ledgers;
using Gongkai.App.Log;
using Gongkai.App.People;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Work;
using Gongkai.Law;
using Gongkai.Supervision;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.People;

/// <summary>移交：看到的就是办的，一件不落。</summary>
public class HandOverTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Duties_and_open_work_go_to_the_successor_and_nothing_stays(string dialect)
    {
        await using var test = await FilledAsync(dialect);
        var (admin, clerk, successor) = (await ActorAsync(test, "admin"), await IdAsync(test, "clerk"), await IdAsync(test, "proofreader"));
        var restricted = await GiveWorkAsync(test, clerk);
        HandOver handOver = new(test.Database);
        var order = new HandOverOrder(clerk, successor, await DutiesOfAsync(test, "clerk"), test.Database.Clock.Today, "调县里工作");

        var plan = await handOver.PreviewAsync(admin, order, CancellationToken.None);
        Assert.Null(await handOver.DoAsync(admin, order, "没看过", CancellationToken.None));
        var done = await handOver.DoAsync(admin, order, plan.Digest, CancellationToken.None);

        Assert.Equal(plan.Lines, done!.Lines);
        Assert.Contains("培训记录 3 次：现在就转到焦校对名下。", plan.Lines);
        await using var db = test.Open();
        Assert.Empty(await OpenWork.CountHeldAsync(db, clerk, CancellationToken.None));
        Assert.Equal(3, await db.Set<Training>().CountAsync(training => training.HolderId == successor));
        Assert.Equal([successor], await db.Restrictions.Where(found => found.RecordId == restricted).Select(found => found.OfficerId).ToListAsync());
        var today = test.Database.Clock.Today;
        Assert.DoesNotContain(await db.Assignments.Where(found => found.Account == "clerk").ToListAsync(), found => found.IsInForceOn(today));
        Assert.Equal(3, (await db.Assignments.Where(found => found.Account == "proofreader").ToListAsync()).Count(found => found.IsInForceOn(today)));
        var entry = await db.Set<LogEntry>().SingleAsync(entry => entry.Act == Acts.HandOver && entry.Reason == "调县里工作");
        var change = Assert.Single((await History.ReadAsync(db, [entry], CancellationToken.None)).Single().Changes);
        Assert.Equal(string.Join('\n', plan.Lines), change.New);
        Assert.Contains("没有任何职责，不能登录", Assert.Single(plan.Notes), StringComparison.Ordinal);
        Assert.EndsWith("。交代：调县里工作", (await db.Set<Reminder>().SingleAsync(reminder => reminder.OfficerId == successor && reminder.Kind == ReminderKind.HandOver.Id)).Title, StringComparison.Ordinal);
        var moved = await db.Set<LogEntry>().AsNoTracking().Where(found => found.Ledger == "trainings" && found.Changes.Contains("holder_id")).OrderByDescending(found => found.Id).FirstAsync();
        Assert.Contains(("承办人", "白文书", "焦校对"), (await History.ReadAsync(db, [moved], CancellationToken.None)).Single().Changes.Select(found => (found.Header, found.Old, found.New)));
    }

    [Fact]
    public async Task Who_keeps_a_duty_is_not_said_to_be_locked_out_and_drafts_are_named()
    {
        await using var test = await FilledAsync("sqlite");
        var (admin, clerk, successor) = (await ActorAsync(test, "admin"), await IdAsync(test, "clerk"), await IdAsync(test, "proofreader"));
        await using (var db = test.Open())
        {
            db.Add(new RecordDraft { OfficerId = clerk, Ledger = "trainings", Fields = "密", UpdatedAt = test.Database.Clock.GetUtcNow() });
            await db.SaveChangesAsync();
        }

        var plan = await new HandOver(test.Database).PreviewAsync(admin, new(clerk, successor, [(await DutiesOfAsync(test, "clerk"))[0]], test.Database.Clock.Today, ""), CancellationToken.None);

        Assert.Contains("1 份没有填完的登记", Assert.Single(plan.Notes), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Who_sees_every_organ_sees_what_the_program_itself_did_and_no_one_else(string dialect)
    {
        await using var test = await FilledAsync(dialect);
        await using (var db = test.Open())
        {
            db.Note(Acts.Backup, null, "整库备份");
            await db.SaveChangesAsync();
        }

        foreach (var (account, sees) in new[] { ("admin", true), ("head", false) })
        {
            await using var db = test.Database.Open((await ActorAsync(test, account)).Scope);
            Assert.Equal(sees, (await new LogReader(db).ReadAsync(new() { Act = Acts.Backup }, 10, CancellationToken.None)).Count == 1);
        }
    }

    [Fact]
    public async Task A_change_between_looking_and_doing_is_shown_again()
    {
        await using var test = await FilledAsync("sqlite");
        var (admin, clerk, successor) = (await ActorAsync(test, "admin"), await IdAsync(test, "clerk"), await IdAsync(test, "proofreader"));
        HandOver handOver = new(test.Database);
        var order = new HandOverOrder(clerk, successor, await DutiesOfAsync(test, "clerk"), test.Database.Clock.Today, "");
        var plan = await handOver.PreviewAsync(admin, order, CancellationToken.None);
        await GiveWorkAsync(test, clerk);

        Assert.Null(await handOver.DoAsync(admin, order, plan.Digest, CancellationToken.None));
    }

    [Theory]
    [InlineData("head", "clerk", "clerk", "HND-03")]
    [InlineData("head", "clerk", "proofreader", "HND-06")]
    [InlineData("admin", "clerk", "cz-editor", "HND-07")]
    [InlineData("admin", "nobody", "clerk", "HND-01")]
    public async Task What_may_not_be_handed_over_is_refused(string actor, string from, string to, string rule)
    {
        await using var test = await FilledAsync("sqlite");
        var fromId = from == "nobody" ? 1 : await IdAsync(test, from);
        if (rule == "HND-07")
            await GiveWorkAsync(test, fromId);
        var duties = rule == "HND-06" ? await DutiesOfAsync(test, from) : [];
        var order = new HandOverOrder(fromId, await IdAsync(test, to), duties, test.Database.Clock.Today, "");
        var who = await ActorAsync(test, actor);

        Assert.Equal(rule, (await Assert.ThrowsAsync<Refusal>(() => new HandOver(test.Database).PreviewAsync(who, order, CancellationToken.None))).RuleId);
    }

    [Fact]
    public async Task Nobody_leaves_with_work_in_their_name()
    {
        await using var test = await FilledAsync("sqlite");
        var clerk = await IdAsync(test, "clerk");
        await GiveWorkAsync(test, clerk);
        await using var db = test.Open();

        Assert.Equal("OFC-33", (await Assert.ThrowsAsync<Refusal>(() => Leaving.LeaveAsync(db, clerk, test.Database.Clock.Today, CancellationToken.None))).RuleId);
    }

    /// <summary>三次培训由他承办，其中一次划了需知范围。</summary>
    static async Task<long> GiveWorkAsync(TestDatabase test, long officerId)
    {
        await using var db = test.Open();
        var trainings = await db.Set<Training>().Where(training => db.Organs.Any(organ => organ.Id == training.OrganId && organ.Code == "SL-BY")).OrderBy(training => training.Id).ToListAsync();
        trainings.ForEach(training => training.HolderId = officerId);
        trainings[0].IsRestricted = true;
        db.Add(new Restriction { RecordId = trainings[0].Id, OfficerId = officerId });
        await db.SaveChangesAsync();
        return trainings[0].Id;
    }

    internal static async Task<TestDatabase> FilledAsync(string dialect)
    {
        var test = await TestDatabase.CreateAsync(dialect);
        await DemoCounty.FillAsync(test.Database, TextWriter.Null, CancellationToken.None);
        return test;
    }

    internal static async Task<Actor> ActorAsync(TestDatabase test, string account) =>
        (await new Actors(test.Database).FindAsync(await IdAsync(test, account), new Session { IsVerified = true }, CancellationToken.None))!;

    internal static async Task<long> IdAsync(TestDatabase test, string account)
    {
        await using var db = test.Open();
        return (await db.Officers.SingleAsync(officer => officer.Account == account)).Id;
    }

    static async Task<List<long>> DutiesOfAsync(TestDatabase test, string account)
    {
        await using var db = test.Open();
        return await db.Assignments.Where(assignment => assignment.Account == account).Select(assignment => assignment.Id).ToListAsync();
    }
}
