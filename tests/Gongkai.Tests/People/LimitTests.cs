using Gongkai.App.Ledgers;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Gongkai.Platforms;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.People;

/// <summary>机关定的期限：随隶属往下，登记时照它，改了就重算。</summary>
public class LimitTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static readonly Limit Updating = AllLedgers.Limits.Single(limit => limit.Id == "account-update-days");

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_limit_reaches_down_the_tree_and_a_lower_organ_only_tightens_it(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        var (county, township) = await CountyAsync(test);
        await SetAsync(test, county, "10", new(2026, 1, 1));
        await SetAsync(test, township, "12", new(2026, 1, 1));
        await SetAsync(test, township, "7", new(2026, 6, 1));
        await SetAsync(test, county, null, new(2026, 9, 1));

        var norms = (await test.Database.Settings.NormsAsync(Cancel))(township.Id);
        Assert.Equal([14, 10, 7, 7], new DateOnly[] { new(2025, 12, 31), new(2026, 5, 31), new(2026, 6, 1), new(2026, 9, 1) }.Select(day => norms.Of(Updating, day).Days));
        Assert.Equal("示例县人民政府自2026年1月1日起要求 10 天", norms.Of(Updating, new(2026, 3, 1)).Source);
        var above = await test.Database.Settings.NormsAboveAsync(township.Id, Cancel);
        Assert.Equal([10, 14], new DateOnly[] { new(2026, 8, 31), new(2026, 9, 1) }.Select(day => above.Of(Updating, day).Days));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_changed_limit_moves_the_open_due_days_of_the_organ_and_those_below(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        var (county, township) = await CountyAsync(test);
        await AddAsync(test, Running(county, "县发布"), Running(township, "乡发布"), Running(township, "乡旧号", last: new(2025, 12, 20)));
        Assert.Equal([new(2026, 3, 15), new(2026, 3, 15), new(2026, 1, 3)], await DueAsync(test));

        await SetAsync(test, county, "7", new(2026, 1, 1));
        Assert.Equal(2, await Recompute.UnderAsync(test.Database, county, [Updating], Cancel));
        Assert.Equal([new(2026, 3, 8), new(2026, 3, 8), new(2026, 1, 3)], await DueAsync(test));
        Assert.Equal(0, await Recompute.UnderAsync(test.Database, county, [Updating], Cancel));

        // 新登记的、再改的，当场就照新的
        await AddAsync(test, Running(township, "乡新号"));
        Assert.Equal(new DateOnly(2026, 3, 8), (await DueAsync(test))[^1]);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_sweep_mends_what_an_interrupted_change_left_behind(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        var (county, township) = await CountyAsync(test);
        await AddAsync(test, Running(township, "乡发布"));
        Assert.Equal(0, await Recompute.SweepAsync(test.Database, Cancel));

        await SetAsync(test, county, "7", new(2026, 1, 1));

        Assert.Equal(1, await Recompute.SweepAsync(test.Database, Cancel));
        Assert.Equal([new(2026, 3, 8)], await DueAsync(test));
    }

    static async Task SetAsync(TestDatabase test, Organ organ, string? days, DateOnly from)
    {
        await using var db = test.Open();
        await test.Database.Settings.SetAsync(db, organ, AllSettings.Find(Updating.Id)!, days, from, Cancel);
    }

    static async Task AddAsync(TestDatabase test, params Account[] accounts)
    {
        await using var db = test.Open();
        foreach (var account in accounts)
        {
            db.Add(account);
            await db.SaveChangesAsync(Cancel);
        }
    }

    static async Task<List<DateOnly?>> DueAsync(TestDatabase test)
    {
        await using var db = test.Open();
        return await db.Set<Account>().OrderBy(account => account.Id).Select(account => account.DueOn).ToListAsync(Cancel);
    }

    static Account Running(Organ organ, string name, DateOnly? last = null) => new()
    {
        OrganId = organ.Id,
        Name = name,
        Platform = AccountPlatform.WeChat,
        Status = AccountStatus.Running,
        OpenedOn = new(2024, 1, 1),
        LastPublishedOn = last ?? new(2026, 3, 1),
    };

    static async Task<(Organ County, Organ Township)> CountyAsync(TestDatabase test)
    {
        Organ county = new() { Code = "C", Name = "示例县人民政府", Level = Level.County, ValidFrom = new(2000, 1, 1) };
        Organ township = new() { Code = "T", Name = "示例乡人民政府", Level = Level.Township, ParentCode = "C", ValidFrom = new(2000, 1, 1) };
        await using var db = test.Open();
        db.AddRange(county, township);
        await db.SaveChangesAsync(Cancel);
        return (county, township);
    }
}
