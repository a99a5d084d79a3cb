using Gongkai.App.Ledgers;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Gongkai.Supervision;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Ledgers;

/// <summary>清单的查询：网址往返，翻页不漏不重，两种数据库同一次序。</summary>
public class ListQueryTests
{
    static readonly string[] Topics = ["依申请公开", "Ａ全角", "a小写", "B大写", "10号", "9号", "𠮷扩展区", "！标点", "😀", "依申请公开要点"];

    [Theory]
    [InlineData("")]
    [InlineData("?kind=lecture&kind=online")]
    [InlineData("?held_on.from=2026-01-01&held_on.to=2026-12-31")]
    [InlineData("?topic=100%25%E5%85%AC%E5%BC%80&sort=topic&order=up")]
    [InlineData("?organ=7&organ=8&attendance.from=10")]
    [InlineData("?measure=trainings&year=2026")]
    [InlineData("?kind=online&view=opaque")]
    public void An_address_is_one_way_of_looking(string address) => Assert.Equal(address, Parse(address).ToQueryString());

    [Fact]
    public void A_wrong_filter_is_named_and_left_out()
    {
        var query = Parse("?held_on.from=2026-02-30&kind=nonsense&nothing=1&sort=place&after=xx");

        Assert.Contains("没有这一天", Assert.Single(query.Problems).Message, StringComparison.Ordinal);
        Assert.Equal("", query.ToQueryString());
    }

    [Fact]
    public void A_range_that_ends_before_it_begins_is_said_so() =>
        Assert.Contains("请对调", Assert.Single(Parse("?held_on.from=2026-03-01&held_on.to=2026-02-01").Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_personal_column_never_enters_an_address() =>
        Assert.Equal("", ListQuery.Parse(Officer.Ledger, "?mobile=13800000000").ToQueryString());

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Paging_visits_every_row_once_in_one_order(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await FillAsync(test, organs: 5, each: 23);
        foreach (var organs in (long[][])[[1], [1, 2, 3], [1, 2, 3, 4, 5, 6]])
        {
            await using var db = test.Open(new Scope(1, "clerk", 1, organs));
            foreach (var sort in (string[])["held_on", "topic"])
            {
                foreach (var descending in (bool[])[true, false])
                {
                    var query = ListQuery.Of(Training.Ledger) with { Sort = Training.Ledger.Required(sort), IsDescending = descending };
                    var whole = (await db.PageAsync(query, default, 1000)).Records.Select(record => record.Id).ToList();
                    foreach (var size in (int[])[1, 7, 50])
                        await AssertWalksAsync(db, query, size, whole);
                    Assert.Equal(organs.Count(id => id <= 5) * 23, whole.Count);
                }
            }
        }
    }

    [Fact]
    public async Task Both_databases_list_the_same_rows_in_the_same_order()
    {
        List<List<string>> orders = [];
        foreach (var dialect in (string[])["sqlite", "postgres"])
        {
            await using var test = await TestDatabase.CreateAsync(dialect);
            await FillAsync(test, organs: 3, each: 20);
            await using var db = test.Open(new Scope(1, "clerk", 1, [1, 2, 3]));
            var query = Parse("?sort=topic&order=up&held_on.from=2026-01-03");
            orders.Add([.. (await db.PageAsync(query, default, 1000)).Records.Select(record => $"{Training.Ledger.LabelOf(record)}")]);
        }

        Assert.Equal(orders[0], orders[1]);
    }

    /// <summary>几十个机关合看，与不分机关取的一样；有的机关一条也没有，有的一条也不符合。</summary>
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Many_organs_are_merged_in_the_same_order(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await FillAsync(test, organs: 40, each: 3);
        await using var all = test.Open();
        await using var many = test.Open(new Scope(1, "clerk", 1, [.. Enumerable.Range(1, 60)]));
        foreach (var (address, count) in new[] { ("?sort=topic&order=up", 120), ("?sort=topic&order=down", 120), ("", 120), ("?sort=held_on&order=up", 120), ("?kind=online", 60), ("?held_on.from=2026-02-01&sort=topic&order=up", 80) })
        {
            var query = Parse(address);
            var whole = (await all.PageAsync(query, default, 1000)).Records.Select(record => record.Id).ToList();

            Assert.Equal(count, whole.Count);
            await AssertWalksAsync(many, query, 7, whole);
        }
    }

    /// <summary>合看的每一种排法：各台账可排的栏，两种数据库，都与不分机关取的一样。</summary>
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Every_column_that_sorts_is_merged(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await using var db = test.Open(new Scope(1, "clerk", 1, [1, 2, 3]));
        foreach (var ledger in AllLedgers.All)
        {
            foreach (var sort in ledger.Columns.Where(column => column.IsSortable))
            {
                foreach (var descending in (bool[])[true, false])
                    Assert.Empty((await db.PageAsync(ListQuery.Of(ledger) with { Sort = sort, IsDescending = descending }, default)).Records);
            }
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Filters_narrow_and_counts_stop(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await FillAsync(test, organs: 2, each: 20);
        await using var db = test.Open(new Scope(1, "clerk", 1, [1, 2]));

        Assert.Equal(40, await db.CountAsync(Parse(""), default));
        Assert.Equal(20, await db.CountAsync(Parse("?organ=2"), default));
        Assert.Equal(0, await db.CountAsync(Parse("?organ=3"), default));
        Assert.Equal(8, await db.CountAsync(Parse("?topic=依申请"), default));
        Assert.Equal(20, await db.CountAsync(Parse("?kind=online"), default));
        Assert.Equal(40, await db.CountAsync(Parse("?kind=online&kind=lecture"), default));
        Assert.Equal(40, await db.CountAsync(Parse("?measure=trainings&year=2026"), default));
        Assert.Equal(0, await db.CountAsync(Parse("?measure=trainings&year=2025"), default));
        Assert.Equal(0, await db.CountAsync(Parse("?topic=%25"), default));
    }

    [Fact]
    public async Task A_page_is_found_by_the_index_not_by_sorting()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");
        await using var db = test.Open(new Scope(1, "clerk", 1, [1]));
        var query = Parse("") with { Cursor = new("2026-01-03", 9) };
        var foremost = Listing.Foremost<Training>(query, 51);
        var records = db.Set<Training>().IgnoreQueryFilters([QueryFilters.Organ]);
        var plan = await PlanAsync(test, Abreast.Of(foremost.Sorted(records.From(query)), foremost, 1));

        Assert.Contains("ix_trainings_organ_id_held_on_id (organ_id=? AND held_on<?)", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);

        // 逐个机关读的，前几条的界限先于别的范围：没有符合的机关读到界限就停
        var within = foremost.Sorted(foremost.Within(records).From(Parse("?held_on.from=2020-01-01&kind=online") with { Cursor = query.Cursor }));
        var narrow = await PlanAsync(test, Abreast.Of(within, foremost, 1).Select(foremost.Spot()));
        Assert.Contains("ix_trainings_organ_id_held_on_id (organ_id=? AND held_on>? AND held_on<?)", narrow, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", narrow, StringComparison.Ordinal);
    }

    internal static async Task<string> PlanAsync(TestDatabase test, IQueryable page)
    {
        await using var command = Microsoft.EntityFrameworkCore.RelationalQueryableExtensions.CreateDbCommand(page);
        await using var open = await test.Database.Dialect.OpenAsync(CancellationToken.None);
        (command.Connection, command.CommandText) = (open, "explain query plan " + command.CommandText);
        List<string> lines = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(3));
        return string.Join('\n', lines);
    }

    static async Task AssertWalksAsync(GongkaiDb db, ListQuery query, int size, List<long> whole)
    {
        List<long> walked = [];
        var page = await db.PageAsync(query, default, size);
        Assert.Null(page.Previous);
        for (; page.Next is { } next; page = await db.PageAsync(query with { Cursor = next }, default, size))
        {
            walked.AddRange(page.Records.Select(record => record.Id));
        }

        walked.AddRange(page.Records.Select(record => record.Id));
        Assert.Equal(whole, walked);
        List<long> back = [.. page.Records.Select(record => record.Id)];
        for (; page.Previous is { } previous;)
        {
            page = await db.PageAsync(query with { Cursor = previous }, default, size);
            back.InsertRange(0, page.Records.Select(record => record.Id));
        }

        Assert.Equal(whole, back);
    }

    /// <summary>日子、主题都有许多相同的。</summary>
    static async Task FillAsync(TestDatabase test, int organs, int each)
    {
        await using var db = test.Open();
        for (var i = 0; i < organs * each; i++)
        {
            db.Add(new Training
            {
                OrganId = (i % organs) + 1,
                HeldOn = new DateOnly(2026, 1, 1).AddDays(i / organs % 4 * 31 + i / organs / 10),
                Topic = Topics[i / organs % Topics.Length] + (i / organs / Topics.Length),
                Kind = i % 2 == 0 ? TrainingKind.Online : TrainingKind.Lecture,
            });
        }

        await db.SaveChangesAsync();
    }

    static ListQuery Parse(string address) => ListQuery.Parse(Training.Ledger, address);
}
