using Gongkai.App.Storage;
using Gongkai.Organs;
using Gongkai.Supervision;
using Npgsql;

namespace Gongkai.Tests.Storage;

/// <summary>别的节点改了机关、人员、设置，这边知道；别的改动不打扰。</summary>
public class SignalTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_other_node_hears_of_a_change_to_an_organ_and_not_of_a_training(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await using var other = test.Another();
        SemaphoreSlim heard = new(0);
        other.Signals.Changed += () => heard.Release();
        await using var watch = await other.Signals.AttendAsync(default);

        await AddAsync(test, new Organ { Code = "A", Name = "甲县", ValidFrom = new(2000, 1, 1) });
        Assert.True(await heard.WaitAsync(Patience), "改了机关，没有听到");
        await AddAsync(test, new Training { OrganId = 1, HeldOn = new(2026, 1, 1), Topic = "甲" });
        await AddAsync(test, new Organ { Code = "B", Name = "乙县", ValidFrom = new(2000, 1, 1) });
        Assert.True(await heard.WaitAsync(Patience), "又改了机关，没有听到");

        Assert.Equal(0, heard.CurrentCount);
    }

    [Fact]
    public async Task A_node_that_lost_postgresql_takes_everything_as_changed_once_it_is_back()
    {
        await using var test = await TestDatabase.CreateAsync("postgres");
        SemaphoreSlim heard = new(0);
        test.Database.Signals.Changed += () => heard.Release();
        await using var watch = await test.Database.Signals.AttendAsync(default);

        await using (var open = await test.Database.Dialect.OpenAsync(default))
        {
            await open.RunAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()", default);
            NpgsqlConnection.ClearPool((NpgsqlConnection)open);
        }

        Assert.True(await heard.WaitAsync(Patience), "重连之后没有当作改过");
    }

    static async Task AddAsync(TestDatabase test, object record)
    {
        await using var db = test.Open();
        db.Add(record);
        await db.SaveChangesAsync();
    }
}
