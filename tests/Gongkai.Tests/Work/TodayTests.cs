using Gongkai.App.Storage;
using Gongkai.App.Work;
using Gongkai.Law;
using Gongkai.Platforms;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Work;

/// <summary>今天：各台账到期的事合成一张单子，依到期日，翻页不重不漏，只看得到范围里的。</summary>
public class TodayTests
{
    static readonly DateOnly Day = new(2026, 11, 20);

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Paging_visits_every_due_record_once_in_order(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, FixedClock.At(2026, 11, 20, 10));
        var county = await County.FillAsync(test);
        await using (var fill = test.Open())
        {
            fill.AddRange(Enumerable.Range(0, 37).Select(i => County.Board(i % 3 == 0 ? county.Top : county.Township, Day.AddDays(i % 7 - 3), $"栏{i}")));
            fill.AddRange(Enumerable.Range(0, 9).Select(i => new Account { OrganId = county.Township.Id, Name = $"号{i}", Handle = $"h{i}", OpenedOn = new(2020, 1, 1), LastPublishedOn = Day.AddDays(-i) }));
            await fill.SaveChangesAsync();
        }

        var actor = await County.ActorAsync(test, county.Administrator);
        await using var db = test.Open(actor.Scope);
        Today today = new(db, actor);
        List<DueWork> seen = [];
        for (DueCursor? after = null; ;)
        {
            var page = await today.ReadAsync(Whose.Below, after, 4, CancellationToken.None);
            if (page.Count == 0)
                break;
            seen.AddRange(page);
            after = DueCursor.Read($"{DueCursor.Of(page[^1])}");
        }

        var expected = await db.Set<NoticeBoard>().CountAsync(board => board.DueOn != null && board.OrganId == county.Township.Id)
            + await db.Set<Account>().CountAsync(account => account.DueOn != null);
        Assert.Equal(expected, seen.Count);
        Assert.Equal(expected, seen.Select(work => work.RecordId).Distinct().Count());
        Assert.Equal(seen.OrderBy(work => work.DueOn).ThenBy(work => work.RecordId), seen);
        Assert.All(seen, work => Assert.Equal(county.Township.Id, work.OrganId));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Each_stage_is_counted_and_mine_are_told_apart(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, FixedClock.At(2026, 11, 20, 10));
        var county = await County.FillAsync(test);
        await using (var fill = test.Open())
        {
            // 2026-11-20 是星期五：三个工作日内到下星期三为止
            fill.AddRange(
                County.Board(county.Township, new(2026, 11, 19), "逾期的"), County.Board(county.Township, Day, "今天的", county.Clerk.Id),
                County.Board(county.Township, new(2026, 11, 25), "临近的"), County.Board(county.Township, new(2026, 11, 26), "以后的", county.Clerk.Id),
                County.Board(county.Top, Day, "县里的"));
            await fill.SaveChangesAsync();
        }

        var actor = await County.ActorAsync(test, county.Clerk);
        await using var db = test.Open(actor.Scope);
        Today today = new(db, actor);
        List<int> unit = [], mine = [];
        foreach (var stage in DueStage.All(Day, WorkingCalendar.Default))
        {
            unit.Add(await today.CountAsync(Whose.Unit, stage, CancellationToken.None));
            mine.Add(await today.CountAsync(Whose.Mine, stage, CancellationToken.None));
        }

        Assert.Equal([1, 1, 1, 1], unit);
        Assert.Equal([0, 1, 0, 1], mine);
        Assert.False(today.HasBelow);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Of_two_who_take_the_same_work_the_second_is_told(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        var county = await County.FillAsync(test);
        var board = County.Board(county.Township, Day, "大门口的");
        await using (var fill = test.Open())
        {
            fill.Add(board);
            await fill.SaveChangesAsync();
        }

        var (first, second) = (await County.ActorAsync(test, county.Clerk), await County.ActorAsync(test, county.Colleague));
        await using var one = test.Open(first.Scope);
        await using var two = test.Open(second.Scope);
        var mine = await new Holding(one, first).FindAsync(NoticeBoard.Ledger, board.Id, CancellationToken.None);
        var theirs = await new Holding(two, second).FindAsync(NoticeBoard.Ledger, board.Id, CancellationToken.None);

        Assert.True(await new Holding(one, first).GiveAsync(NoticeBoard.Ledger, mine!, null, county.Clerk, CancellationToken.None));
        Assert.False(await new Holding(two, second).GiveAsync(NoticeBoard.Ledger, theirs!, null, county.Colleague, CancellationToken.None));
        await using var after = test.Open();
        Assert.Equal(county.Clerk.Id, (await after.Set<NoticeBoard>().SingleAsync()).HolderId);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Work_passed_on_is_told_to_the_one_who_gets_it(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        var county = await County.FillAsync(test);
        await using var fill = test.Open();
        var board = County.Board(county.Township, Day, "大门口的");
        fill.Add(board);
        await fill.SaveChangesAsync();
        var actor = await County.ActorAsync(test, county.Clerk);
        await using var db = test.Open(actor.Scope);
        Holding holding = new(db, actor);

        var colleagues = await holding.ColleaguesAsync(NoticeBoard.Ledger, county.Township.Id, CancellationToken.None);
        var record = await holding.FindAsync(NoticeBoard.Ledger, board.Id, CancellationToken.None);
        await holding.GiveAsync(NoticeBoard.Ledger, record!, null, colleagues.Single(officer => officer.Account == "colleague"), CancellationToken.None);

        Assert.Equal(["clerk", "colleague"], colleagues.Select(officer => officer.Account));
        var reminder = await Reminders.Unread(fill, county.Colleague.Id).SingleAsync();
        Assert.Equal("clerk转给您办：大门口的", reminder.Title);
    }

    [Fact]
    public async Task A_page_of_today_is_read_from_the_index_alone()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");
        await using var db = test.Open();
        var sql = db.Set<NoticeBoard>().Where(board => board.OrganId == 7 && board.DueOn >= Day && (board.DueOn > Day || board.Id > 3))
            .OrderBy(board => board.DueOn).ThenBy(board => board.Id).Take(50).ToQueryString();
        await using var open = await test.Database.Dialect.OpenAsync(CancellationToken.None);
        await using var command = open.Command($"explain query plan {sql[sql.IndexOf("SELECT", StringComparison.Ordinal)..].Replace("@Day", "'2026-11-20'").Replace("@p", "50")}", null);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> plan = [];
        while (await reader.ReadAsync())
            plan.Add(reader.GetString(3));

        Assert.Contains(plan, step => step.Contains("ix_notice_boards_organ_id_due_on", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }
}
