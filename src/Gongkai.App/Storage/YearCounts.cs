using System.Collections.Frozen;
using System.Linq.Expressions;
using Gongkai.AnnualReports.Drafting;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Gongkai.App.Storage;

/// <summary>由各台账数出一年的数（决定8）：一本台账、一种键，一次分组数完，不取记录。年度报告的数只从这里来。</summary>
sealed class YearCounts : ILedgerVisitor<Task<Dictionary<MeasureKey, decimal>>>
{
    readonly GongkaiDb db;
    readonly long organId;
    readonly int year;
    readonly CancellationToken cancel;

    YearCounts(GongkaiDb db, long organId, int year, CancellationToken cancel) => (this.db, this.organId, this.year, this.cancel) = (db, organId, year, cancel);

    public static async Task<YearLedger> ReadAsync(GongkaiDb db, Organ organ, int year, CancellationToken cancel)
    {
        Dictionary<MeasureKey, decimal> counts = [];
        YearCounts counting = new(db, organ.Id, year, cancel);
        foreach (var ledger in AllLedgers.All)
        {
            foreach (var (key, count) in await ledger.Accept(counting))
                counts[key] = counts.GetValueOrDefault(key) + count;
        }

        return new(organ.Name, organ.Level, year, counts.ToFrozenDictionary()) { Code = organ.Code };
    }

    public async Task<Dictionary<MeasureKey, decimal>> Visit<T>(Ledger<T> ledger)
        where T : LedgerRecord, new()
    {
        Dictionary<MeasureKey, decimal> counts = [];
        var records = db.Set<T>().AsNoTracking().Where(record => record.OrganId == organId);
        foreach (var measures in ledger.Measures.GroupBy(measure => measure.Key, ExpressionEqualityComparer.Instance))
        {
            Measure<T>[] together = [.. measures];
            var groups = records.GroupBy(together[0].Key ?? (_ => ""));
            foreach (var row in await groups.Select(Row<T>(together)).ToListAsync(cancel))
            {
                var tally = row.First;
                foreach (var measure in together)
                {
                    var key = MeasureKey.Of(measure.Id, row.Key);
                    counts[key] = counts.GetValueOrDefault(key) + (measure.Amount is null ? tally!.Count : tally!.Amount);
                    tally = tally.Next;
                }
            }
        }

        return counts;
    }

    /// <summary>一组的各个数，一个接一个：要数几个就有几个，仍是一条语句。</summary>
    Expression<Func<IGrouping<string, T>, GroupRow>> Row<T>(Measure<T>[] measures)
    {
        var group = Expression.Parameter(typeof(IGrouping<string, T>), "group");
        Expression tallies = Expression.Constant(null, typeof(Tally));
        foreach (var measure in measures.Reverse())
            tallies = TallyOf(measure, group, tallies);
        return Expression.Lambda<Func<IGrouping<string, T>, GroupRow>>(
            Expression.MemberInit(
                Expression.New(typeof(GroupRow)),
                Expression.Bind(typeof(GroupRow).GetProperty(nameof(GroupRow.Key))!, Expression.Property(group, "Key")),
                Expression.Bind(typeof(GroupRow).GetProperty(nameof(GroupRow.First))!, tallies)),
            group);
    }

    MemberInitExpression TallyOf<T>(Measure<T> measure, ParameterExpression group, Expression next)
    {
        var counted = CountedIn(measure, year);
        var record = counted.Parameters[0];
        var (name, value) = measure.Amount is { } amount
            ? (nameof(Tally.Amount), ReplacingExpressionVisitor.Replace(amount.Parameters[0], record, amount.Body))
            : (nameof(Tally.Count), Expression.Constant(1));
        var each = Expression.Lambda(Expression.Condition(counted.Body, value, Expression.Default(value.Type)), record);
        var sum = Expression.Call(typeof(Enumerable), nameof(Enumerable.Sum), [typeof(T)], group, each);
        return Expression.MemberInit(
            Expression.New(typeof(Tally)),
            Expression.Bind(typeof(Tally).GetProperty(name)!, sum),
            Expression.Bind(typeof(Tally).GetProperty(nameof(Tally.Next))!, next));
    }

    static Expression<Func<T, bool>> CountedIn<T>(Measure<T> measure, int year)
    {
        var (record, inYear) = (measure.CountsIn.Parameters[0], measure.CountsIn.Parameters[1]);
        return Expression.Lambda<Func<T, bool>>(ReplacingExpressionVisitor.Replace(inYear, Expression.Constant(year), measure.CountsIn.Body), record);
    }

    sealed class GroupRow
    {
        public string Key { get; set; } = "";

        public Tally? First { get; set; }
    }

    /// <summary>一个计量的数：条数，或者合计的量。</summary>
    sealed class Tally
    {
        public int Count { get; set; }

        public decimal Amount { get; set; }

        public Tally? Next { get; set; }
    }
}
