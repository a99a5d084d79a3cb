using Gongkai.App.Storage;
using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>用哪一种成批写入。</summary>
static class Batches
{
    /// <summary>这么多条以内的经 EF 写，每一条都记日志；再多的经暂存表，更新的每一条都记，新登记的日志记一笔和各行的摘要。</summary>
    public const int Small = KeyLookup.Batch;

    /// <summary>机关、人员、职责至多几千条，而存下之前要放在一起核对、改了要告诉别处：总是经 EF 写。</summary>
    public static bool IsChecked(Ledger ledger) => Signals.Announced.Contains(ledger.RecordType);

    /// <param name="count">至多多少条；还不知道的给 <see cref="int.MaxValue"/>。</param>
    public static async Task<IBatch> StartAsync<T>(Database database, Ledger<T> ledger, BatchOwner owner, int count, CancellationToken cancel)
        where T : LedgerRecord, new() =>
        count <= Small || IsChecked(ledger) ? new CheckedBatch<T>(owner.ImportId) : await StagedBatch.StartAsync(database, ledger, owner, cancel);
}
