using Gongkai.App.Demo;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.People;

/// <summary>示例县：每本台账有几条、每项职责有人，填进去的自己也要经得起核对。</summary>
public class DemoTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_county_is_whole_and_breaks_none_of_its_own_rules(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        StringWriter console = new();
        await DemoCounty.FillAsync(test.Database, console, CancellationToken.None, DemoCounty.RandomPassword);
        await using var db = test.Open();

        var organs = await db.Organs.ToListAsync();
        Assert.Equal((1, 3, 5, 12), (organs.Count(o => o.Level == Level.County), organs.Count(o => o.Level == Level.Department), organs.Count(o => o.Level == Level.Township), organs.Count(o => o.Level == Level.Village)));
        Assert.Empty(OrganTreeChecks.Problems(organs));
        var held = await db.Assignments.Select(assignment => assignment.Duty).Distinct().ToListAsync();
        Assert.Empty(Duties.All.Select(duty => duty.Id).Except(held));
        foreach (var ledger in AllLedgers.All)
        {
            var (rows, malformed) = await ledger.Accept(new Malformed(db));
            Assert.True(rows > 0 && malformed == 0, ledger.Id);
        }

        Assert.Contains("clerk", console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_start_keeps_what_is_there_and_says_how_to_get_in()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");
        await DemoCounty.FillAsync(test.Database, TextWriter.Null, CancellationToken.None, DemoCounty.RandomPassword);
        StringWriter console = new();

        await DemoCounty.FillAsync(test.Database, console, CancellationToken.None, DemoCounty.RandomPassword);

        Assert.Contains("gongkai user add", console.ToString(), StringComparison.Ordinal);
        await using var db = test.Open();
        Assert.Equal(DemoOfficers.All.Count, await db.Officers.CountAsync());
    }

    sealed class Malformed(GongkaiDb db) : ILedgerVisitor<Task<(int Rows, int Malformed)>>
    {
        public async Task<(int Rows, int Malformed)> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            var rows = await db.Set<T>().AsNoTracking().ToListAsync();
            return (rows.Count, rows.Count(row => ledger.Problems(row, Norms.Statutory).Any(problem => problem.IsMalformed)));
        }
    }
}
