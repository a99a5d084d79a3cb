using System.Linq.Expressions;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>
/// 各条的全部问题：自己的，和“只许一条”的（<see cref="Sole{T}"/>，要与同机关的别的几条相比）。
/// 读的时候查，不存：另一条注销了、删了、写明了理由，这一条的问题就没有了。
/// </summary>
static class SoleChecks
{
    public static async Task<ILookup<long, Problem>> ProblemsAsync(this GongkaiDb db, Ledger ledger, IReadOnlyList<LedgerRecord> records, CancellationToken cancel)
    {
        var norms = await db.Installation.Settings.NormsAsync(cancel);
        var crowded = await ledger.Accept(new Finder(db, records, cancel));
        return (from record in records
                from problem in ledger.Problems(record, norms(record.OrganId)).Concat(crowded[record.Id])
                select (record.Id, problem)).ToLookup(pair => pair.Id, pair => pair.problem);
    }

    sealed class Finder(GongkaiDb db, IReadOnlyList<LedgerRecord> records, CancellationToken cancel) : ILedgerVisitor<Task<ILookup<long, Problem>>>
    {
        public async Task<ILookup<long, Problem>> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            List<(long Id, Problem Problem)> found = [];
            foreach (var sole in ledger.Soles)
            {
                var ids = records.OfType<T>().Where(sole.Counting).Select(record => record.Id).ToList();
                if (ids.Count == 0)
                    continue;
                var crowded = await db.Set<T>().Where(record => ids.Contains(record.Id)).Where(HasAnother(ledger, sole)).Select(record => record.Id).ToListAsync(cancel);
                found.AddRange(crowded.Select(id => (id, sole.Problem)));
            }

            return found.ToLookup(pair => pair.Id, pair => pair.Problem);
        }

        /// <summary>同机关、几栏相同的，另外还有一条算数。</summary>
        Expression<Func<T, bool>> HasAnother<T>(Ledger<T> ledger, Sole<T> sole)
            where T : LedgerRecord, new()
        {
            var (record, other) = (Expression.Parameter(typeof(T), "record"), Expression.Parameter(typeof(T), "other"));
            var same = sole.Per.Select(id => ledger.Required(id).Property.Name).Prepend(nameof(LedgerRecord.OrganId))
                .Select(name => Expression.Equal(Expression.Property(other, name), Expression.Property(record, name)))
                .Append(Expression.NotEqual(Expression.Property(other, nameof(LedgerRecord.Id)), Expression.Property(record, nameof(LedgerRecord.Id))))
                .Aggregate(Expression.AndAlso);
            var others = db.Set<T>().Where(sole.Counts).Expression;
            return Expression.Lambda<Func<T, bool>>(
                Expression.Call(typeof(Queryable), nameof(Queryable.Any), [typeof(T)], others, Expression.Quote(Expression.Lambda<Func<T, bool>>(same, other))), record);
        }
    }
}
