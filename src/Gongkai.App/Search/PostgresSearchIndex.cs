using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Search;

/// <summary>tsvector 与 GIN。先把对得上的编号取齐再排：不然规划器会沿主键倒着找，少见的词要翻遍全表（实测）。</summary>
sealed class PostgresSearchIndex(int generation) : SearchIndex(generation)
{
    protected override string And => " & ";

    protected override string Or => " | ";

    protected override string AddSql => $"insert into {Table} (id, tokens) values (@id, array_to_tsvector(@tokens))";

    protected override string RemoveSql => $"delete from {Table} where id = @id";

    protected override string ClearSql => $"truncate {Table}";

    public override IQueryable<SearchEntry> Match(GongkaiDb db, string expression)
    {
        var sql = $$"""
            select e.* from (with m as materialized (select id from {{Table}} where tokens @@ cast({0} as tsquery)) select id from m) m
            join search_entry e on e.id = m.id
            """;
        return db.Set<SearchEntry>().FromSqlRaw(sql, expression);
    }

    protected override string Word((string Word, bool IsPrefix) wanted) => $"'{wanted.Word}'{(wanted.IsPrefix ? ":*" : "")}";

    protected override object Tokens(SearchEntry entry) => entry.Words().ToArray();
}
