using Gongkai.App.Storage;
using Gongkai.Supervision;

namespace Gongkai.Tests.Storage;

/// <summary>编号：钟拨回、停住、重启，都不重；一次运行之内只增。</summary>
public class IdTests
{
    static readonly DateTimeOffset Noon = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Ids_increase_while_the_clock_stands_still_or_goes_back()
    {
        SteppedClock clock = new(Noon);
        Ids ids = new(clock, 5);
        List<long> given = [.. Enumerable.Range(0, 10_000).Select(_ => ids.Next())];
        clock.Now = Noon.AddHours(-3);
        given.AddRange(Enumerable.Range(0, 10_000).Select(_ => ids.Next()));

        Assert.Equal(given.Order().Distinct(), given);
        Assert.All(given, id => Assert.True(id > 0));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Ids_differ_after_a_restart_with_the_clock_set_back(string dialect)
    {
        SteppedClock clock = new(Noon);
        await using var test = await TestDatabase.CreateAsync(dialect, clock);
        List<long> given = [.. Enumerable.Range(0, 5_000).Select(_ => test.Database.Ids.Next())];
        for (var restart = 1; restart <= 3; restart++)
        {
            clock.Now = Noon.AddMilliseconds(-restart);
            await using var again = test.Another(clock);
            await again.PrepareAsync(default);
            given.AddRange(Enumerable.Range(0, 5_000).Select(_ => again.Ids.Next()));
        }

        Assert.Equal(given.Count, given.Distinct().Count());
    }

    [Fact]
    public async Task A_record_knows_its_number_before_it_is_saved()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");
        await using var db = test.Open();
        Training training = new() { OrganId = 7, HeldOn = new(2026, 3, 2), Topic = "甲" };

        db.Add(training);

        Assert.True(training.Id > 0);
    }
}
