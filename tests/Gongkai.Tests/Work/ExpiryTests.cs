using Gongkai.App.Ledgers;
using Gongkai.App.Search;
using Gongkai.App.Storage;
using Gongkai.App.Work;
using Gongkai.Supervision;
using Gongkai.Tests.Import;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Work;

/// <summary>过期的清掉：撤回的时限一过，导入、整批办理留着的旧值就没有了。</summary>
public class ExpiryTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Old_values_are_kept_while_they_can_be_undone_and_not_longer(string dialect)
    {
        var clock = FixedClock.At(2026, 11, 20, 9);
        await using var test = await TestDatabase.CreateAsync(dialect, clock);
        await using var db = test.Open();
        db.AddRange(Enumerable.Range(0, 3).Select(n => new Training { OrganId = 7, HeldOn = new(2026, 3, 2), Topic = $"第{n}讲" }));
        await db.SaveChangesAsync();
        var import = await BulkTests.PreviewAsync(test, new() { Query = "", Values = new Dictionary<string, string> { ["trainer"] = "张" }, Reason = "补登" });
        await BulkTests.WriteAsync(test, import);

        clock.Now = clock.Now.AddHours(23.9);
        await Expiry.ClearAsync(test.Database, default);
        Assert.Equal(3, await db.Set<ImportChange>().CountAsync());

        clock.Now = clock.Now.AddHours(0.2);
        await Expiry.ClearAsync(test.Database, default);
        Assert.Equal(0, await db.Set<ImportChange>().CountAsync());
        await Assert.ThrowsAsync<ImportFailedException>(() => ImportUndo.RunAsync(test.Database, Scope.Of("测试"), _ => true, import.Id, default));
    }

    [Fact]
    public async Task Old_values_the_search_index_still_needs_wait_for_it()
    {
        var clock = FixedClock.At(2026, 11, 20, 9);
        await using var test = await TestDatabase.CreateAsync("sqlite", clock);
        await using var db = test.Open();
        db.AddRange(Enumerable.Range(0, Batches.Small + 1).Select(n => new Training { OrganId = 7, HeldOn = new(2026, 3, 2), Topic = $"第{n}讲" }));
        await db.SaveChangesAsync();
        var import = await BulkTests.PreviewAsync(test, new() { Query = "", Values = new Dictionary<string, string> { ["place"] = "党校" }, Reason = "补登" });
        await BulkTests.WriteAsync(test, import);
        clock.Now = clock.Now.AddDays(2);

        await Expiry.ClearAsync(test.Database, default);
        Assert.Equal(Batches.Small + 1, await db.Set<ImportChange>().CountAsync());
        await new Indexer(test.Database).DrainAsync(default);
        await Expiry.ClearAsync(test.Database, default);

        Assert.Equal(0, await db.Set<ImportChange>().CountAsync());
        Assert.Equal(Batches.Small + 1, (await new Finder(db).FindAsync(new("党校"), null, default)).Count);
    }
}
