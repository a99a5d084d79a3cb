using FsCheck.Fluent;
using Gongkai.App.Search;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Gongkai.Supervision;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Search;

/// <summary>检索：两种数据库查出同样的几条；只查得到范围里的；删除、划了范围的立刻查不到。</summary>
public class SearchTests
{
    static readonly string[] Topics =
    [
        "依申请公开答复要点", "国办发〔2020〕46号文件学习", "村务公开栏管理", "新媒体账号Ｗeibo与WeChat", "規範性文件清理", "政府信息公开条例解读（第二讲）",
        "公开", "保密审查 与 合法性审核", "数据安全𠮷林班", "2026年度培训",
    ];

    static readonly string[] Queries =
    [
        "公开", "答复", "国办发2020", "〔2020〕46号", "weibo", "WECHAT", "规范性文件", "規範", "审查 保密", "栏", "号", "第二讲", "没有的", "𠮷林", "20", "2026", "条例 公开", "，",
        "公开申请依",
    ];

    [Fact]
    public async Task Both_databases_find_the_same_records()
    {
        var sqlite = await FoundAsync("sqlite");
        var postgres = await FoundAsync("postgres");

        Assert.Equal(sqlite, postgres);
        Assert.Equal("公开：公开；政府信息公开条例解读（第二讲）；村务公开栏管理；依申请公开答复要点", sqlite[0]);
        Assert.Equal("国办发2020：国办发〔2020〕46号文件学习", sqlite[2]);
        Assert.Equal("規範：規範性文件清理", sqlite[7]);
        Assert.Equal("公开申请依：", sqlite[^1]);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Nothing_is_found_outside_the_scope(string dialect)
    {
        await using var test = await FilledAsync(dialect);
        await using var other = test.Open(new Scope(1, "clerk", 8, [8]));
        await using var none = test.Open(Scope.None);

        Assert.Empty(await FindAsync(other, "公开"));
        Assert.Empty(await FindAsync(none, "公开"));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_deleted_or_restricted_record_is_gone_at_once(string dialect)
    {
        await using var test = await FilledAsync(dialect);
        await using var db = test.Open();
        await using var clerk = test.Open(new Scope(1, "clerk", 7, [7]));
        var records = await db.Set<Training>().Where(training => training.Topic.StartsWith("村务") || training.Topic.StartsWith("依申请")).ToListAsync();

        db.Remove(records[0]);
        records[1].IsRestricted = true;
        await db.SaveChangesAsync();
        var atOnce = await FindAsync(clerk, "公开");
        await new Indexer(test.Database).DrainAsync(CancellationToken.None);
        var later = await FindAsync(clerk, "公开");
        db.Add(new Restriction { RecordId = records[1].Id, OfficerId = 1 });
        await db.SaveChangesAsync();

        Assert.Equal(["公开", "政府信息公开条例解读（第二讲）"], atOnce);
        Assert.Equal(atOnce, later);
        Assert.Contains(records[1].Topic, await FindAsync(clerk, "公开"));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_changed_record_is_found_by_its_new_words_only(string dialect)
    {
        await using var test = await FilledAsync(dialect);
        await using var db = test.Open();
        (await db.Set<Training>().SingleAsync(training => training.Topic == "村务公开栏管理")).Topic = "村级档案管理";
        await db.SaveChangesAsync();
        await new Indexer(test.Database).DrainAsync(CancellationToken.None);

        Assert.Equal(["村级档案管理"], await FindAsync(db, "档案"));
        Assert.Empty(await FindAsync(db, "公开栏"));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_index_built_anew_finds_the_same(string dialect)
    {
        await using var test = await FilledAsync(dialect);
        await using var db = test.Open();
        var before = await FindAsync(db, "公开");

        await new Indexer(test.Database).RebuildAsync(null, CancellationToken.None);
        await new Indexer(test.Database).RebuildAsync(null, CancellationToken.None);

        Assert.Equal(before.Order(), (await FindAsync(db, "公开")).Order());
        Assert.Equal(await db.Set<Training>().CountAsync(), await db.Set<SearchEntry>().CountAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_import_is_found_and_its_undoing_hides_it_at_once(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await using var db = test.Open();
        db.AddRange(Enumerable.Range(0, 150).Select(i => new Training { OrganId = 7, HeldOn = new(2026, 3, 2), Topic = $"导入的第{i}次", ImportId = 99 }));
        await db.SaveChangesAsync();
        await test.Database.WriteAsync(Scope.Of("测试"), open => open.Set<SearchDirty>().ExecuteDeleteAsync(), default);
        Dirty.Import(db, Training.Ledger, 99);
        await db.SaveChangesAsync();
        await new Indexer(test.Database).DrainAsync(CancellationToken.None);
        var imported = await FindAsync(db, "导入");

        await test.Database.WriteAsync(Scope.Of("测试"), open => open.Set<Training>().ExecuteDeleteAsync(), default);
        Dirty.Undo(db, Training.Ledger, 99);
        await db.SaveChangesAsync();
        var undone = await FindAsync(db, "导入");
        await new Indexer(test.Database).DrainAsync(CancellationToken.None);

        Assert.Equal(150, imported.Count);
        Assert.Empty(undone);
        Assert.Equal(0, await db.Set<SearchEntry>().CountAsync());
        Assert.Equal(0, await db.Set<SearchDirty>().CountAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_code_leads_straight_to_its_record_and_personal_columns_are_never_indexed(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await using var db = test.Open();
        Organ organ = new() { Code = "SL-BY", Name = "白云乡人民政府", ValidFrom = new(1984, 1, 1) };
        db.AddRange(organ, new Officer { OrganId = 7, Account = "clerk", Name = "张三", Mobile = "13812345678", JoinedOn = new(2024, 1, 1) });
        await db.SaveChangesAsync();
        await new Indexer(test.Database).DrainAsync(CancellationToken.None);

        Assert.Equal(organ.Id, (await new Finder(db).ExactAsync(new("sl－by"), CancellationToken.None))?.RecordId);
        Assert.Empty(await FindAsync(db, "13812345678"));
        Assert.Empty(await FindAsync(db, "5678"));
    }

    [Fact]
    public async Task Every_record_is_found_by_any_two_characters_of_its_label()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");
        await using var db = test.Open();
        var letters = Gen.Elements("公开培训栏號号乡镇ＡaB9２〔〕 、𠮷龍".EnumerateRunes().Select(rune => rune.ToString()).ToArray());
        var labels = Gen.Sample(letters.ListOf().Where(list => list.Count is > 1 and < 12).Select(string.Concat), 40).Where(label => label.Trim().Length > 0).Distinct().ToList();
        db.AddRange(labels.Select(label => new Training { OrganId = 7, HeldOn = new(2026, 3, 2), Topic = label }));
        await db.SaveChangesAsync();
        await new Indexer(test.Database).DrainAsync(CancellationToken.None);

        foreach (var label in labels)
        {
            var runes = label.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
            for (var i = 0; i + 1 < runes.Length; i++)
            {
                if (Analyser.Squeeze(runes[i] + runes[i + 1]).Length > 0)
                    Assert.Contains(label, await FindAsync(db, runes[i] + runes[i + 1]));
            }
        }
    }

    static async Task<List<string>> FoundAsync(string dialect)
    {
        await using var test = await FilledAsync(dialect);
        await using var db = test.Open(new Scope(1, "clerk", 7, [7]));
        List<string> found = [];
        foreach (var query in Queries)
            found.Add($"{query}：{string.Join('；', await FindAsync(db, query))}");
        return found;
    }

    static async Task<TestDatabase> FilledAsync(string dialect)
    {
        var test = await TestDatabase.CreateAsync(dialect);
        await using var db = test.Open();
        foreach (var topic in Topics)
        {
            db.Add(new Training { OrganId = 7, HeldOn = new(2026, 3, 2), Topic = topic });
            await db.SaveChangesAsync();
        }

        await new Indexer(test.Database).DrainAsync(CancellationToken.None);
        return test;
    }

    static async Task<List<string>> FindAsync(GongkaiDb db, string query) =>
        [.. (await new Finder(db).FindAsync(new(query), null, CancellationToken.None)).Select(entry => entry.Label)];
}
