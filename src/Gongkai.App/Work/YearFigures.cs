using System.Collections.Concurrent;
using Gongkai.AnnualReports.Drafting;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Work;

/// <summary>今年的数：各台账算进报告的头几个数。数一遍要翻整本台账，所以记几分钟，页面写明截至几点。</summary>
sealed class YearFigures(Database database)
{
    static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>一本台账至多说几个数。</summary>
    const int Most = 2;

    readonly ConcurrentDictionary<(long OrganId, int Year), (YearLedger Counts, DateTimeOffset At)> known = new();

    /// <summary>台账的编号 → 说法与数，如“举办业务培训 12 次”；截至什么时候。</summary>
    public async Task<(IReadOnlyDictionary<string, string> Figures, DateTimeOffset At)> ReadAsync(long organId, int year, CancellationToken cancel)
    {
        var now = database.Clock.GetUtcNow();
        if (!known.TryGetValue((organId, year), out var found) || (now - found.At).Duration() > Fresh)
        {
            await using var db = database.Open(Scope.Of("今年的数"));
            var organ = await db.Organs.AsNoTracking().SingleAsync(organ => organ.Id == organId, cancel);
            known[(organId, year)] = found = (await YearCounts.ReadAsync(db, organ, year, cancel), now);
        }

        Teller teller = new(found.Counts);
        return (AllLedgers.All.ToDictionary(ledger => ledger.Id, ledger => string.Join("，", ledger.Accept(teller).Take(Most))), found.At);
    }

    /// <summary>一本台账里不分键、不为零的计量。</summary>
    sealed class Teller(YearLedger year) : ILedgerVisitor<IEnumerable<string>>
    {
        public IEnumerable<string> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() =>
            from measure in ledger.Measures
            where measure.Key is null
            let count = year.Counts.GetValueOrDefault(MeasureKey.Of(measure.Id))
            where count != 0
            select $"{measure.Wording} {count:0.##} {measure.Unit}";
    }
}
