using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Gongkai.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Storage;

/// <summary>决定1–3：同样的登记，两种数据库列出来一样的次序；时刻可以排、可以比；金额到分不差。</summary>
public class SameOrderTests
{
    static readonly string[] Topics = ["乙", "甲", "Zebra", "apple", "Apple", "10", "9", "２", "ａ", "_", "é", "政务公开", "政务", "𠮷", "～", "-", " 前有空格", "(1)"];

    [Fact]
    public async Task Both_databases_list_texts_in_the_same_order()
    {
        var lists = new List<string[]>();
        foreach (var dialect in (string[])["sqlite", "postgres"])
        {
            await using var test = await TestDatabase.CreateAsync(dialect);
            await using var db = test.Open();
            db.AddRange(Topics.Select(topic => new Training { OrganId = 7, HeldOn = new(2026, 1, 1), Topic = topic }));
            await db.SaveChangesAsync();
            lists.Add(await db.Set<Training>().OrderBy(training => training.Topic).Select(training => training.Topic).ToArrayAsync());
        }

        Assert.Equal(lists[0], lists[1]);
        Assert.Equal(Topics.Length, lists[0].Length);
    }

    [Fact]
    public void What_a_list_sorts_by_is_compared_alike_on_both_databases() =>
        Assert.DoesNotContain(AllLedgers.All.SelectMany(ledger => ledger.Columns), column => column.IsSortable && column.Kind is ColumnKind.Choice or ColumnKind.Flag && column.IsSortable);

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Instants_are_ordered_and_filtered_in_the_database(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await using var db = test.Open();
        var start = new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.FromHours(8));
        foreach (var minutes in (int[])[30, -5, 0])
            db.Note(Acts.Setting, null, $"{minutes}").At = start.AddMinutes(minutes).AddMicroseconds(1);
        await db.SaveChangesAsync();

        var found = await db.Set<LogEntry>().Where(entry => entry.At >= start && entry.Act == Acts.Setting).OrderByDescending(entry => entry.At).ToListAsync();

        Assert.Equal(["30", "0"], found.Select(entry => entry.Label));
        Assert.Equal(start.AddMicroseconds(1).UtcDateTime, found[1].At.UtcDateTime);
    }

    [Fact]
    public void Money_is_kept_to_the_fen()
    {
        decimal[] amounts = [0.01m, 0.1m, 0.2m, 1700.00m, 999_999_999_999.99m, 0m];

        Assert.Equal(amounts.Sum(), amounts.Sum(Cents.Of) / 100m);
    }
}
