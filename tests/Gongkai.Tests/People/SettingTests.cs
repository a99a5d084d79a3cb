using Gongkai.App.Ledgers;
using Gongkai.App.Log;
using Gongkai.App.People;
using Gongkai.App.Work;
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

    public static TheoryData<string> All => [.. AllSettings.All.Select(setting => setting.Id)];

    [Theory, MemberData(nameof(All))]
    public void Every_setting_reads_its_own_default(string id)
    {
        var setting = AllSettings.Find(id)!;

        Assert.Equal((setting.DefaultText, null), setting.Check(setting.DefaultText));
        Assert.True(setting.Id.Length <= 40 && setting.Hint.EndsWith('。'));
    }

    [Theory]
    [InlineData("undo-hours", "0"), InlineData("undo-hours", "二十"), InlineData("draft-days", "181"), InlineData("quiet-from", "25:00"), InlineData("publication-workdays", "21"), InlineData("account-update-days", "15")]
    public void A_value_out_of_range_is_refused_with_a_sentence(string id, string text) => Assert.NotNull(AllSettings.Find(id)!.Check(text).Problem);

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_undo_limit_decides_how_long_an_import_and_its_old_values_are_kept(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        var (county, township) = await CountyAsync(test);
        var now = test.Database.Clock.GetUtcNow();
        var import = new App.Ledgers.Import { Id = test.Database.Ids.Next(), Ledger = "trainings", OrganId = township.Id, State = ImportState.Done, FinishedAt = now.AddHours(-30), CreatedAt = now, SeenAt = now, Updated = 1 };
        await using var db = test.Open();
        db.AddRange(import, new ImportChange { ImportId = import.Id, RecordId = 1, Version = 2, Before = "{}" });
        await db.SaveChangesAsync();
        Assert.True(await import.UndoableUntilAsync(test.Database.Settings, CancellationToken.None) < now);

        await test.Database.Settings.SetAsync(db, county, Settings.UndoHours, "48", default, CancellationToken.None);
        await Expiry.ClearAsync(test.Database, CancellationToken.None);
        Assert.True(await import.UndoableUntilAsync(test.Database.Settings, CancellationToken.None) > now);
        Assert.Equal(1, await db.Set<ImportChange>().CountAsync());

        await test.Database.Settings.SetAsync(db, township, Settings.UndoHours, "24", default, CancellationToken.None);
        await Expiry.ClearAsync(test.Database, CancellationToken.None);
        Assert.Equal(0, await db.Set<ImportChange>().CountAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Drafts_are_kept_as_long_as_the_organ_says(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        var (_, township) = await CountyAsync(test);
        await using var db = test.Open();
        Officer officer = new() { OrganId = township.Id, Account = "zhang", Name = "张某", JoinedOn = new(2020, 1, 1) };
        db.Add(officer);
        await db.SaveChangesAsync();
        db.Add(new RecordDraft { OfficerId = officer.Id, Ledger = "trainings", RecordId = 0, Fields = "", UpdatedAt = test.Database.Clock.GetUtcNow().AddDays(-10) });
        await db.SaveChangesAsync();

        Assert.Equal(0, await Drafts.CleanAsync(test.Database, CancellationToken.None));
        await test.Database.Settings.SetAsync(db, township, Settings.DraftDays, "7", default, CancellationToken.None);
        Assert.Equal(1, await Drafts.CleanAsync(test.Database, CancellationToken.None));
    }

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
