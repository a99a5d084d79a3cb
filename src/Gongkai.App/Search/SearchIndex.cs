using System.Data.Common;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Gongkai.App.Search;

/// <summary>全文索引，两种数据库的不同全在两个子类里。词由 <see cref="Analyser"/> 切好，数据库不切词。</summary>
/// <param name="generation">第几代：两张索引表轮流用，一张在用时另一张可以重建。</param>
abstract class SearchIndex(int generation)
{
    /// <summary>范围里的机关多过这么多，就不靠机关的词去缩小。</summary>
    const int MostOrgans = 40;

    public static SearchIndex Of(GongkaiDb db, int generation) =>
        db.Installation.Dialect is SqliteDialect ? new SqliteSearchIndex(generation) : new PostgresSearchIndex(generation);

    protected string Table => generation % 2 == 0 ? "search_index_0" : "search_index_1";

    /// <summary>词都对得上的各条；范围与需知范围的过滤随映射加上。</summary>
    public abstract IQueryable<SearchEntry> Match(GongkaiDb db, string expression);

    /// <summary>查的词与范围里的机关，写成数据库的查询式。</summary>
    public string Expression(SearchQuery query, Scope scope)
    {
        var words = query.Parts.SelectMany(Analyser.Wanted).Distinct().Select(Word);
        if (scope.SeesAll || scope.OrganIds.Count is 0 or > MostOrgans)
            return string.Join(And, words);
        return string.Join(And, words.Append($"({string.Join(Or, scope.OrganIds.Select(organ => Word((SearchEntry.OrganWord(organ), false))))})"));
    }

    protected abstract string And { get; }

    protected abstract string Or { get; }

    /// <summary>词里只有字母、数字、汉字，没有要转义的。</summary>
    protected abstract string Word((string Word, bool IsPrefix) wanted);

    protected abstract string AddSql { get; }

    protected abstract string RemoveSql { get; }

    protected abstract string ClearSql { get; }

    protected abstract object Tokens(SearchEntry entry);

    public Task AddAsync(GongkaiDb db, IEnumerable<SearchEntry> entries, CancellationToken cancel) => RunAsync(db, AddSql, entries, cancel);

    public Task RemoveAsync(GongkaiDb db, IEnumerable<SearchEntry> entries, CancellationToken cancel) => RunAsync(db, RemoveSql, entries, cancel);

    /// <summary>整张清空，好建下一代。</summary>
    public Task ClearAsync(GongkaiDb db, CancellationToken cancel) => db.Database.ExecuteSqlRawAsync(ClearSql, cancel);

    async Task RunAsync(GongkaiDb db, string sql, IEnumerable<SearchEntry> entries, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // 语句写定在两个子类里
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        var (id, tokens) = (Parameter(command, "id"), Parameter(command, "tokens"));
        foreach (var entry in entries)
        {
            (id.Value, tokens.Value) = (entry.Id, Tokens(entry));
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
