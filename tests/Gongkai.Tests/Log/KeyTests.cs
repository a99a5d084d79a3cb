using Gongkai.App.Crypto;
using Gongkai.App.Keys;
using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Log;

/// <summary>密钥与个人信息：库里只有密文，缺了主密钥不启动，清除之后日志读不出、链照样核得过。</summary>
public class KeyTests
{
    const string Mobile = "13912345678";

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_personal_column_is_stored_sealed_and_found_by_its_index(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await AddAsync(test);

        await using var db = test.Open();
        var found = await db.Officers.SingleAsync();
        var column = Officer.Ledger.Required("mobile");
        var index = test.Database.Keys.IndexOf(Officer.Ledger, column, "139-1234 5678");

        Assert.Equal(Mobile, found.Mobile);
        Assert.StartsWith("k2.", await RawAsync(test, "select mobile from officers"), StringComparison.Ordinal);
        Assert.Equal(1, await db.Officers.CountAsync(officer => EF.Property<string?>(officer, LedgerMapping.IndexOf(column)) == index));
        Assert.Equal([Mobile], await db.Officers.Select(officer => officer.Mobile).ToListAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_log_holds_personal_values_sealed_and_erasing_makes_them_unreadable(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await AddAsync(test);
        await using var db = test.Open();
        var officer = await db.Officers.SingleAsync();
        officer.Mobile = "13700001111";
        await db.SaveChangesAsync();
        await new Sealer(test.Database).RunAsync(CancellationToken.None);

        var before = await History.OfRecordAsync(db, officer.Id, 10, CancellationToken.None);
        await test.Database.WriteAsync(Scope.Of("测试"), async open =>
        {
            await Subjects.EraseAsync(open, officer.OrganId, "officers", officer.Id, officer.Name, CancellationToken.None);
            return 0;
        }, CancellationToken.None);
        var after = await History.OfRecordAsync(db, officer.Id, 10, CancellationToken.None);

        Assert.Equal(("139****5678", "137****1111"), Assert.Single(before[0].Changes) is var change ? (change.Old, change.New) : default);
        Assert.DoesNotContain(before, act => act.Entry.Changes.Contains("139", StringComparison.Ordinal) && act.Entry.Changes.Contains("5678", StringComparison.Ordinal));
        Assert.Equal("清除个人信息", after[0].Act);
        Assert.Equal("（已清除）", Assert.Single(after[1].Changes).New);
        Assert.True((await new LogVerifier(test.Database).RunAsync([], null, CancellationToken.None)).IsSound);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_missing_or_wrong_master_key_stops_the_start_and_changes_nothing(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await AddAsync(test);
        var file = test.Database.MasterKeyFile;
        var right = await File.ReadAllTextAsync(file);

        File.Delete(file);
        Assert.Contains("缺少主密钥", (await RefusedAsync(test)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(file));

        await File.WriteAllTextAsync(file, Convert.ToBase64String(new byte[32]));
        Assert.Contains("不相符", (await RefusedAsync(test)).Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, "半截");
        Assert.Contains("不完整", (await RefusedAsync(test)).Message, StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, right);
        await using var again = await ReopenAsync(test);
        await using var db = again.Open(Scope.Of("测试"));
        Assert.Equal(Mobile, (await db.Officers.SingleAsync()).Mobile);
    }

    [Fact]
    public async Task The_master_key_is_readable_by_its_owner_only()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(test.Database.MasterKeyFile));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Rotation_seals_everything_anew_while_another_program_serves(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await AddAsync(test);
        await using var other = await ReopenAsync(test);
        if (LibCrypto.HasSm)
            await new KeyRotation(other).RunAsync(Suite.Sm, TimeSpan.Zero, null, CancellationToken.None);
        else
            await new KeyRotation(other).RunAsync(Suite.Standard, TimeSpan.Zero, null, CancellationToken.None);

        Assert.StartsWith("k3.", await RawAsync(test, "select mobile from officers"), StringComparison.Ordinal);
        Assert.StartsWith("k3.", await RawAsync(test, "select key from subject_key"), StringComparison.Ordinal);
        await using var db = test.Open();
        Assert.Equal(Mobile, (await db.Officers.SingleAsync()).Mobile);
        Assert.Contains(await db.Set<LogEntry>().ToListAsync(), entry => entry.Act == Acts.Rotate);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Replacing_the_master_key_survives_a_stop_half_way(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await AddAsync(test);
        var old = await File.ReadAllTextAsync(test.Database.MasterKeyFile);
        await test.Database.Keys.ReplaceMasterAsync(CancellationToken.None);
        var file = test.Database.MasterKeyFile;
        var renewed = await File.ReadAllTextAsync(file);

        // 停在改名之前
        File.Move(file, $"{file}.next");
        await File.WriteAllTextAsync(file, old);
        await using (var again = await ReopenAsync(test))
        {
            await using var db = again.Open(Scope.Of("测试"));
            Assert.Equal(Mobile, (await db.Officers.SingleAsync()).Mobile);
        }

        Assert.Equal(renewed, await File.ReadAllTextAsync(file));
        Assert.False(File.Exists($"{file}.next"));
    }

    static async Task AddAsync(TestDatabase test)
    {
        await using var db = test.Open();
        db.Add(new Officer { OrganId = 7, Account = "clerk", Name = "王某", Mobile = Mobile, JoinedOn = new(2026, 1, 1) });
        await db.SaveChangesAsync();
    }

    static async Task<Database> ReopenAsync(TestDatabase test)
    {
        var database = Database.At(test.Folder, test.Connection, TimeProvider.System);
        await database.PrepareAsync(CancellationToken.None);
        return database;
    }

    static Task<UnsuitableDatabaseException> RefusedAsync(TestDatabase test) => Assert.ThrowsAsync<UnsuitableDatabaseException>(() => ReopenAsync(test));

    static async Task<string> RawAsync(TestDatabase test, string sql)
    {
        await using var open = await test.Database.Dialect.OpenAsync(CancellationToken.None);
        await using var command = open.CreateCommand();
#pragma warning disable CA2100 // 语句写死在测试里
        command.CommandText = sql;
#pragma warning restore CA2100
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
