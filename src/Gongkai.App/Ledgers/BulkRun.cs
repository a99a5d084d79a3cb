using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>整批办理走一遍：逐条判，边判边攒，与看过的一样才写。只核对的不攒。</summary>
sealed class BulkRun(Database database, BulkRequest request, bool dryRun, CancellationToken cancel) : ILedgerVisitor<Task<BulkReport?>>
{
    readonly BulkOrder order = request.Order;
    readonly Scope scope = request.Scope with { Reason = request.Order.Reason };

    /// <returns>核对的结果；写入时与看过的不一样，为 null，什么也没有写。</returns>
    public async Task<BulkReport?> Visit<T>(Ledger<T> ledger)
        where T : LedgerRecord, new()
    {
        if (dryRun)
            return await JudgeAsync(ledger, null);
        // 删的经 EF：每一条的日志、检索、需知范围都与单条删除一样
        var count = order.IsDeletion ? 0 : request.Import.Updated;
        await using var batch = await Batches.StartAsync(database, ledger, new(request.Import.Id, scope), count, cancel);
        var report = await JudgeAsync(ledger, batch);
        return report.Digest == request.Import.Digest && await CommitAsync(batch) ? report : null;
    }

    async Task<BulkReport> JudgeAsync<T>(Ledger<T> ledger, IBatch? batch)
        where T : LedgerRecord, new()
    {
        await using var db = database.Open(scope);
        SoleTally<T> sole = new(ledger);
        BulkJudge judge = new(ledger, order, new(db, ledger), await database.Settings.NormsAsync(cancel), request.MayCorrect);
        using BulkTally tally = new(ledger);
        await foreach (var chunk in BulkSelection.Of(db, ledger, order).AsAsyncEnumerable().Chunk(KeyLookup.Batch).WithCancellation(cancel))
        {
            List<PendingWrite> writes = [];
            await LoadAsync(sole, chunk);
            foreach (var item in chunk.Select(judge.Judge))
            {
                tally.Add(item);
                if (item.Action is not ImportAction.Update)
                    continue;
                if (!order.IsDeletion)
                    sole.Take(0, (T)item.Record);
                writes.Add(new(item.Record, item.Before) { IsDeletion = order.IsDeletion });
            }

            if (batch is not null)
                await batch.AddAsync(writes, cancel);
            request.Progress?.Report(tally.Rows);
        }

        foreach (var (id, problem) in sole.Newly())
            tally.Add(id, problem);
        return tally.Report();
    }

    /// <summary>另外打开一次：选中的还没有读完。</summary>
    async Task LoadAsync<T>(SoleTally<T> sole, IEnumerable<LedgerRecord> records)
        where T : LedgerRecord, new()
    {
        await using var db = database.Open(Scope.Of("整批办理"));
        await sole.LoadAsync(db, records.Select(record => record.OrganId), cancel);
    }

    async Task<bool> CommitAsync(IBatch batch)
    {
        try
        {
            await ImportCommit.RunAsync(database, scope, request.Import, batch, cancel);
            return true;
        }
        catch (Exception e) when (e is ImportFailedException or DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
