using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gongkai.App.Demo;
using Gongkai.App.Ledgers;
using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.App.Takeout;
using Gongkai.Supervision;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Takeout;

/// <summary>整机关导出：带得走、导得进、看得懂、核得了；不该带的一个字也没有；停在半途什么也不留。</summary>
public class TakeoutTests
{
    const string Mobile = "13900005678";

    static readonly IProgress<string> Quiet = new Progress<string>();

    public static TheoryData<string, string> Ways => new() { { "sqlite", "postgres" }, { "postgres", "sqlite" } };

    [Theory, MemberData(nameof(Ways))]
    public async Task Taken_out_and_imported_into_an_empty_installation_it_takes_out_the_same(string from, string to)
    {
        await using var source = await FilledAsync(from);
        await using var target = await TestDatabase.CreateAsync(to);
        var first = await TakeAsync(source, "SL-BY", withPersonal: true);

        foreach (var (ledger, path) in Codebook.ImportOrder())
        {
            var file = Path.Combine(target.Folder, Path.GetRandomFileName());
            await File.WriteAllBytesAsync(file, first[path]);
            var report = await Importer.RunAsync(target.Database, new(ledger, file, path, Scope.Of("测试"), _ => true), default);
            Assert.True(report.Refused == 0, $"{path}：{string.Join('\n', report.Outcomes.SelectMany(outcome => outcome.Problems).Take(3))}");
        }

        var second = await TakeAsync(target, "SL-BY", withPersonal: true);
        Assert.Contains("'=1+1", Text(first, "ledgers/trainings.csv"), StringComparison.Ordinal);
        foreach (var path in first.Keys.Where(path => path.EndsWith(".csv", StringComparison.Ordinal) && (path.StartsWith("ledgers/", StringComparison.Ordinal) || path.StartsWith("reference/", StringComparison.Ordinal))))
            Assert.Equal(Text(first, path), Text(second, path));
        Assert.Equal(Text(first, "counts.csv"), Text(second, "counts.csv"));
        foreach (var path in first.Keys.Where(path => path.EndsWith(".xlsx", StringComparison.Ordinal)))
            Assert.Equal(first[path], second[path]);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Only_this_organ_is_in_it_and_its_people_s_numbers_are_masked(string dialect)
    {
        await using var test = await FilledAsync(dialect);

        var parts = await TakeAsync(test, "SL-BY");

        var ledger = Text(parts, "ledgers/trainings.csv");
        Assert.Contains("白云的", ledger, StringComparison.Ordinal);
        Assert.DoesNotContain("财政的", string.Join('\n', parts.Keys.Where(path => !path.EndsWith(".xlsx", StringComparison.Ordinal)).Select(path => Text(parts, path))), StringComparison.Ordinal);
        Assert.Contains(FileColumns.Masked, Text(parts, "ledgers/officers.csv"), StringComparison.Ordinal);
        Assert.All(Inflated(parts), part => Assert.False(part.Text.Contains(Mobile, StringComparison.Ordinal), part.Path));
        Assert.DoesNotContain(parts.Keys, path => path.StartsWith("files/", StringComparison.Ordinal));
        Assert.DoesNotContain("张三的身份证.txt", Text(parts, "files.csv"), StringComparison.Ordinal);
        Assert.Contains("legal", Text(parts, "reference/officers.csv"), StringComparison.Ordinal);
        Assert.Equal(["SL"], Text(parts, "reference/organs.csv").Split("\r\n").Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')[0]));
        await using var db = test.Open();
        Assert.Contains("整机关导出：示例县白云乡人民政府（个人信息已打码）", (await db.Set<LogEntry>().SingleAsync(entry => entry.Act == Acts.Export)).Label, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Originals_and_files_come_only_when_asked_and_the_reason_is_logged_first(string dialect)
    {
        await using var test = await FilledAsync(dialect);

        var parts = await TakeAsync(test, "SL-BY", withPersonal: true, reason: "机关撤并，移交档案馆");

        Assert.Contains(Mobile, Text(parts, "ledgers/officers.csv"), StringComparison.Ordinal);
        var hash = Convert.ToHexStringLower(SHA256.HashData("内容"u8));
        Assert.Equal("内容"u8.ToArray(), parts[$"files/{hash}.txt"]);
        Assert.Contains($"张三的身份证.txt,txt,6,{hash}", Text(parts, "files.csv"), StringComparison.Ordinal);
        await using var db = test.Open();
        var noted = await db.Set<LogEntry>().SingleAsync(entry => entry.Act == Acts.Export);
        Assert.Equal("机关撤并，移交档案馆", noted.Reason);
        Assert.Contains("含个人信息原文", noted.Label, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task With_subordinates_the_villages_come_too(string dialect)
    {
        await using var test = await FilledAsync(dialect);

        var (alone, all) = (await TakeAsync(test, "SL-BY"), await TakeAsync(test, "SL-BY", withSubordinates: true));

        Assert.DoesNotContain("SL-BY-01", Text(alone, "ledgers/organs.csv"), StringComparison.Ordinal);
        Assert.Contains("SL-BY-01", Text(all, "ledgers/organs.csv"), StringComparison.Ordinal);
        Assert.Contains("village", Text(all, "ledgers/officers.csv"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_record_kept_for_a_few_is_left_out_for_the_others_and_said_so(string dialect)
    {
        await using var test = await FilledAsync(dialect);
        await using (var db = test.Open())
        {
            var training = await db.Set<Training>().FirstAsync(record => record.Topic == "白云的");
            db.Restrictions.Add(new() { RecordId = training.Id, OfficerId = 1 });
            training.IsRestricted = true;
            await db.SaveChangesAsync();
        }

        await using var read = test.Open();
        var head = await read.Officers.SingleAsync(officer => officer.Account == "head");
        var parts = await TakeAsync(test, "SL-BY", scope: new(head.Id, "head", head.OrganId, []));

        Assert.All(Inflated(parts), part => Assert.False(part.Text.Contains("白云的", StringComparison.Ordinal), part.Path));
        Assert.Contains("“培训记录”里有 1 条限定了知情人", Text(parts, Codebook.Path), StringComparison.Ordinal);
        Assert.Contains("白云的", Text(await TakeAsync(test, "SL-BY"), "ledgers/trainings.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopped_half_way_nothing_is_left_and_nothing_is_logged()
    {
        await using var test = await FilledAsync("sqlite");
        using CancellationTokenSource stop = new();
        var target = Path.Combine(test.Folder, "半途.zip");
        var order = await OrderAsync(test, "SL-BY");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new TakeoutWriter(test.Database, order, new Countdown(5, stop.Cancel)).WriteAsync(target, stop.Token));

        Assert.DoesNotContain(Directory.EnumerateFiles(test.Folder), file => Path.GetFileName(file).StartsWith("半途", StringComparison.Ordinal));
        await using var db = test.Open();
        Assert.False(await db.Set<LogEntry>().AnyAsync(entry => entry.Act == Acts.Export));
    }

    [Fact]
    public async Task The_manifest_digests_every_part_and_the_codebook_explains_every_column()
    {
        await using var test = await FilledAsync("sqlite");

        var parts = await TakeAsync(test, "SL-BY", withPersonal: true);

        var manifest = JsonDocument.Parse(parts["manifest.json"]).RootElement;
        var listed = manifest.GetProperty("parts").EnumerateArray().ToDictionary(part => part.GetProperty("path").GetString()!, part => part.GetProperty("sha256").GetString());
        Assert.Equal(parts.Keys.Where(path => path != "manifest.json").Order(StringComparer.Ordinal), listed.Keys.Order(StringComparer.Ordinal));
        Assert.All(listed, part => Assert.Equal(part.Value, Convert.ToHexStringLower(SHA256.HashData(parts[part.Key]))));
        Assert.False(manifest.GetProperty("masked").GetBoolean());
        var text = Text(parts, Codebook.Path);
        Assert.All(AllLedgers.All.SelectMany(ledger => ledger.Columns), column => Assert.Contains(column.Header, text, StringComparison.Ordinal));
        Assert.All(parts.Keys.Where(path => path.EndsWith(".csv", StringComparison.Ordinal)), path => Assert.Contains(path.Replace("ledgers/", "", StringComparison.Ordinal), text, StringComparison.Ordinal));
        Assert.All(Text(parts, "counts.csv").Split("\r\n")[1..^1], line => Assert.Equal(7, line.Split(',').Length));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_command_needs_a_reason_for_originals_and_an_organ_that_exists(string dialect)
    {
        await using var test = await FilledAsync(dialect);
        var target = Path.Combine(test.Folder, "白云乡.zip");

        var bare = Cli.Program.Gongkai(["takeout", "SL-BY", "--to", target, "--unmasked", .. MigratorTests.Options(test)]);
        var unknown = Cli.Program.Gongkai(["takeout", "NO", "--to", target, .. MigratorTests.Options(test)]);
        var done = Cli.Program.Gongkai(["takeout", "SL-BY", "--to", target, "--with-subordinates", .. MigratorTests.Options(test)]);

        Assert.Equal((2, 2, 0), (bare.Code, unknown.Code, done.Code));
        Assert.Contains("--reason", bare.Error, StringComparison.Ordinal);
        Assert.Contains("没有代码是 NO 的机关", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("共 4 个机关", done.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(target));
    }

    internal static async Task<TestDatabase> FilledAsync(string dialect)
    {
        var test = await TestDatabase.CreateAsync(dialect);
        await DemoCounty.FillAsync(test.Database, TextWriter.Null, default);
        await using var db = test.Open();
        var organs = await db.Organs.ToDictionaryAsync(organ => organ.Code);
        db.AddRange(
            new Training { OrganId = organs["SL-BY"].Id, HeldOn = new(2026, 3, 2), Topic = "白云的", Attendance = 41 },
            new Training { OrganId = organs["SL-BY"].Id, HeldOn = new(2026, 3, 3), Topic = "=1+1", Summary = "第一行\n“第二行”, \"三\"" },
            new Training { OrganId = organs["SL-CZ"].Id, HeldOn = new(2026, 3, 2), Topic = "财政的" });
        (await db.Officers.SingleAsync(officer => officer.Account == "clerk")).Mobile = Mobile;
        Assert.Null((await new StoredFiles(test.Database).AddAsync(db, organs["SL-BY"].Id, "张三的身份证.txt", new MemoryStream("内容"u8.ToArray()), default)).Wrong);
        await db.SaveChangesAsync();
        return test;
    }

    static async Task<TakeoutOrder> OrderAsync(TestDatabase test, string code, bool withSubordinates = false, Scope? scope = null) =>
        (await TakeoutOrder.FindAsync(test.Database, organ => organ.Code == code, withSubordinates, _ => true, scope ?? Scope.Of("测试"), default))!;

    internal static async Task<Dictionary<string, byte[]>> TakeAsync(
        TestDatabase test, string code, bool withPersonal = false, bool withSubordinates = false, string reason = "", Scope? scope = null)
    {
        var path = Path.Combine(test.Folder, Path.GetRandomFileName());
        var order = await OrderAsync(test, code, withSubordinates, (scope ?? Scope.Of("测试")) with { Reason = reason });
        await new TakeoutWriter(test.Database, order with { WithPersonal = withPersonal }, Quiet).WriteAsync(path, default);
        await using var zip = await ZipFile.OpenReadAsync(path);
        return zip.Entries.ToDictionary(entry => entry.FullName, Bytes);
    }

    internal static string Text(Dictionary<string, byte[]> parts, string path) => Encoding.UTF8.GetString(parts[path]).TrimStart('\uFEFF');

    /// <summary>各份的文字；xlsx 拆开看。</summary>
    static IEnumerable<(string Path, string Text)> Inflated(Dictionary<string, byte[]> parts) => parts.SelectMany(part =>
    {
        if (!part.Key.EndsWith(".xlsx", StringComparison.Ordinal))
            return [(part.Key, Text(parts, part.Key))];
        using ZipArchive book = new(new MemoryStream(part.Value));
        return book.Entries.Select(entry => (part.Key, Encoding.UTF8.GetString(Bytes(entry)))).ToList();
    });

    static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
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
