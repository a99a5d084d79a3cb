using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>一条的到期改了：哪本台账、哪一条，原来是什么、现在是什么。</summary>
sealed record DueChange(Ledger Ledger, string Label, Due? Was, Due? Now);

/// <summary>重算到期日：放假安排公布以后、规则改了以后。只改算出来不同的，逐条报出来。</summary>
sealed class Recompute(Database database, Action<DueChange> report, CancellationToken cancel) : ILedgerVisitor<Task<int>>
{
    /// <summary>一批几条：一批一个事务，网站运行着也不久占。</summary>
    const int Batch = 500;

    /// <summary>改了几条。</summary>
    public async Task<int> Visit<T>(Ledger<T> ledger)
        where T : LedgerRecord, new()
    {
        if (ledger.Due is null)
            return 0;
        var (changed, last) = (0, 0L);
        while (true)
        {
            await using var db = database.Open(Scope.Of("重算期限"));
            var after = last;
            var records = await db.Set<T>().Where(record => record.Id > after).OrderBy(record => record.Id).Take(Batch).ToListAsync(cancel);
            if (records.Count == 0)
                return changed;
            var differing = records.Where(record => Differs(ledger, record)).ToList();
            foreach (var record in differing)
                ledger.Settle(record, database.Calendar);
            if (differing.Count > 0)
            {
                db.Note(Acts.Recompute, null, $"{ledger.Title}：{differing.Count} 条", ledger.Id);
                await db.SaveChangesAsync(cancel);
            }

            (changed, last) = (changed + differing.Count, records[^1].Id);
        }
    }

    bool Differs(Ledger ledger, LedgerRecord record)
    {
        Due? was = record.DueOn is { } on ? new(on, record.DueFor) : null;
        var now = ledger.DueOf(record, database.Calendar);
        if (was == now)
            return false;
        report(new(ledger, ledger.LabelOf(record), was, now));
        return true;
    }
}
