using System.Data.Common;
using Gongkai.App.Storage;

namespace Gongkai.Tests.Storage;

/// <summary>结构更新：只进不退，全成或者全不成，几个程序同时启动也只更新一次。</summary>
public class MigratorTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_newer_database_is_refused(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await RunAsync(test, "insert into schema_version (name, digest, applied_at) values ('9999_later', 'x', 0)");

        var refused = await Assert.ThrowsAsync<UnsuitableDatabaseException>(() => test.Database.PrepareAsync(default));
        var run = Cli.Program.Gongkai(["migrate", .. Options(test)]);

        Assert.Contains("9999_later", refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
        Assert.Contains("比这个程序新", run.Error, StringComparison.Ordinal);
        Assert.False(await test.Database.IsReadyAsync(default));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_script_that_changed_after_it_ran_is_refused(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await RunAsync(test, "update schema_version set digest = 'x' where name like '0002%'");

        var refused = await Assert.ThrowsAsync<UnsuitableDatabaseException>(() => test.Database.PrepareAsync(default));

        Assert.Contains("0002", refused.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_script_that_fails_leaves_nothing_behind(string dialect)
    {
        await using var test = await TestDatabase.CreateEmptyAsync(dialect);
        Script[] scripts = [new("0001_good", "create table first_one (id bigint not null)"), new("0002_bad", "create table second_one (id bigint); select nonsense from nowhere")];

        await Assert.ThrowsAnyAsync<DbException>(() => Migrator.RunAsync(test.Database.Dialect, scripts, TimeProvider.System, default));

        await using var open = await test.Database.Dialect.OpenAsync(default);
        Assert.Empty(await open.ListAsync(test.Database.Dialect.TablesSql, default));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Several_programs_may_start_at_once(string dialect)
    {
        await using var test = await TestDatabase.CreateEmptyAsync(dialect);

        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Cli.Program.Gongkai(["migrate", .. Options(test)]))));

        Assert.All(runs, run => Assert.Equal((0, ""), (run.Code, run.Error)));
        Assert.Single(runs, run => run.Output.Contains("0001_initial", StringComparison.Ordinal));
        Assert.True(await test.Database.IsReadyAsync(default));
    }

    [Fact]
    public void A_database_that_cannot_be_reached_is_said_so_plainly()
    {
        var run = Cli.Program.Gongkai("migrate", "--database", "Host=127.0.0.1;Port=1;Username=x;Database=x");

        Assert.Equal(2, run.Code);
        Assert.Contains("连不上数据库", run.Error, StringComparison.Ordinal);
    }

    internal static string[] Options(TestDatabase test) =>
        test.Connection.Length == 0 ? ["--data", test.Folder] : ["--data", test.Folder, "--database", test.Connection];

    static async Task RunAsync(TestDatabase test, string sql)
    {
        await using var open = await test.Database.Dialect.OpenAsync(default);
        await open.RunAsync(sql, default);
    }
}
