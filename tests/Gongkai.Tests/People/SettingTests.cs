using Gongkai.App.Log;
using Gongkai.App.People;
using Gongkai.Organs;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.People;

/// <summary>设置：下级随上级，旧事照旧的，改动记日志。</summary>
public class SettingTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_organ_follows_its_superior_until_it_sets_its_own(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        var (county, township) = await CountyAsync(test);
        OrganSettings settings = new(test.Database);
        Assert.Equal(24, await settings.GetAsync(township.Id, Settings.UndoHours, CancellationToken.None));

        await using var db = test.Open();
        await settings.SetAsync(db, county, Settings.UndoHours, "48", default, CancellationToken.None);
        Assert.Equal(48, await settings.GetAsync(township.Id, Settings.UndoHours, CancellationToken.None));
        Assert.Equal("C", (await settings.FindAsync(township.Id, Settings.UndoHours, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), CancellationToken.None))!.Value.Source.Code);
        await settings.SetAsync(db, township, Settings.UndoHours, "72", default, CancellationToken.None);
        Assert.Equal(72, await settings.GetAsync(township.Id, Settings.UndoHours, CancellationToken.None));
        await settings.SetAsync(db, township, Settings.UndoHours, null, default, CancellationToken.None);
        Assert.Equal(48, await settings.GetAsync(township.Id, Settings.UndoHours, CancellationToken.None));

        var noted = await db.Set<LogEntry>().Where(entry => entry.Act == Acts.Setting && entry.OrganId == township.Id).OrderBy(entry => entry.Id).ToListAsync();
        Assert.Equal(["""{"undo-hours":[null,"72"]}""", """{"undo-hours":["72",null]}"""], noted.Select(entry => entry.Changes));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_lawful_limit_holds_from_its_day_and_leaves_earlier_days_alone(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        var (county, township) = await CountyAsync(test);
        OrganSettings settings = new(test.Database);
        await using var db = test.Open();

        await settings.SetAsync(db, county, Settings.AccountUpdateDays, "7", new(2026, 3, 1), CancellationToken.None);

        Assert.Equal(14, await settings.GetAsync(township.Id, Settings.AccountUpdateDays, new(2026, 2, 28), CancellationToken.None));
        Assert.Equal(7, await settings.GetAsync(township.Id, Settings.AccountUpdateDays, new(2026, 3, 1), CancellationToken.None));
    }

    public static TheoryData<string> All => [.. Settings.All.Select(setting => setting.Id)];

    [Theory, MemberData(nameof(All))]
    public void Every_setting_reads_its_own_default(string id)
    {
        var setting = Settings.Find(id)!;

        Assert.Equal((setting.DefaultText, null), setting.Check(setting.DefaultText));
        Assert.True(setting.Id.Length <= 40 && setting.Hint.EndsWith('。'));
    }

    [Theory]
    [InlineData("undo-hours", "0"), InlineData("undo-hours", "二十"), InlineData("account-update-days", "15"), InlineData("quiet-from", "25:00"), InlineData("local-rules", "别处")]
    public void A_value_out_of_range_is_refused_with_a_sentence(string id, string text) => Assert.NotNull(Settings.Find(id)!.Check(text).Problem);

    static async Task<(Organ County, Organ Township)> CountyAsync(TestDatabase test)
    {
        Organ county = new() { Code = "C", Name = "示例县人民政府", Level = Level.County, ValidFrom = new(2000, 1, 1) };
        Organ township = new() { Code = "T", Name = "示例乡人民政府", Level = Level.Township, ParentCode = "C", ValidFrom = new(2000, 1, 1) };
        await using var db = test.Open();
        db.AddRange(county, township);
        await db.SaveChangesAsync();
        return (county, township);
    }
}
