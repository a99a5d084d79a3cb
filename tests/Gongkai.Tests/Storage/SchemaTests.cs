using System.Text.RegularExpressions;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Storage;

/// <summary>脚本建出来的库，就是映射要的那个库（决定9）。</summary>
public class SchemaTests
{
    const string SqliteColumns = """
        select m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' pk' || c.pk || ' ' || coalesce(c.dflt_value, '')
        from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' and m.name not like 'sqlite_%'
        """;

    const string SqliteIndexes = """
        select m.name || ' ' || i.name || ' unique ' || i."unique" || ' ' ||
            (select group_concat(coalesce(x.name, '?') || ' ' || x.desc || ' ' || x.coll) from pragma_index_xinfo(i.name) x where x.key = 1)
        from sqlite_master m, pragma_index_list(m.name) i where m.type = 'table' and i.origin = 'c'
        """;

    const string PostgresColumns = """
        select table_name || '.' || column_name || ' ' || udt_name || ' ' || coalesce(character_maximum_length, 0) || ' ' ||
            coalesce(numeric_precision, 0) || ' ' || coalesce(numeric_scale, 0) || ' ' || is_nullable || ' ' || coalesce(collation_name, '') || ' ' || coalesce(column_default, '')
        from information_schema.columns where table_schema = current_schema()
        """;

    const string PostgresIndexes = """
        select tablename || ' ' || indexdef from pg_indexes where schemaname = current_schema()
        union all
        select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = current_schema()::regnamespace
        """;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_scripts_make_the_database_that_the_mapping_wants(string dialect)
    {
        await using var scripted = await TestDatabase.CreateAsync(dialect);
        await using var mapped = await TestDatabase.CreateEmptyAsync(dialect);
        await using (var db = mapped.Open())
        await using (var open = await mapped.Database.Dialect.OpenAsync(default))
            await open.RunAsync(db.Database.GenerateCreateScript(), default);

        var (wanted, found) = (await DescribeAsync(mapped), await DescribeAsync(scripted));

        Assert.True(wanted.Count > 50);
        var (missing, extra) = (string.Join('\n', wanted.Except(found)), string.Join('\n', found.Except(wanted)));
        Assert.True(missing.Length == 0, $"脚本里缺：\n{missing}");
        Assert.True(extra.Length == 0, $"脚本里多：\n{extra}");
    }

    [Fact]
    public void Both_databases_have_the_same_scripts() =>
        Assert.Equal(
            Migrator.Scripts(Database.At(".", "", TimeProvider.System).Dialect).Select(script => script.Name),
            Migrator.Scripts(Database.At(".", "Host=localhost", TimeProvider.System).Dialect).Select(script => script.Name));

    [Fact]
    public async Task Chapters_refer_to_each_other_by_number_only()
    {
        await using var db = Database.At(".", "", TimeProvider.System).Open(Scope.None);

        // 备份、恢复一张一张表地来，靠的就是表与表之间没有外键
        Assert.Empty(db.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys()));
    }

    static async Task<IReadOnlyList<string>> DescribeAsync(TestDatabase test)
    {
        var isSqlite = test.Database.Dialect is SqliteDialect;
        await using var db = test.Open();
        var mapped = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).ToHashSet();
        await using var open = await test.Database.Dialect.OpenAsync(default);
        List<string> lines =
        [
            .. await open.ListAsync(isSqlite ? SqliteColumns : PostgresColumns, default),
            .. await open.ListAsync(isSqlite ? SqliteIndexes : PostgresIndexes, default),
        ];
        return [.. lines.Where(line => Regex.Match(line, @"^\w+").Value is var table && (mapped.Contains(table) || !OutsideModel.Contains(table))).Order(StringComparer.Ordinal)];
    }
}
