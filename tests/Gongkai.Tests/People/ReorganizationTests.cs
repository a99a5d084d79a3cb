using Gongkai.App;
using Gongkai.App.Log;
using Gongkai.App.People;
using Gongkai.Law;
using Gongkai.Organs;
using Gongkai.Platforms;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.People;

/// <summary>机关变动：一个事务，人、职责、下级、没有办完的事都有着落，旧的查得到。</summary>
public class ReorganizationTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Two_townships_become_one(string dialect)
    {
        await using var test = await HandOverTests.FilledAsync(dialect);
        var today = test.Database.Clock.Today;
        var admin = await HandOverTests.ActorAsync(test, "admin");
        var (west, east) = (await OrganAsync(test, "SL-BY"), await OrganAsync(test, "SL-HS"));
        ReorganizationOrder order = new(ReorganizationKind.Merge, [west.Id, east.Id], [new("SL-BH", "示例县白石镇人民政府")], "SL-BH", today) { Basis = "示政发〔2026〕9号" };

        await DoAsync(test, order);

        var merged = await OrganAsync(test, "SL-BH");
        await using var db = test.Open();
        var tree = OrganTree.Of(await db.Organs.ToListAsync(), today);
        Assert.Equal((today, today), ((await OrganAsync(test, "SL-BY")).ValidTo, (await OrganAsync(test, "SL-HS")).ValidTo));
        Assert.Equal(5, tree.ChildrenOf(merged).Count());
        Assert.Equal(3, OrganTree.Of(await db.Organs.ToListAsync(), today.AddDays(-1)).ChildrenOf(west).Count());
        Assert.Empty(OrganTreeChecks.Problems(await db.Organs.ToListAsync()));
        Assert.Empty(await OpenWork.CountOpenAsync(db, [west.Id, east.Id], CancellationToken.None));
        Assert.True(await db.Set<Account>().AnyAsync(account => account.OrganId == merged.Id));
        var clerk = await HandOverTests.ActorAsync(test, "clerk");
        Assert.Equal(merged.Id, clerk.OrganId);
        Assert.Superset(new HashSet<long> { west.Id, merged.Id }, clerk.OrganIds.ToHashSet());
        Assert.Equal("示政发〔2026〕9号", (await db.Set<LogEntry>().SingleAsync(entry => entry.Act == Acts.Reorganize)).Reason);
        Assert.NotNull(admin);
    }

    [Fact]
    public async Task A_township_splits_and_its_villages_go_where_they_are_sent()
    {
        await using var test = await HandOverTests.FilledAsync("sqlite");
        var (township, village) = (await OrganAsync(test, "SL-QX"), await OrganAsync(test, "SL-QX-03"));
        ReorganizationOrder order = new(
            ReorganizationKind.Split, [township.Id], [new("SL-QX-A", "示例县上清镇人民政府"), new("SL-QX-B", "示例县下清镇人民政府")], "SL-QX-A", test.Database.Clock.Today)
        {
            Children = new Dictionary<long, string> { [village.Id] = "SL-QX-B" },
        };

        await DoAsync(test, order);

        Assert.Equal("SL-QX-B", (await OrganAsync(test, "SL-QX-03")).ParentCode);
        Assert.Equal("SL-QX-A", (await OrganAsync(test, "SL-QX-01")).ParentCode);
    }

    [Fact]
    public async Task A_renamed_organ_keeps_its_settings_and_people()
    {
        await using var test = await HandOverTests.FilledAsync("sqlite");
        var old = await OrganAsync(test, "SL-CZ");
        OrganSettings settings = new(test.Database);
        await using (var db = test.Open())
            await settings.SetAsync(db, old, Settings.UndoHours, "12", default, CancellationToken.None);

        await DoAsync(test, new(ReorganizationKind.Rename, [old.Id], [new("SL-CZ-2", "示例县财政和国资局")], "SL-CZ-2", test.Database.Clock.Today));

        var renamed = await OrganAsync(test, "SL-CZ-2");
        Assert.Equal(12, await settings.GetAsync(renamed.Id, Settings.UndoHours, CancellationToken.None));
        Assert.Equal(renamed.Id, (await HandOverTests.ActorAsync(test, "cz-head")).OrganId);
    }

    [Fact]
    public async Task An_abolished_organ_leaves_its_work_to_the_one_that_takes_over()
    {
        await using var test = await HandOverTests.FilledAsync("sqlite");
        var (ended, heir) = (await OrganAsync(test, "SL-HS"), await OrganAsync(test, "SL-LQ"));

        await DoAsync(test, new(ReorganizationKind.Abolish, [ended.Id], [], "SL-LQ", test.Database.Clock.Today));

        await using var db = test.Open();
        Assert.Equal("SL-LQ", (await OrganAsync(test, "SL-HS-01")).ParentCode);
        Assert.Contains(heir.Id, (await HandOverTests.ActorAsync(test, "hs-clerk")).OrganIds);
        Assert.Contains(ended.Id, (await HandOverTests.ActorAsync(test, "lq-clerk")).OrganIds);
    }

    [Theory]
    [InlineData("Rename", "SL-BY", "REO-06")]
    [InlineData("Rename", "a b", "REO-05")]
    [InlineData("Merge", "SL-X", "REO-02")]
    [InlineData("Split", "SL-X", "REO-05")]
    [InlineData("Abolish", "", "REO-07")]
    public async Task What_does_not_add_up_is_refused(string kind, string code, string rule)
    {
        await using var test = await HandOverTests.FilledAsync("sqlite");
        IReadOnlyList<NewOrgan> created = code.Length == 0 ? [] : [new(code, "新机关")];
        ReorganizationOrder order = new(Enum.Parse<ReorganizationKind>(kind), [(await OrganAsync(test, "SL-CZ")).Id], created, code, test.Database.Clock.Today);
        var admin = await HandOverTests.ActorAsync(test, "admin");

        Assert.Equal(rule, (await Assert.ThrowsAsync<Refusal>(() => new Reorganization(test.Database).PreviewAsync(admin, order, CancellationToken.None))).RuleId);
    }

    static async Task DoAsync(TestDatabase test, ReorganizationOrder order)
    {
        var admin = await HandOverTests.ActorAsync(test, "admin");
        Reorganization reorganization = new(test.Database);
        var (plan, _) = await reorganization.PreviewAsync(admin, order, CancellationToken.None);
        var done = await reorganization.DoAsync(admin, order, plan.Digest, CancellationToken.None);
        Assert.Equal(plan.Lines, done!.Lines);
    }

    static async Task<Organ> OrganAsync(TestDatabase test, string code)
    {
        await using var db = test.Open();
        return await db.Organs.AsNoTracking().SingleAsync(organ => organ.Code == code);
    }
}
