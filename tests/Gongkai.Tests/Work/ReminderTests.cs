using Gongkai.App.Storage;
using Gongkai.App.Work;
using Gongkai.Law;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Work;

/// <summary>到期提醒：该提醒谁、哪几天、几遍都只有一条；停过机补得上，时钟往回拨也不重复。</summary>
public class ReminderTests
{
    [Theory]
    [InlineData("2026-11-19", -1)]
    [InlineData("2026-11-20", 0)]
    [InlineData("2026-11-21", 1)]
    [InlineData("2026-11-23", 1)]
    [InlineData("2026-11-24", 3)]
    [InlineData("2026-11-25", 3)]
    [InlineData("2026-11-26", 5)]
    [InlineData("2026-11-27", 5)]
    [InlineData("2026-11-30", null)]
    public void The_step_counts_working_days(string due, int? step) =>
        Assert.Equal(step, DueReminders.StepOf(DateOnly.Parse(due), new(2026, 11, 20), WorkingCalendar.Default, before: 5));

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Work_without_a_holder_reminds_the_unit_once_and_held_work_its_holder(string dialect)
    {
        var clock = FixedClock.At(2026, 11, 20, 10);
        await using var test = await TestDatabase.CreateAsync(dialect, clock);
        var county = await County.FillAsync(test);
        await using var db = test.Open();
        db.AddRange(
            County.Board(county.Township, new(2026, 11, 20), "甲"), County.Board(county.Township, new(2026, 11, 20), "乙"),
            County.Board(county.Township, new(2026, 11, 25), "丙", county.Clerk.Id), County.Board(county.Township, new(2026, 12, 20), "还早"));
        await db.SaveChangesAsync();

        var first = await new DueReminders(test.Database).RunAsync(CancellationToken.None);
        var again = await new DueReminders(test.Database).RunAsync(CancellationToken.None);
        clock.Now -= TimeSpan.FromHours(30);
        var setBack = await new DueReminders(test.Database).RunAsync(CancellationToken.None);
        clock.Now += TimeSpan.FromHours(30);
        await new DueReminders(test.Database).RunAsync(CancellationToken.None);

        Assert.Equal(3, first);
        Assert.Equal(0, again);
        Assert.True(setBack <= 3);
        Assert.Equal(
            ["公开栏与公开专区有 2 件事今天到期", "巡检：丙，3 个工作日后到期"],
            (await db.Set<Reminder>().Where(found => found.OfficerId == county.Clerk.Id && found.At >= clock.GetUtcNow().AddHours(-1)).Select(found => found.Title).ToListAsync()).Order());
        Assert.Contains(await Reminders.Unread(db, county.Colleague.Id).ToListAsync(), found => found.Title.EndsWith("今天到期", StringComparison.Ordinal));
        Assert.Empty(await Reminders.Unread(db, county.Administrator.Id).ToListAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_restricted_record_is_not_told_to_the_whole_unit(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, FixedClock.At(2026, 11, 20, 10));
        var county = await County.FillAsync(test);
        await using var db = test.Open();
        var board = County.Board(county.Township, new(2026, 11, 20), "限定的");
        board.IsRestricted = true;
        db.Add(board);
        await db.SaveChangesAsync();

        Assert.Equal(0, await new DueReminders(test.Database).RunAsync(CancellationToken.None));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Only_one_program_at_a_time_does_a_task(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);

        await using (var first = await TaskLock.TryTakeAsync(test.Database, "due", CancellationToken.None))
        {
            Assert.NotNull(first);
            Assert.Null(await TaskLock.TryTakeAsync(test.Database, "due", CancellationToken.None));
            await using var other = await TaskLock.TryTakeAsync(test.Database, "mail", CancellationToken.None);
            Assert.NotNull(other);
        }

        await using var again = await TaskLock.TryTakeAsync(test.Database, "due", CancellationToken.None);
        Assert.NotNull(again);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Every_sweep_may_run_twice(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await County.FillAsync(test);

        foreach (var sweep in Sweeps.All)
        {
            await sweep.RunAsync(test.Database, CancellationToken.None);
            Assert.Equal(0, await sweep.RunAsync(test.Database, CancellationToken.None));
        }
    }
}
