using Gongkai.App.Ledgers;
using Gongkai.App.Log;
using Gongkai.App.Search;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Gongkai.Platforms;
using Gongkai.Supervision;
using Gongkai.Tests.Ledgers;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using ImportRow = Gongkai.App.Ledgers.Import;

namespace Gongkai.Tests.Import;

/// <summary>整批办理：先看后写，要么全有要么全无；看过以后变了就不写；能撤回，撤回之后与原来一样。</summary>
public class BulkTests
{
    public static TheoryData<string, string> Ledgers
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach (var ledger in AllLedgers.All.Where(BulkOrder.Allows))
            {
                rows.Add("sqlite", ledger.Id);
                rows.Add("postgres", ledger.Id);
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Ledgers))]
    public async Task A_bulk_edit_undone_leaves_every_record_as_before_and_versions_only_grow(string dialect, string id)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        var ledger = AllLedgers.Find(id)!;
        await AddAsync(test, ArbitraryRecords.Of(ledger, 40, [7, 8]));
        var wanted = ArbitraryRecords.Of(ledger, 1, [7])[0];
        var values = BulkOrder.ColumnsOf(ledger).Where((_, i) => i % 2 == 0).ToDictionary(column => column.Id, column => column.TextOf(wanted));
        var before = await TextsAsync(test, ledger);

        var import = await PreviewAsync(test, new() { Query = "", Values = values, LeavesOut = true, Reason = "统一口径" }, id);
        Assert.Equal(before, await TextsAsync(test, ledger));
        Assert.Equal(40, import.Updated + import.Skipped + import.Refused);
        Assert.True(await WriteAsync(test, import));
        var written = await TextsAsync(test, ledger);
        Assert.Equal(import.Updated, before.Count(record => record.Value.Version < written[record.Key].Version));
        if (import.Updated > 0)
            await ImportUndo.RunAsync(test.Database, Scope.Of("测试"), _ => true, import.Id, default);

        var after = await TextsAsync(test, ledger);
        Assert.Equal(before.ToDictionary(record => record.Key, record => record.Value.Texts), after.ToDictionary(record => record.Key, record => record.Value.Texts));
        Assert.All(after, record => Assert.InRange(record.Value.Version, written[record.Key].Version, before[record.Key].Version + 2));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Many_go_through_staging_each_is_logged_with_the_reason_and_the_search_follows(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await AddAsync(test, [.. Enumerable.Range(0, 1_200).Select(n => Lecture($"第{n}讲"))]);
        await new Indexer(test.Database).DrainAsync(default);

        var import = await PreviewAsync(test, new() { Query = "", Values = Values(("kind", "online"), ("place", "县委党校")), Reason = "地点登记漏了" });
        Assert.True(await WriteAsync(test, import));
        await new Indexer(test.Database).DrainAsync(default);

        await using var db = test.Open();
        var entries = await db.Set<LogEntry>().AsNoTracking().Where(entry => entry.Act == Acts.Update).ToListAsync();
        Assert.Equal(1_200, entries.Count);
        Assert.Equal([("{\"kind\":[\"lecture\",\"online\"],\"place\":[\"\",\"县委党校\"]}", "地点登记漏了")], entries.Select(entry => (entry.Changes, entry.Reason)).Distinct());
        var summary = await db.Set<LogEntry>().SingleAsync(entry => entry.Act == Acts.Bulk);
        Assert.Equal(("培训记录：培训形式改为“线上培训”，地点改为“县委党校”", "地点登记漏了"), (summary.Label, summary.Reason));
        Assert.Equal(1_200, (await new Finder(db).FindAsync(new("委党"), null, default)).Count);

        await ImportUndo.RunAsync(test.Database, Scope.Of("测试"), _ => true, import.Id, default);
        await new Indexer(test.Database).DrainAsync(default);

        Assert.Equal(1_200, await db.Set<Training>().CountAsync(record => record.Kind == TrainingKind.Lecture && record.Place == "" && record.Version == 3));
        Assert.Empty(await new Finder(db).FindAsync(new("委党"), null, default));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task One_that_would_be_malformed_refuses_all_unless_left_out(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await AddAsync(test, [Board("甲", 2020), Board("乙", 2026), Board("丙", 2021)]);
        BulkOrder order = new() { Query = "", Values = Values(("removed_on", "2025-06-30")), Reason = "都撤了" };

        var refused = await PreviewAsync(test, order, "notice-boards");
        var rest = await PreviewAsync(test, order with { LeavesOut = true }, "notice-boards");

        Assert.Equal((ImportState.Refused, 2, 1), (refused.State, refused.Updated, refused.Refused));
        var line = ImportResult.Parse(refused.Result).Lines.Single();
        Assert.Equal(("撤除日期早于启用日期。请核对两个日期。", true), (line.Message, line.IsMalformed));
        Assert.Equal(ImportState.Checked, rest.State);
        Assert.True(await WriteAsync(test, rest));
        await using var db = test.Open();
        Assert.Equal(["甲", "丙"], await db.Set<NoticeBoard>().Where(board => board.RemovedOn != null).OrderBy(board => board.Id).Select(board => board.Name).ToListAsync());
    }

    [Fact]
    public async Task What_is_so_already_stays_and_a_new_unlawful_truth_is_foretold()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");
        await AddAsync(test, [Board("甲", 2020), Board("乙", 2020, "电脑一台"), Board("丙", 2020)]);

        var import = await PreviewAsync(test, new() { Query = "", Values = Values(("kind", "reading-point")), Reason = "改作查阅点" }, "notice-boards");

        Assert.Equal((3, 2, ImportState.Checked), (import.Updated, import.Troubled, import.State));
        Assert.All(ImportResult.Parse(import.Result).Lines, line => Assert.Contains("BRD-11", line.Message, StringComparison.Ordinal));
        Assert.True(await WriteAsync(test, import));
        var again = await PreviewAsync(test, new() { Query = "", Values = Values(("kind", "reading-point")), Reason = "再来" }, "notice-boards");
        Assert.Equal((0, 3, 0), (again.Updated, again.Skipped, again.Troubled));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Changed_since_it_was_seen_nothing_is_written_and_it_is_shown_anew(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await AddAsync(test, [Lecture("甲"), Lecture("乙")]);
        var import = await PreviewAsync(test, new() { Query = "", Values = Values(("trainer", "张老师")), Reason = "补登" });
        await using (var db = test.Open())
        {
            (await db.Set<Training>().SingleAsync(record => record.Topic == "乙")).Trainer = "李老师";
            db.Add(Lecture("丙"));
            await db.SaveChangesAsync();
        }

        Assert.False(await WriteAsync(test, import));

        await using var after = test.Open();
        Assert.Equal(["", "李老师", ""], await after.Set<Training>().OrderBy(record => record.Topic == "甲" ? 0 : record.Topic == "乙" ? 1 : 2).Select(record => record.Trainer).ToListAsync());
        Assert.Equal(0, await after.Set<ImportChange>().CountAsync());
        var shown = await after.Set<ImportRow>().AsNoTracking().SingleAsync();
        Assert.Equal((ImportState.Checked, 3), (shown.State, shown.Updated));
        Assert.Contains("您看过以后", ImportResult.Parse(shown.Result).Note, StringComparison.Ordinal);
        Assert.True(await WriteAsync(test, shown));
    }

    [Fact]
    public async Task Only_what_one_sees_is_chosen_and_only_where_one_may_it_is_changed()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");
        await AddAsync(test, [Lecture("本机关"), Lecture("下级", 8), Lecture("别的机关", 9), Lecture("限名单")]);
        await using var db = test.Open();
        var records = await db.Set<Training>().ToDictionaryAsync(record => record.Topic);
        records["限名单"].IsRestricted = true;
        db.Add(new Restriction { RecordId = records["限名单"].Id, OfficerId = 1 });
        await db.SaveChangesAsync();
        Scope own = new(1, "head", 7, [7, 8]);

        var import = await PreviewAsync(test, new() { Ids = [.. records.Values.Select(record => record.Id), 5], Values = Values(("trainer", "张")), Reason = "补登", LeavesOut = true }, scope: own, may: organ => organ == 7);
        await WriteAsync(test, import, own, organ => organ == 7);

        Assert.Equal((3, 1, 2), (import.Rows, import.Updated, import.Refused));
        Assert.Equal(["下级", "限名单"], ImportResult.Parse(import.Result).Lines.Select(line => records.Values.Single(record => record.Id == line.RecordId).Topic).Order());
        Assert.Equal(["本机关"], await db.Set<Training>().Where(record => record.Trainer == "张").Select(record => record.Topic).ToListAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_deleted_come_back_whole_with_their_number_and_a_higher_version(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await AddAsync(test, ArbitraryRecords.Of(GroupMember.Ledger, 30, [7, 8]));
        var before = await TextsAsync(test, GroupMember.Ledger);

        var import = await PreviewAsync(test, new() { Query = "", IsDeletion = true, Reason = "登记重了" }, "leading-group");
        Assert.True(await WriteAsync(test, import));
        await using var db = test.Open();
        Assert.Equal((0, 30), (await db.Set<GroupMember>().CountAsync(), import.Deleted));
        Assert.Equal(30, await db.Set<LogEntry>().CountAsync(entry => entry.Act == Acts.Delete && entry.Reason == "登记重了"));
        await ImportUndo.RunAsync(test.Database, Scope.Of("测试"), _ => true, import.Id, default);

        var after = await TextsAsync(test, GroupMember.Ledger);
        Assert.Equal(before.ToDictionary(record => record.Key, record => record.Value.Texts), after.ToDictionary(record => record.Key, record => record.Value.Texts));
        Assert.All(after.Values, record => Assert.Equal(2, record.Version));
    }

    [Fact]
    public async Task What_was_touched_since_is_named_and_nothing_is_undone()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");
        await AddAsync(test, [Lecture("甲"), Lecture("乙")]);
        var edit = await PreviewAsync(test, new() { Query = "", Values = Values(("trainer", "张")), Reason = "补登" });
        await WriteAsync(test, edit);
        await using var db = test.Open();
        (await db.Set<Training>().SingleAsync(record => record.Topic == "乙")).Attendance = 7;
        await db.SaveChangesAsync();
        var deletion = await PreviewAsync(test, new() { Query = "?topic=甲", IsDeletion = true, Reason = "重了" });
        await WriteAsync(test, deletion);
        db.Add(Lecture("甲"));
        await db.SaveChangesAsync();

        var touched = await Assert.ThrowsAsync<ImportFailedException>(() => ImportUndo.RunAsync(test.Database, Scope.Of("测试"), _ => true, edit.Id, default));
        var taken = await Assert.ThrowsAsync<ImportFailedException>(() => ImportUndo.RunAsync(test.Database, Scope.Of("测试"), _ => true, deletion.Id, default));
        var foreign = await Assert.ThrowsAsync<ImportFailedException>(() => ImportUndo.RunAsync(test.Database, Scope.Of("测试"), _ => false, deletion.Id, default));

        Assert.Contains("“乙”", touched.Message, StringComparison.Ordinal);
        Assert.Contains("“甲”", taken.Message, StringComparison.Ordinal);
        Assert.Contains("不归您", foreign.Message, StringComparison.Ordinal);
        Assert.Equal(2, await db.Set<Training>().CountAsync());
    }

    [Fact]
    public void Organs_officers_duties_keys_and_personal_columns_are_never_changed_in_bulk()
    {
        Assert.Equal(["organs", "officers", "assignments"], AllLedgers.All.Where(ledger => !BulkOrder.Allows(ledger)).Select(ledger => ledger.Id));
        Assert.All(AllLedgers.All.Where(BulkOrder.Allows), ledger =>
        {
            Assert.DoesNotContain(BulkOrder.ColumnsOf(ledger), column => column.IsPersonal || ledger.Key.Contains(column.Id));
            Assert.True(BulkOrder.AllowsDeletion(ledger));
        });
    }

    internal static async Task<ImportRow> PreviewAsync(TestDatabase test, BulkOrder order, string ledger = "trainings", Scope? scope = null, Func<long, bool>? may = null)
    {
        await using var db = test.Open();
        ImportRow import = new() { Ledger = ledger, OrganId = 7, FileName = order.TitleIn(AllLedgers.Find(ledger)!), Bulk = order.ToJson(), State = ImportState.Waiting };
        (import.CreatedAt, import.SeenAt) = (test.Database.Clock.GetUtcNow(), test.Database.Clock.GetUtcNow());
        db.Add(import);
        await db.SaveChangesAsync();
        await BulkEdit.CheckAsync(test.Database, new(import, scope ?? Scope.Of("测试"), may ?? (_ => true)), default);
        return await db.Set<ImportRow>().AsNoTracking().SingleAsync(found => found.Id == import.Id);
    }

    internal static Task<bool> WriteAsync(TestDatabase test, ImportRow import, Scope? scope = null, Func<long, bool>? may = null) =>
        BulkEdit.WriteAsync(test.Database, new(import, scope ?? Scope.Of("测试"), may ?? (_ => true)), default);

    static Dictionary<string, string> Values(params (string Column, string Text)[] values) => values.ToDictionary(value => value.Column, value => value.Text);

    static Training Lecture(string topic, long organ = 7) => new() { OrganId = organ, HeldOn = new(2026, 3, 2), Topic = topic };

    static NoticeBoard Board(string name, int year, string equipment = "") => new() { OrganId = 7, Name = name, Place = "村口", OpenedOn = new(year, 1, 1), Equipment = equipment };

    static async Task AddAsync(TestDatabase test, IReadOnlyList<LedgerRecord> records)
    {
        await using var db = test.Open();
        db.AddRange(records);
        await db.SaveChangesAsync();
    }

    static async Task<Dictionary<long, (string Texts, int Version)>> TextsAsync(TestDatabase test, Ledger ledger)
    {
        await using var db = test.Open();
        var records = await BulkSelection.Of(db, ledger, new() { Query = "" }).ToListAsync();
        return records.ToDictionary(record => record.Id, record => (string.Join('\u001F', ledger.Columns.Select(column => column.TextOf(record))) + record.DueOn + record.DueFor + record.OrganId, record.Version));
    }
}
