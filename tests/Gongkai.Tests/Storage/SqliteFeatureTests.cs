using Gongkai.App.Storage;

namespace Gongkai.Tests.Storage;

/// <summary>用到的 SQLite 的本事逐样试一遍：接上系统的库是我们自己的办法（docs/adr/0014），缺一样就在这里看出。</summary>
public class SqliteFeatureTests
{
    [Fact]
    public async Task Everything_that_is_used_works_with_the_library_that_was_found()
    {
        await using var test = await TestDatabase.CreateEmptyAsync("sqlite");
        await test.Database.Dialect.PrepareAsync(default);
        await using var open = await test.Database.Dialect.OpenAsync(default);
        await open.RunAsync("create table item (id integer not null primary key, name text not null, amount integer not null, unique (name))", default);
        await open.RunAsync("create table staged (id integer, name text, amount integer)", default);
        await open.RunAsync("insert into staged values (1, '甲', 10), (2, '乙', 20), (3, '甲', 5)", default);

        await open.RunAsync("insert into item select id, name, amount from staged where true on conflict (name) do update set amount = item.amount + excluded.amount", default);
        Assert.Equal(["15", "20"], await open.ListAsync("select amount from item order by id", default));
        Assert.Equal(["21"], await open.ListAsync("update item set amount = amount + 1 where id = 2 returning amount", default));
        Assert.Equal(["1", "2"], await open.ListAsync("select row_number() over (order by amount) from item", default));
        Assert.Equal(["1"], await open.ListAsync("select id from item where (amount, id) < (21, 2) order by amount desc, id desc", default));
        Assert.Equal(["乙"], await open.ListAsync("with newest as materialized (select * from item order by id desc limit 1) select name from newest", default));

        await open.RunAsync("create virtual table words using fts5 (body, content = '', detail = none)", default);
        await open.RunAsync("insert into words (rowid, body) values (7, '政务 务公 公开')", default);
        Assert.Equal(["7"], await open.ListAsync("select rowid from words where words match '务公'", default));

        await open.RunAsync("create trigger no_update before update on item begin select raise(abort, '只增不改'); end", default);
        await Assert.ThrowsAnyAsync<Microsoft.Data.Sqlite.SqliteException>(() => open.RunAsync("update item set amount = 0", default));
        Assert.Equal(["wal"], await open.ListAsync("pragma journal_mode", default));
        Assert.Equal(["2"], await open.ListAsync("pragma synchronous", default));
        Assert.Equal(["15000"], await open.ListAsync("pragma busy_timeout", default));
    }
}
