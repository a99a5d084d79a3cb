using System.Text;
using Gongkai.App.Crypto;
using Gongkai.App.Keys;
using Gongkai.App.Ledgers;
using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Law;
using Gongkai.Organs;
using Gongkai.Supervision;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using ImportRow = Gongkai.App.Ledgers.Import;

namespace Gongkai.Tests.Import;

/// <summary>导入：有一行不能收就一行也不写；改好再导就进去；再导一遍什么也不变；能撤回。</summary>
public class ImportTests
{
    const string Header = "机关代码,培训日期,培训主题,培训形式,参加人次\n";

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Three_bad_rows_refuse_the_file_and_mended_it_goes_in(string dialect)
    {
        await using var test = await WithOrgansAsync(dialect);

        var refused = await ImportAsync(test, Header + "BY,2024-02-30,甲,集中授课,1\nBY,2024-03-01,乙,开会,1\nBY,2024-03-02,丙,线上培训,十\nBY,2024-03-03,丁,线上培训,4\n");

        Assert.Equal((3, null), (refused.Refused, refused.ImportId));
        Assert.Equal("“培训日期”填的是 2024-02-30，没有这一天。请写成 2026-11-21 的形式。", refused.Outcomes[0].Problems.Single().Message);
        Assert.Equal([2, 3, 4], refused.Outcomes.Where(outcome => outcome.IsRefused).Select(outcome => outcome.Row));
        Assert.Equal(0, await CountAsync(test));

        var mended = await ImportAsync(test, Header + "BY,2024/2/29,甲,集中授课,1\nBY,2024年3月1日,乙,以会代训,１\nBY,20240302,丙,线上培训,10.0\nBY,45354,丁,online,4\n");

        Assert.Equal((4, 0), (mended.Inserted, mended.Refused));
        Assert.Equal(4, await CountAsync(test));
        await using var db = test.Open();
        Assert.Equal((1, 4), (await db.Set<LogEntry>().CountAsync(entry => entry.Act == Acts.Import), await db.Set<LogEntry>().CountAsync(entry => entry.Act == Acts.Create && entry.Ledger == "trainings")));
        Assert.All(await db.Set<Training>().ToListAsync(), record => Assert.Equal((1, mended.ImportId), (record.Version, record.ImportId)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_known_row_is_skipped_if_the_same_and_refused_if_not_unless_updating(string dialect)
    {
        await using var test = await WithOrgansAsync(dialect);
        await ImportAsync(test, Header + "BY,2024-03-01,甲,集中授课,1\nBY,2024-03-02,乙,集中授课,2\n");
        const string changed = Header + "BY,2024-03-01,甲,集中授课,9\nBY,2024-03-02,乙,集中授课,2\n";

        var refused = await ImportAsync(test, changed);
        var updated = await ImportAsync(test, changed, update: true);
        var again = await ImportAsync(test, changed);

        Assert.Equal((1, 1), (refused.Refused, refused.Skipped));
        Assert.Contains("“参加人次”不一样", refused.Outcomes[0].Problems.Single().Message, StringComparison.Ordinal);
        Assert.Equal((1, 1), (updated.Updated, updated.Skipped));
        Assert.Equal((2, null), (again.Skipped, again.ImportId));
        await using var db = test.Open();
        var after = await db.Set<Training>().SingleAsync(record => record.Topic == "甲");
        Assert.Equal((9, 2), (after.Attendance, after.Version));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_import_is_undone_and_what_it_updated_is_as_before(string dialect)
    {
        await using var test = await WithOrgansAsync(dialect);
        await ImportAsync(test, Header + "BY,2024-03-01,甲,集中授课,\n");
        var second = await ImportAsync(test, Header + "BY,2024-03-01,甲,线上培训,9\nBY,2024-03-02,乙,集中授课,2\n", update: true);

        await ImportUndo.RunAsync(test.Database, Scope.Of("测试"), _ => true, second.ImportId!.Value, default);

        await using var db = test.Open();
        // 没有登录的人（命令行）：算最上一级机关的，那里查得到、撤得回
        Assert.Equal("SL", (await db.Organs.SingleAsync(organ => db.Set<ImportRow>().Any(import => import.Id == second.ImportId && import.OrganId == organ.Id))).Code);
        var left = await db.Set<Training>().SingleAsync();
        Assert.Equal(("甲", TrainingKind.Lecture, null, 3), (left.Topic, left.Kind, left.Attendance, left.Version));
        Assert.Contains("已经撤回过", (await Assert.ThrowsAsync<ImportFailedException>(
            () => ImportUndo.RunAsync(test.Database, Scope.Of("测试"), _ => true, second.ImportId.Value, default))).Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_large_import_goes_through_staging_and_back(string dialect)
    {
        await using var test = await WithOrgansAsync(dialect);
        string Rows(int attendance) => Header + string.Concat(Enumerable.Range(0, 1_200).Select(n => $"BY,2024-03-01,第{n}讲,集中授课,{attendance}\n"));

        var inserted = await ImportAsync(test, Rows(1));
        var updated = await ImportAsync(test, Rows(2), update: true);
        await ImportUndo.RunAsync(test.Database, Scope.Of("测试"), _ => true, updated.ImportId!.Value, default);

        Assert.Equal((1_200, 1_200), (inserted.Inserted, updated.Updated));
        await using var db = test.Open();
        var entries = await db.Set<LogEntry>().AsNoTracking().Where(entry => entry.Act == Acts.Update && entry.Ledger == "trainings").OrderBy(entry => entry.Id).ToListAsync();
        Assert.Equal(2_400, entries.Count);
        Assert.Equal(("{\"attendance\":[\"1\",\"2\"]}", "{\"attendance\":[\"2\",\"1\"]}", "测试"), (entries[0].Changes, entries[^1].Changes, entries[0].Actor));
        Assert.All(entries, entry => Assert.StartsWith("第", entry.Label, StringComparison.Ordinal));
        Assert.Equal(1_200, await db.Set<Training>().CountAsync(record => record.Attendance == 1 && record.Version == 3 && record.ImportId == inserted.ImportId));
        await using var open = await test.Database.Dialect.OpenAsync(default);
        Assert.DoesNotContain(await open.ListAsync(test.Database.Dialect.TablesSql, default), table => table.StartsWith("stage_", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sqlite", 2)]
    [InlineData("sqlite", 600)]
    [InlineData("postgres", 600)]
    public async Task An_import_is_undone_after_the_keys_were_changed_and_the_log_reads_masked(string dialect, int count)
    {
        await using var test = await WithOrgansAsync(dialect);
        string Rows(string mobile) => "机关代码,位次,姓名,职务,组内职务,起,手机\n" + string.Concat(Enumerable.Range(0, count).Select(n => $"BY,1,成员{n},干事,成员,2024-01-01,{mobile}\n"));
        var inserted = await ImportAsync(test, Rows("13800138000"), ledger: "leading-group");
        Assert.True(inserted.Inserted == count, string.Join('\n', inserted.Outcomes.SelectMany(outcome => outcome.Problems).Select(problem => problem.Message).Take(3)));
        var updated = await ImportAsync(test, Rows("13900139000"), ledger: "leading-group", update: true);
        await new KeyRotation(test.Database).RunAsync(Suite.Standard, TimeSpan.Zero, null, default);

        await ImportUndo.RunAsync(test.Database, Scope.Of("测试"), _ => true, updated.ImportId!.Value, default);

        await using var db = test.Open();
        Assert.All(await db.Set<GroupMember>().ToListAsync(), member => Assert.Equal("13800138000", member.Mobile));
        var entries = await db.Set<LogEntry>().AsNoTracking().Where(entry => entry.Act == Acts.Update && entry.Ledger == "leading-group").OrderBy(entry => entry.Id).ToListAsync();
        Assert.Equal(2 * count, entries.Count);
        Assert.DoesNotContain(entries, entry => entry.Changes.Contains("13900139000", StringComparison.Ordinal));
        var change = Assert.Single((await History.ReadAsync(db, [entries[0]], default)).Single().Changes);
        Assert.Equal(("mobile", true), (change.Column, change.IsPersonal));
        Assert.Equal((Masking.Mask("13800138000"), Masking.Mask("13900139000")), (change.Old, change.New));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_import_touched_since_is_not_undone_and_says_which(string dialect)
    {
        await using var test = await WithOrgansAsync(dialect);
        var report = await ImportAsync(test, Header + "BY,2024-03-01,甲,集中授课,1\nBY,2024-03-02,乙,集中授课,2\n");
        await using (var db = test.Open())
        {
            (await db.Set<Training>().SingleAsync(record => record.Topic == "乙")).Attendance = 7;
            await db.SaveChangesAsync();
        }

        var failure = await Assert.ThrowsAsync<ImportFailedException>(() => ImportUndo.RunAsync(test.Database, Scope.Of("测试"), _ => true, report.ImportId!.Value, default));

        Assert.Contains("“乙”", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, await CountAsync(test));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Organs_officers_and_duties_come_in_by_file_and_used_organs_stay(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        const string organs = "机关名称,机关代码,层级,上级机关代码,成立日期\n乙村,C,村（社区）,B,2000-01-01\n乙乡,B,乡镇（街道）,A,2000-01-01\n甲县,A,县级,,2000-01-01\n";
        var report = await ImportAsync(test, organs, ledger: "organs");
        var officers = await ImportAsync(test, "机关代码,账号,姓名,到岗日期\nB,zhang,张某,2024-01-01\n", ledger: "officers");
        var duties = await ImportAsync(test, "organ,account,duty,starts_on\nB,zhang,编辑,2024-01-01\nB,nobody,编辑,2024-01-01\n", ledger: "assignments");

        Assert.Equal((3, 1), (report.Inserted, officers.Inserted));
        Assert.Contains("nobody", duties.Outcomes.Single(outcome => outcome.IsRefused).Problems.Single().Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ImportFailedException>(() => ImportUndo.RunAsync(test.Database, Scope.Of("测试"), _ => true, report.ImportId!.Value, default));
        await using var db = test.Open();
        Assert.Equal(3, await db.Organs.CountAsync());
        Assert.All(await db.Organs.ToListAsync(), organ => Assert.Equal(organ.Id, organ.OrganId));
    }

    [Fact]
    public async Task Rows_of_organs_outside_ones_right_are_refused_one_by_one()
    {
        await using var test = await WithOrgansAsync("sqlite");
        await using var db = test.Open();
        var own = await db.Organs.SingleAsync(organ => organ.Code == "BY");

        var report = await ImportAsync(test, Header + "BY,2024-03-01,甲,集中授课,1\nSL,2024-03-01,乙,集中授课,1\nNO,2024-03-01,丙,集中授课,1\n", mayKeep: id => id == own.Id);

        Assert.Equal([ImportAction.Insert, ImportAction.Refuse, ImportAction.Refuse], report.Outcomes.Select(outcome => outcome.Action));
        Assert.Contains("不归您登记", report.Outcomes[1].Problems.Single().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("培训日期,培训题目,培训形式\n", "是不是“培训主题”")]
    [InlineData("培训日期,培训主题,培训主题,培训形式\n", "有两列")]
    [InlineData("培训日期,培训主题\n", "缺少“培训形式”")]
    [InlineData("甲,乙\n", "没有找到表头")]
    public async Task Headers_are_named_clearly(string header, string word)
    {
        await using var test = await WithOrgansAsync("sqlite");

        var report = await ImportAsync(test, header + "2024-03-01,甲,集中授课\n");

        Assert.Contains(report.Outcomes, outcome => outcome.IsRefused && outcome.Problems.Any(problem => problem.Message.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Personal_values_never_appear_in_problems()
    {
        await using var test = await WithOrgansAsync("sqlite");

        var report = await ImportAsync(test, $"机关代码,账号,姓名,到岗日期,手机\nBY,li,李某,2024-01-01,{new string('1', 60)}\n", ledger: "officers");

        Assert.DoesNotContain("1111", Assert.Single(report.Outcomes.Single().Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_on_an_empty_database_needs_no_organ_and_writes_nothing()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");

        var report = await ImportAsync(test, "培训日期,培训主题,培训形式\n2024-03-01,甲,集中授课\n2024-03-01,甲,集中授课\n", dryRun: true);

        Assert.Equal([ImportAction.Insert, ImportAction.Refuse], report.Outcomes.Select(outcome => outcome.Action));
        Assert.Contains("与第 2 行重复", report.Outcomes[1].Problems.Single().Message, StringComparison.Ordinal);
    }

    internal static async Task<TestDatabase> WithOrgansAsync(string dialect)
    {
        var test = await TestDatabase.CreateAsync(dialect);
        await using var db = test.Open();
        db.Add(new Organ { Code = "SL", Name = "示例县人民政府", Level = Level.County, ValidFrom = new(2000, 1, 1) });
        db.Add(new Organ { Code = "BY", Name = "白云乡人民政府", Level = Level.Township, ParentCode = "SL", ValidFrom = new(2000, 1, 1) });
        await db.SaveChangesAsync();
        return test;
    }

    internal static async Task<ImportReport> ImportAsync(
        TestDatabase test, string csv, string ledger = "trainings", bool update = false, bool dryRun = false, Func<long, bool>? mayKeep = null)
    {
        var path = Path.Combine(test.Folder, "导入.csv");
        await File.WriteAllTextAsync(path, csv, Encoding.UTF8);
        return await Importer.RunAsync(
            test.Database,
            new(AllLedgers.Find(ledger)!, path, "导入.csv", Scope.Of("测试"), mayKeep ?? (_ => true)) { Update = update, DryRun = dryRun },
            default);
    }

    static async Task<int> CountAsync(TestDatabase test)
    {
        await using var db = test.Open();
        return await db.Set<Training>().CountAsync();
    }
}
