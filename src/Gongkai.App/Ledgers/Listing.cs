using System.Linq.Expressions;
using System.Text;
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

    /// <summary>一个查询里至多并排几个机关。</summary>
    const int Abreast = 32;

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

    /// <summary>依查询的次序排；编号定先后。</summary>
    public static IQueryable<T> Sorted<T>(this IQueryable<T> records, ListQuery query)
        where T : LedgerRecord => Sorted(records, query.Sort, query.IsDescending);

    static IQueryable<T> Sorted<T>(IQueryable<T> records, Column sort, bool descending)
        where T : LedgerRecord =>
        descending
            ? records.OrderByDescending(Predicates.By<T>(sort)).ThenByDescending(record => record.Id)
            : records.OrderBy(Predicates.By<T>(sort)).ThenBy(record => record.Id);

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

    /// <summary>看得到、也要看的机关；程序自己的任务没有限定时为空，不分机关。</summary>
    static long[] OrgansOf(GongkaiDb db, ListQuery query) =>
        db.Scope.SeesAll ? [.. query.Organs] : [.. query.Organs.Length == 0 ? db.Scope.OrganIds : db.Scope.OrganIds.Intersect(query.Organs)];

    /// <summary>往前翻是反着取。</summary>
    static bool DescendingOf(ListQuery query) => query.IsDescending != (query.Cursor?.IsBackward == true);

    static IQueryable<T> After<T>(this IQueryable<T> records, ListQuery query)
        where T : LedgerRecord, new() =>
        query.Cursor is { } cursor ? records.Where(Predicates.After<T>(query.Sort, cursor, DescendingOf(query))) : records;

    /// <summary>各机关各取一页，合起来再取一页：每个机关都走（机关、本栏、编号）的索引。个数补成二的幂，语句的式样才少。</summary>
    internal static IQueryable<T> Page<T>(GongkaiDb db, ListQuery query, long[] organs, int most)
        where T : LedgerRecord, new()
    {
        var (filtered, descending) = (query with { Organs = [] }, DescendingOf(query));
        var width = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)organs.Length);
        var each = Enumerable.Range(0, width).Select(i => Of(i < organs.Length ? organs[i] : 0)).ToList();
        return each.Count == 1 ? each[0] : Sorted(each.Aggregate(Queryable.Concat), query.Sort, descending).Take(most);

        // 机关取自 OrgansOf，都在范围之内；再并上范围的 IN 名单，每次都要重写语句，慢几倍
        IQueryable<T> Of(long organ) => Sorted(
            db.Set<T>().AsNoTracking().IgnoreQueryFilters([QueryFilters.Organ]).Where(record => record.OrganId == organ).After(query).Where(filtered),
            query.Sort,
            descending).Take(most);
    }

    sealed class PageReader(GongkaiDb db, ListQuery query, int size, CancellationToken cancel) : ILedgerVisitor<Task<ListPage>>
    {
        public async Task<ListPage> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            var organs = OrgansOf(db, query);
            List<T> found = [];
            // 机关这本台账一个机关只有一条，不必分机关找
            if (typeof(T) == typeof(Organ) || (organs.Length == 0 && db.Scope.SeesAll))
            {
                found = await Sorted(db.Set<T>().AsNoTracking().After(query).Where(query), query.Sort, Descending).Take(size + 1).ToListAsync(cancel);
            }
            else
            {
                foreach (var some in organs.Chunk(Abreast))
                    found.AddRange(await Page<T>(db, query, some, size + 1).ToListAsync(cancel));
            }

            if (organs.Length > Abreast)
                found = [.. found.Order(Comparer<T>.Create(Compare)).Take(size + 1)];
            return Cut(found);
        }

        bool Descending => DescendingOf(query);

        /// <summary>与数据库的次序一样：文字按字码。</summary>
        int Compare(LedgerRecord x, LedgerRecord y)
        {
            var order = (query.Sort.Get(x), query.Sort.Get(y)) switch
            {
                (string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)),
                var (a, b) => Comparer<object?>.Default.Compare(a, b),
            };
            order = order == 0 ? x.Id.CompareTo(y.Id) : order;
            return Descending ? -order : order;
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
        public async Task<int> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            var organs = OrgansOf(db, query);
            return organs.Length == 0 && !db.Scope.SeesAll
                ? 0
                : await db.Set<T>().Where(query with { Organs = [.. organs] }).Take(MostCounted + 1).CountAsync(cancel);
        }
    }

    /// <summary>把式子里的两个参数换成别的。</summary>
    sealed class Put(ParameterExpression first, Expression firstBy, ParameterExpression second, Expression secondBy) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == first ? firstBy : node == second ? secondBy : node;
    }
}
