using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Search;

/// <summary>FTS5，不存原文也不记位置（detail=none）：索引最小，删的时候要把词照原样再给一遍。</summary>
sealed class SqliteSearchIndex(int generation) : SearchIndex(generation)
{
    protected override string And => " AND ";

    protected override string Or => " OR ";

    protected override string AddSql => $"insert into {Table} (rowid, tokens) values (@id, @tokens)";

    protected override string RemoveSql => $"insert into {Table} ({Table}, rowid, tokens) values ('delete', @id, @tokens)";

    protected override string ClearSql => $"insert into {Table} ({Table}) values ('delete-all')";

    public override IQueryable<SearchEntry> Match(GongkaiDb db, string expression)
    {
        var sql = $"select e.* from {Table} i join search_entry e on e.id = i.rowid where i.{Table} match {{0}}";
        return db.Set<SearchEntry>().FromSqlRaw(sql, expression);
    }

    protected override string Word((string Word, bool IsPrefix) wanted) => $"\"{wanted.Word}\"{(wanted.IsPrefix ? "*" : "")}";

    protected override object Tokens(SearchEntry entry) => string.Join(' ', entry.Words());
}
