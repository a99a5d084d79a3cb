using Gongkai.App.Ledgers;
using Gongkai.App.Log;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Work;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Gongkai.Supervision;
using Gongkai.Tests.Storage;
using Gongkai.Tests.Work;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Ledgers;

/// <summary>按个人信息找：只凭盲索引，只有本人、这一次登录、在有效期内认得；值不留在任何地方。</summary>
public class PersonalViewTests
{
    const string Mobile = "13900001234";

    static readonly Column Column = Officer.Ledger.Required("mobile");

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_whole_value_finds_the_record_and_is_kept_nowhere(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        var (county, actor) = await FillAsync(test);
        await using var db = test.Open(actor.Scope);

        Assert.Equal(["with-mobile"], await FoundAsync(db, await FindAsync(test, db, actor, "139 0000-1234")));
        Assert.Empty(await FoundAsync(db, await FindAsync(test, db, actor, "1390000")));
        Assert.Null(await KeepAsync(test, db, actor, " "));

        await using var all = test.Open();
        var notes = await all.Set<LogEntry>().Where(entry => entry.Act == Acts.ReadPersonal).OrderBy(entry => entry.Id).ToListAsync(Cancel);
        Assert.Equal(["按手机查找，找到 1 人", "按手机查找，找到 0 人"], notes.Select(entry => entry.Label));
        Assert.All(notes, entry => Assert.Equal(("colleague", county.Township.Id), (entry.Actor, entry.OrganId!.Value)));
        Assert.All(await all.Set<PersonalView>().ToListAsync(Cancel), view => Assert.DoesNotContain("1390000", $"{view.Lookup}{view.TokenHash}{view.Column}", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Only_its_own_officer_session_ledger_and_half_day_know_it(string dialect)
    {
        var clock = FixedClock.At(2026, 11, 20, 10);
        await using var test = await TestDatabase.CreateAsync(dialect, clock);
        var (county, actor) = await FillAsync(test);
        await using var db = test.Open(actor.Scope);
        var view = (await FindAsync(test, db, actor, Mobile)).View;
        var own = ListQuery.Parse(Officer.Ledger, $"?view={view}");

        Assert.Equal(["with-mobile"], await FoundAsync(db, await PersonalViews.ResolveAsync(db, actor, own, Cancel)));
        Assert.Empty(await FoundAsync(db, own));
        var elsewhere = await new Actors(test.Database).FindAsync(county.Colleague.Id, new() { Id = 5, OfficerId = county.Colleague.Id }, Cancel);
        Assert.Empty(await FoundAsync(db, await PersonalViews.ResolveAsync(db, elsewhere!, own, Cancel)));
        Assert.Empty(await FoundAsync(db, await PersonalViews.ResolveAsync(db, await County.ActorAsync(test, county.Clerk), own, Cancel)));
        Assert.Null((await PersonalViews.ResolveAsync(db, actor, ListQuery.Parse(GroupMember.Ledger, $"?view={view}"), Cancel)).Match);
        Assert.Null((await PersonalViews.ResolveAsync(db, actor, ListQuery.Parse(Officer.Ledger, "?view=guessed"), Cancel)).Match);

        clock.Now += PersonalViews.Life + TimeSpan.FromSeconds(1);
        Assert.Empty(await FoundAsync(db, await PersonalViews.ResolveAsync(db, actor, own, Cancel)));
        await Expiry.ClearAsync(test.Database, Cancel);
        Assert.False(await db.Set<PersonalView>().AnyAsync(Cancel));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Only_organs_whose_personal_data_may_be_read_are_looked_through(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        var (county, _) = await FillAsync(test);
        await using (var fill = test.Open())
        {
            fill.Add(new Officer { Account = "in-county", Name = "县里的", OrganId = county.Top.Id, JoinedOn = new(2020, 1, 1), Mobile = Mobile });
            await fill.SaveChangesAsync(Cancel);
        }

        // 在乡里可以看个人信息，在县里只是编辑
        Actor actor = new(county.Colleague, county.Township, [
            new(Duties.CaseOfficer, county.Township.Id, new HashSet<long> { county.Township.Id }), new(Duties.Editor, county.Top.Id, new HashSet<long> { county.Top.Id }),
        ]);
        await using var db = test.Open(actor.Scope);

        Assert.Contains("in-county", await FoundAsync(db, ListQuery.Of(Officer.Ledger)));
        Assert.Equal(["with-mobile"], await FoundAsync(db, await FindAsync(test, db, actor, Mobile)));
    }

    [Fact]
    public async Task A_value_is_found_by_the_blind_index()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");
        var (_, actor) = await FillAsync(test);
        await using var db = test.Open(actor.Scope);
        var query = await FindAsync(test, db, actor, Mobile);

        Assert.Contains("ix_officers_mobile_index", await ListQueryTests.PlanAsync(test, db.Set<Officer>().From(query)), StringComparison.Ordinal);
    }

    /// <summary>一个乡的承办人，和一个有手机的人。</summary>
    static async Task<(County County, Actor Actor)> FillAsync(TestDatabase test)
    {
        var county = await County.FillAsync(test);
        await using var fill = test.Open();
        fill.Add(new Officer { Account = "with-mobile", Name = "有手机", OrganId = county.Township.Id, JoinedOn = new(2020, 1, 1), Mobile = Mobile });
        await fill.SaveChangesAsync(Cancel);
        return (county, await County.ActorAsync(test, county.Colleague));
    }

    static async Task<ListQuery?> KeepAsync(TestDatabase test, GongkaiDb db, Actor actor, string value)
    {
        using PersonalReads reads = new(test.Database);
        return await new PersonalViews(reads).KeepAsync(db, actor, ListQuery.Of(Officer.Ledger), Column, value, Cancel);
    }

    static async Task<ListQuery> FindAsync(TestDatabase test, GongkaiDb db, Actor actor, string value)
    {
        var found = await KeepAsync(test, db, actor, value);
        Assert.NotNull(found);
        Assert.DoesNotContain("1390000", found.ToQueryString(), StringComparison.Ordinal);
        return found;
    }

    static async Task<IReadOnlyList<string>> FoundAsync(GongkaiDb db, ListQuery query)
    {
        var page = await db.PageAsync(query, Cancel);
        Assert.Equal(page.Records.Count, await db.CountAsync(query, Cancel));
        return [.. page.Records.Select(record => ((Officer)record).Account)];
    }
}
