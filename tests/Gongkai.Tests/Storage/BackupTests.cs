using System.IO.Compression;
using System.Text;
using Gongkai.App.Backup;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Gongkai.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Storage;

/// <summary>备份与恢复：一个文件，哪种数据库都能去；坏的、太新的、网站开着的，都不动库。</summary>
public class BackupTests
{
    static readonly IProgress<string> Quiet = new Progress<string>();

    public static TheoryData<string, string> Ways => new() { { "sqlite", "postgres" }, { "postgres", "sqlite" }, { "sqlite", "sqlite" }, { "postgres", "postgres" } };

    [Theory, MemberData(nameof(Ways))]
    public async Task A_backup_restores_into_either_database_and_backs_up_again_byte_for_byte(string from, string to)
    {
        await using var source = await TestDatabase.CreateAsync(from);
        await FillAsync(source);
        var first = await BackUpAsync(source, "first.zip");
        await using var target = await TestDatabase.CreateEmptyAsync(to);
        CopyKey(source, target);

        await new Restorer(target.Database, Quiet).RestoreAsync(first, replace: false, default);
        var second = await BackUpAsync(target, "second.zip");

        var (before, after) = (Parts(first), Parts(second));
        Assert.Equal(before.Keys, after.Keys);
        Assert.Contains(before.Keys, path => path.StartsWith("files/", StringComparison.Ordinal));
        foreach (var path in before.Keys.Where(path => path != "data/log_entry.jsonl"))
            Assert.Equal(before[path], after[path]);
        Assert.StartsWith(before["data/log_entry.jsonl"].TrimEnd(), after["data/log_entry.jsonl"], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_damaged_byte_is_found_before_anything_is_touched(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await FillAsync(test);
        var backup = await BackUpAsync(test, "backup.zip");
        using (var zip = ZipFile.Open(backup, ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry("data/trainings.jsonl")!;
            using StreamReader reader = new(entry.Open(), leaveOpen: false);
            var text = reader.ReadToEnd().Replace("要点", "要典", StringComparison.Ordinal);
            reader.Close();
            entry.Delete();
            using StreamWriter writer = new(zip.CreateEntry("data/trainings.jsonl").Open(), new UTF8Encoding(false));
            writer.Write(text);
        }

        var refused = await Assert.ThrowsAsync<UnusableBackupException>(() => new Restorer(test.Database, Quiet).RestoreAsync(backup, replace: true, default));

        Assert.Contains("不是完好的备份", refused.Message, StringComparison.Ordinal);
        await using var db = test.Open();
        Assert.Equal(2, await db.Set<Training>().CountAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_database_with_data_is_replaced_only_when_asked(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await FillAsync(test);
        var backup = await BackUpAsync(test, "backup.zip");
        await using (var db = test.Open())
        {
            db.Add(new Training { OrganId = 9, HeldOn = new(2026, 5, 1), Topic = "备份之后的" });
            await db.SaveChangesAsync();
        }

        await Assert.ThrowsAsync<UnusableBackupException>(() => new Restorer(test.Database, Quiet).RestoreAsync(backup, replace: false, default));
        await new Restorer(test.Database, Quiet).RestoreAsync(backup, replace: true, default);

        await using var after = test.Open();
        Assert.DoesNotContain(await after.Set<Training>().ToListAsync(), training => training.Topic == "备份之后的");
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Restoring_is_refused_while_the_site_is_open(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await FillAsync(test);
        var backup = await BackUpAsync(test, "backup.zip");
        await using (await test.Database.Signals.AttendAsync(default))
        {
            var run = Cli.Program.Gongkai(["restore", backup, "--replace", .. MigratorTests.Options(test)]);

            Assert.Equal(2, run.Code);
            Assert.Contains("先停下网站", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(0, Cli.Program.Gongkai(["restore", backup, "--replace", .. MigratorTests.Options(test)]).Code);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_failure_half_way_leaves_the_old_data(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await FillAsync(test);
        var backup = await BackUpAsync(test, "backup.zip");
        using CancellationTokenSource stop = new();
        Countdown afterThree = new(3, stop.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Restorer(test.Database, afterThree).RestoreAsync(backup, replace: true, stop.Token));

        await using var db = test.Open();
        Assert.Equal(2, await db.Set<Training>().CountAsync());
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_is_refused()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");
        await FillAsync(test);
        await using (var open = await test.Database.Dialect.OpenAsync(default))
            await open.RunAsync("insert into schema_version (name, digest, applied_at) values ('9999_later', 'x', 0)", default);
        var backup = await BackUpAsync(test, "backup.zip");
        await using var target = await TestDatabase.CreateEmptyAsync("sqlite");

        var refused = await Assert.ThrowsAsync<UnusableBackupException>(() => new Restorer(target.Database, Quiet).RestoreAsync(backup, replace: false, default));

        Assert.Contains("9999_later", refused.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_backup_of_an_older_schema_is_brought_up_to_date(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");
        await FillAsync(test, withFile: false);
        var backup = await BackUpAsync(test, "backup.zip");
        Older(backup, "0011_stored-file", "data/stored_file.jsonl");
        await using var target = await TestDatabase.CreateEmptyAsync(dialect);
        CopyKey(test, target);

        await new Restorer(target.Database, Quiet).RestoreAsync(backup, replace: false, default);

        Assert.True(await target.Database.IsReadyAsync(default));
        await using var db = target.Open();
        Assert.Equal(2, await db.Set<Training>().CountAsync());
        Assert.Empty(await db.Set<StoredFile>().ToListAsync());
    }

    [Fact]
    public async Task Without_the_master_key_of_that_time_nothing_is_restored()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");
        await FillAsync(test);
        var backup = await BackUpAsync(test, "backup.zip");
        await using var without = await TestDatabase.CreateEmptyAsync("sqlite");
        await using var another = await TestDatabase.CreateAsync("sqlite");

        Assert.Contains("缺少主密钥", (await Assert.ThrowsAsync<UnsuitableDatabaseException>(() => new Restorer(without.Database, Quiet).RestoreAsync(backup, replace: false, default))).Message, StringComparison.Ordinal);
        Assert.Contains("不是这份备份当时的主密钥", (await Assert.ThrowsAsync<UnusableBackupException>(() => new Restorer(another.Database, Quiet).RestoreAsync(backup, replace: false, default))).Message, StringComparison.Ordinal);

        await using var db = another.Open();
        Assert.Empty(await db.Set<Training>().ToListAsync());
    }

    static void CopyKey(TestDatabase from, TestDatabase to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to.Database.MasterKeyFile)!);
        File.Copy(from.Database.MasterKeyFile, to.Database.MasterKeyFile);
    }

    /// <summary>改成那份脚本还没有的时候写的备份。</summary>
    static void Older(string backup, string script, string table)
    {
        using var zip = ZipFile.Open(backup, ZipArchiveMode.Update);
        var entry = zip.GetEntry("manifest.json")!;
        Manifest manifest;
        using (var stream = entry.Open())
            manifest = System.Text.Json.JsonSerializer.Deserialize<Manifest>(stream, ManifestJson.Options)!;
        entry.Delete();
        zip.GetEntry(table)!.Delete();
        using var written = zip.CreateEntry("manifest.json").Open();
        System.Text.Json.JsonSerializer.Serialize(
            written,
            manifest with { Schema = [.. manifest.Schema.Where(name => name != script)], Parts = [.. manifest.Parts.Where(part => part.Path != table)] },
            ManifestJson.Options);
    }

    static async Task FillAsync(TestDatabase test, bool withFile = true)
    {
        await using var db = test.Open(Scope.Of("测试"));
        Organ organ = new() { Code = "A", Name = "甲县“人民”政府", ValidFrom = new(1984, 1, 1), ValidTo = new(2030, 12, 31), Level = Level.County };
        db.AddRange(
            organ,
            new Training { OrganId = 7, HeldOn = new(2026, 3, 2), Topic = "依申请公开答复要点\t<&>𠮷", Kind = TrainingKind.Meeting, Attendance = 41 },
            new Training { OrganId = 8, HeldOn = new(2026, 3, 3), Topic = "乙", IsRestricted = true });
        if (withFile)
            Assert.Null((await new StoredFiles(test.Database).AddAsync(db, 7, "通知.txt", new MemoryStream("内容"u8.ToArray()), default)).Wrong);
        await db.SaveChangesAsync();
    }

    static async Task<string> BackUpAsync(TestDatabase test, string name)
    {
        var path = Path.Combine(test.Folder, name);
        await new BackupWriter(test.Database, Quiet).WriteAsync(path, default);
        return path;
    }

    static SortedDictionary<string, string> Parts(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return new(
            zip.Entries.Where(entry => entry.FullName != "manifest.json").ToDictionary(entry => entry.FullName, entry => new StreamReader(entry.Open()).ReadToEnd()),
            StringComparer.Ordinal);
    }

    /// <summary>办到第几步就办别的。</summary>
    sealed class Countdown(int steps, Action then) : IProgress<string>
    {
        int left = steps;

        public void Report(string value)
        {
            if (--left == 0)
                then();
        }
    }
}
