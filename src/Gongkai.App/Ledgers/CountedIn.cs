using System.Collections.Concurrent;
using System.Collections.Immutable;
using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>一条登记计入报告的一个数，在哪几年。</summary>
/// <param name="Measure">计量编号。</param>
/// <param name="Wording">说法，如“举办业务培训”。</param>
sealed record CountedIn(string Measure, string Wording, ImmutableArray<int> Years)
{
    static readonly ConcurrentDictionary<object, Delegate> Compiled = new();

    /// <summary>看从这条最早的日子到今年，至多往前十年。</summary>
    public static IReadOnlyList<CountedIn> Of(Ledger ledger, LedgerRecord record, int thisYear) =>
        ledger.Accept(new Finder(record, thisYear));

    sealed class Finder(LedgerRecord record, int thisYear) : ILedgerVisitor<IReadOnlyList<CountedIn>>
    {
        public IReadOnlyList<CountedIn> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            int[] years = [.. ledger.Columns.Select(column => column.Get(record)).OfType<DateOnly>().Select(day => day.Year).Append(thisYear)];
            var first = Math.Max(years.Min(), thisYear - 10);
            return
            [
                .. from measure in ledger.Measures
                   let counts = (Func<T, int, bool>)Compiled.GetOrAdd(measure, _ => measure.CountsIn.Compile())
                   let counted = Enumerable.Range(first, thisYear - first + 1).Where(year => counts((T)record, year)).ToImmutableArray()
                   where counted.Length > 0
                   select new CountedIn(measure.Id, measure.Wording, counted),
            ];
        }
    }
}
