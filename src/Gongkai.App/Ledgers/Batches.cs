using Gongkai.App.Storage;
using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>哪本台账用哪一种成批写入。</summary>
static class Batches
{
    /// <summary>机关、人员、职责至多几千条，而存下之前要放在一起核对、改了要告诉别处：经 EF 写；其余经暂存表。</summary>
    public static bool IsChecked(Ledger ledger) => Signals.Announced.Contains(ledger.RecordType);

    public static async Task<IBatch> StartAsync<T>(Database database, Ledger<T> ledger, long importId, CancellationToken cancel)
        where T : LedgerRecord, new() =>
        IsChecked(ledger) ? new CheckedBatch<T>(importId) : await StagedBatch.StartAsync(database, ledger, importId, cancel);
}
