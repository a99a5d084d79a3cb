using Gongkai.App.Storage;
using Gongkai.Organs;
using Gongkai.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Storage;

/// <summary>台账存取：两种数据库上，存进去的取得出来，范围之外的看不到。</summary>
public class LedgerStorageTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_record_comes_back_as_it_was_saved(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        Training saved = new() { OrganId = 7, HeldOn = new(2026, 3, 2), Topic = "依申请公开答复要点", Kind = TrainingKind.Meeting, Attendance = 41 };
        await using (var db = test.Open())
        {
            db.Add(saved);
            await db.SaveChangesAsync();
        }

        await using var again = test.Open();
        var found = await again.Set<Training>().SingleAsync();

        Assert.Equivalent(saved, found);
        Assert.Equal(1, found.Version);
        Assert.True(found.Id > 0);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Nothing_is_seen_outside_the_scope(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await using (var db = test.Open())
        {
            db.AddRange(
                new Training { OrganId = 7, HeldOn = new(2026, 3, 2), Topic = "甲" },
                new Training { OrganId = 8, HeldOn = new(2026, 3, 2), Topic = "乙" });
            await db.SaveChangesAsync();
        }

        await using var own = test.Open(new Scope(1, "clerk", 7, [7]));
        await using var none = test.Open(Scope.None);

        Assert.Equal("甲", (await own.Set<Training>().SingleAsync()).Topic);
        Assert.Empty(await none.Set<Training>().ToListAsync());
        Assert.Empty(await none.Set<Organ>().ToListAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_second_of_two_editors_is_told(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await using var first = test.Open();
        first.Add(new Training { OrganId = 7, HeldOn = new(2026, 3, 2), Topic = "甲" });
        await first.SaveChangesAsync();
        await using var second = test.Open();
        var theirs = await second.Set<Training>().SingleAsync();
        (await first.Set<Training>().SingleAsync()).Topic = "先改";
        await first.SaveChangesAsync();

        theirs.Topic = "后改";

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }
}
