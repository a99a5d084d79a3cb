using System.Linq.Expressions;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>清单的取数：一页、条数、全部。第五千页与第一页一样快：从上一页最末一条接着找，不数前面有多少。</summary>
static class Listing
{
    /// <summary>条数数到这里为止。</summary>
    public const int MostCounted = 1000;

    public static Task<ListPage> PageAsync(this GongkaiDb db, ListQuery query, CancellationToken cancel, int size = ListQuery.PageSize) =>
        query.Ledger.Accept(new PageReader(db, query, size, cancel));

    /// <summary>条数，至多 <see cref="MostCounted"/> + 1。</summary>
    public static Task<int> CountAsync(this GongkaiDb db, ListQuery query, CancellationToken cancel) => query.Ledger.Accept(new Counter(db, query, cancel));

    /// <summary>筛好、还没有排的全部，供导出、整批修改接着用。</summary>
    public static IQueryable<T> Where<T>(this IQueryable<T> records, ListQuery query)
        where T : LedgerRecord, new()
    {
        foreach (var filter in query.Filters)
            records = records.Where(Predicates.Of<T>(filter));
        if (query.View.Length > 0)
            records = records.Where(Predicates.Matches<T>(query.Match));
        if (query.Measure.Length > 0)
            records = records.Where(Counted((Ledger<T>)query.Ledger, query.Measure, query.Year));
        var organs = query.Organs;
        if (organs.Length == 1)
        {
            var only = organs[0];
            return records.Where(record => record.OrganId == only);
        }

        long[] several = [.. organs];
        return several.Length == 0 ? records : records.Where(record => several.Contains(record.OrganId));
    }

    /// <summary>同一个编号的几个计量，计入任何一个的都算。</summary>
    static Expression<Func<T, bool>> Counted<T>(Ledger<T> ledger, string measure, int year)
        where T : LedgerRecord, new()
    {
        var record = Expression.Parameter(typeof(T), "record");
        var any = ledger.Measures.Where(found => found.Id == measure)
            .Select(found => new Put(found.CountsIn.Parameters[0], record, found.CountsIn.Parameters[1], Expression.Constant(year)).Visit(found.CountsIn.Body))
            .Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<T, bool>>(any, record);
    }

    /// <summary>往前翻是反着取。</summary>
    static bool DescendingOf(ListQuery query) => query.IsDescending != (query.Cursor?.IsBackward == true);

    /// <summary>筛好，从这一页起的。</summary>
    internal static IQueryable<T> From<T>(this IQueryable<T> records, ListQuery query)
        where T : LedgerRecord, new() =>
        (query.Cursor is { } cursor ? records.Where(Predicates.After<T>(query.Sort, cursor, DescendingOf(query))) : records).Where(query);

    internal static Foremost<T> Foremost<T>(ListQuery query, int count)
        where T : LedgerRecord => new(Predicates.By<T>(query.Sort), DescendingOf(query), count);

    sealed class PageReader(GongkaiDb db, ListQuery query, int size, CancellationToken cancel) : ILedgerVisitor<Task<ListPage>>
    {
        public async Task<ListPage> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            // 机关这本台账一个机关只有一条，按个人信息找到的没有几条，都不必分机关找
            var isWhole = typeof(T) == typeof(Organ) || query.View.Length > 0 || (query.Organs.Length == 0 && db.Scope.SeesAll);
            var foremost = Foremost<T>(query, size + 1);
            return Cut(isWhole
                ? await foremost.Of(db.Set<T>().AsNoTracking().From(query)).ToListAsync(cancel)
                : await Abreast.ReadAsync(db, query.Organs.Length > 0 ? query.Organs : db.Scope.OrganIds, records => records.From(query with { Organs = [] }), foremost, cancel));
        }

        /// <summary>多取的一条只说明还有没有；往前翻时倒过来。</summary>
        ListPage Cut<T>(List<T> found)
            where T : LedgerRecord
        {
            var more = found.Count > size;
            if (more)
                found.RemoveAt(size);
            var backward = query.Cursor?.IsBackward == true;
            if (backward)
                found.Reverse();
            var (before, after) = backward ? (more, true) : (query.Cursor is not null, more);
            return new(
                found,
                before && found.Count > 0 ? ListCursor.Of(query.Sort, found[0], backward: true) : null,
                after && found.Count > 0 ? ListCursor.Of(query.Sort, found[^1], backward: false) : null);
        }
    }

    sealed class Counter(GongkaiDb db, ListQuery query, CancellationToken cancel) : ILedgerVisitor<Task<int>>
    {
        public Task<int> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() => db.Set<T>().Where(query).Take(MostCounted + 1).CountAsync(cancel);
    }

    /// <summary>把式子里的两个参数换成别的。</summary>
    sealed class Put(ParameterExpression first, Expression firstBy, ParameterExpression second, Expression secondBy) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == first ? firstBy : node == second ? secondBy : node;
    }
}
