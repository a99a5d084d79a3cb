using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Log;

/// <summary>日志链：封得上，改一个字节、删一条、换次序、截尾都认得出，数据库自己也拒绝改。</summary>
public class SealingTests
{
    static readonly string[] Tables = ["log_entry", "log_link", "log_root"];

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_sealed_log_verifies_and_names_what_is_not_yet_sealed(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await NoteAsync(test, 3);
        Assert.Equal(3, await new Sealer(test.Database).RunAsync(CancellationToken.None));
        await NoteAsync(test, 2);

        var result = await VerifyAsync(test);

        Assert.True(result.IsSound);
        Assert.Equal((3, 2), (result.Sealed, result.Unsealed));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_database_refuses_to_change_the_log(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await SealDaysAsync(test);

        foreach (var table in Tables)
        {
            var column = table == "log_entry" ? "label" : "hash";
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => RunAsync(test, $"update {table} set {column} = ''"));
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => RunAsync(test, $"delete from {table}"));
        }

        Assert.True((await VerifyAsync(test)).IsSound);
    }

    /// <summary>每张表、每一栏、每一行都改一次，次次都认得出。</summary>
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task One_altered_value_in_any_column_is_found(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await SealDaysAsync(test);
        await DropTriggersAsync(test);
        foreach (var table in Tables)
        {
            foreach (var (column, value) in await FirstRowAsync(test, table))
            {
                var (alter, restore) = Alteration(table, column, value);
                await RunAsync(test, alter);
                Assert.False((await VerifyAsync(test)).IsSound, $"{table}.{column}");
                await RunAsync(test, restore);
                Assert.True((await VerifyAsync(test)).IsSound, $"{table}.{column} 恢复之后");
            }
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_deleted_a_swapped_and_a_truncated_entry_are_found(string dialect)
    {
        foreach (var (harm, expected) in new[]
        {
            ("delete from log_entry where id = (select entry_id from log_link where seq = 2)", "第 2 号封存的日志不见了"),
            ("delete from log_link where seq = 2", "第 2 号不见了"),
            ("update log_link set entry_id = -entry_id where seq in (2, 3); update log_link set entry_id = (select -entry_id from log_link o where o.seq = 5 - log_link.seq) where seq = 2; update log_link set entry_id = (select max(id) from log_entry e where not exists (select 1 from log_link o where o.entry_id = e.id)) where seq = 3", "第 2 号（日志编号"),
            ("delete from log_link where seq > 2; delete from log_entry where not exists (select 1 from log_link where entry_id = id)", "日志的末尾被截去"),
        })
        {
            await using var test = await TestDatabase.CreateAsync(dialect);
            await SealDaysAsync(test);
            await DropTriggersAsync(test);
            await RunAsync(test, harm);

            Assert.Contains(expected, Assert.Single((await VerifyAsync(test)).Faults), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_log_made_anew_does_not_match_the_published_root(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await SealDaysAsync(test);
        List<LogRoot> published;
        await using (var db = test.Open())
            published = await db.Set<LogRoot>().ToListAsync();
        await DropTriggersAsync(test);
        await RunAsync(test, "delete from log_root; delete from log_link; update log_entry set label = '改过的'");
        await SealDaysAsync(test);

        Assert.True((await VerifyAsync(test)).IsSound);
        Assert.False((await new LogVerifier(test.Database).RunAsync(published, null, CancellationToken.None)).IsSound);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Two_sealers_and_many_writers_make_one_chain(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        var writers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
                await NoteAsync(test, 1);
        })).ToArray();
        Sealer[] sealers = [new(test.Database), new(test.Database)];
        while (!writers.All(writer => writer.IsCompleted))
            await Task.WhenAll(sealers.Select(sealer => sealer.RunAsync(CancellationToken.None)));
        await Task.WhenAll(writers);
        await new Sealer(test.Database).RunAsync(CancellationToken.None);

        var result = await VerifyAsync(test);

        Assert.True(result.IsSound, string.Join('\n', result.Faults));
        Assert.Equal((40, 0), (result.Sealed, result.Unsealed));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_clock_set_back_is_mentioned_and_is_no_fault(string dialect)
    {
        TestClock clock = new(new(2026, 11, 21, 1, 0, 0, TimeSpan.Zero));
        await using var test = await TestDatabase.CreateAsync(dialect, clock);
        Sealer sealer = new(test.Database);
        foreach (var hours in new[] { 0, -30, 0, 60 })
        {
            await NoteAsync(test, 2);
            await sealer.RunAsync(CancellationToken.None);
            clock.Now += TimeSpan.FromHours(hours);
        }

        await sealer.RunAsync(CancellationToken.None);
        var result = await VerifyAsync(test);

        Assert.True(result.IsSound, string.Join('\n', result.Faults));
        Assert.Equal((8, 0), (result.Sealed, result.Unsealed));
        Assert.Contains("时钟拨回过", Assert.Single(result.Notes), StringComparison.Ordinal);
    }

    static Task<LogVerification> VerifyAsync(TestDatabase test) => new LogVerifier(test.Database).RunAsync([], null, CancellationToken.None);

    /// <summary>封三天，前两天有根。</summary>
    static async Task SealDaysAsync(TestDatabase test)
    {
        TestClock clock = new(new(2026, 11, 21, 1, 0, 0, TimeSpan.Zero));
        await using var database = Database.At(test.Folder, test.Connection, clock);
        await database.PrepareAsync(CancellationToken.None);
        Sealer sealer = new(database);
        for (var day = 0; day < 3; day++)
        {
            await using (var db = database.Open(Scope.Of("测试") with { Reason = "缘由" }))
            {
                var entry = db.Note(Acts.Update, 7, $"第{day}天", "trainings", 5, """{"topic":["甲","乙"]}""");
                (entry.OfficerId, entry.ActorOrganId) = (3, 8);
                db.Note(Acts.Update, 7, $"第{day}天", "trainings", 5);
                await db.SaveChangesAsync();
            }

            await sealer.RunAsync(CancellationToken.None);
            clock.Now += TimeSpan.FromDays(1);
        }

        await sealer.RunAsync(CancellationToken.None);
    }

    static async Task NoteAsync(TestDatabase test, int count)
    {
        await using var db = test.Open();
        for (var i = 0; i < count; i++)
            db.Note(Acts.Update, 7, $"第{i}条");
        await db.SaveChangesAsync();
    }

    static string Key(string table) => table switch { "log_entry" => "id", "log_link" => "seq", _ => "day" };

    /// <summary>第一行的这一栏：数减一，文字换一个字；再改回来。</summary>
    static (string Alter, string Restore) Alteration(string table, string column, object value)
    {
        if (table == "log_root" && column == "day")
            return ("update log_root set day = '2026-11-29' where day = '2026-11-21'", "update log_root set day = '2026-11-21' where day = '2026-11-29'");
        // 主键减了一，排第一的还是它
        var where = $"where {Key(table)} = (select min({Key(table)}) from {table})";
        return value is string text
            ? ($"update {table} set {column} = '{(text.Length == 64 ? "x" + text[1..] : text + "x")}' {where}", $"update {table} set {column} = '{text}' {where}")
            : ($"update {table} set {column} = {column} - 1 {where}", $"update {table} set {column} = {column} + 1 {where}");
    }

    static async Task<List<(string Column, object Value)>> FirstRowAsync(TestDatabase test, string table)
    {
        await using var open = await test.Database.Dialect.OpenAsync(CancellationToken.None);
        await using var command = open.CreateCommand();
#pragma warning disable CA2100 // 表名写死在测试里
        command.CommandText = $"select * from {table} order by {Key(table)}";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetName(i), reader.GetValue(i)))];
    }

    static Task DropTriggersAsync(TestDatabase test) => RunAsync(test, string.Join(';', test.Database.Dialect is SqliteDialect
        ? from table in Tables from act in new[] { "update", "delete" } select $"drop trigger {table}_no_{act}"
        : from table in Tables select $"drop trigger {table}_no_change on {table}"));

    static async Task RunAsync(TestDatabase test, string sql)
    {
        await using var open = await test.Database.Dialect.OpenAsync(CancellationToken.None);
        await using var command = open.CreateCommand();
#pragma warning disable CA2100 // 语句写死在测试里
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
