using System.Security.Cryptography;
using System.Text;
using Gongkai.App.Storage;
using Gongkai.Documents.Rows;
using Gongkai.Law;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>一次导入：逐批读、核对、暂存，全部合格才搬进去。只核对的不暂存。</summary>
sealed class ImportRun<T>(Database database, ImportRequest request, Import import, Ledger<T> ledger) : IDisposable
    where T : LedgerRecord, new()
{
    readonly List<RowOutcome> outcomes = [];
    readonly IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    IBatch? batch;
    List<PendingWrite>? first;
    bool isRefused;

    /// <summary>只核对的不攒；机关、人员、职责要放在一起核对，只核对也攒着。</summary>
    bool IsKept => !request.DryRun || Batches.IsChecked(ledger);

    public async Task<ImportReport> RunAsync(CancellationToken cancel)
    {
        using var file = RowFile.Open(request.Path);
        using var rows = file.Rows(cancel).GetEnumerator();
        var header = HeaderMap.Find(rows, ledger, request.Update);
        if (header.Problems.Count > 0)
            return Report([.. header.Problems.Select(problem => new RowOutcome(header.Row, [], ImportAction.Refuse, [problem]))], file, header);

        var organs = await OrganDirectory.ReadAsync(database, cancel);
        RowParser parser = new(request, header, organs);
        RowJudge<T> judge = new(database, request, header, organs, ledger);
        try
        {
            foreach (var candidates in Parse(rows, parser))
                await TakeAsync(candidates, judge, cancel);
            AddLate([.. judge.References.Unresolved(), .. judge.Sole.Crowded()]);
            if (!isRefused)
                await StartAsync(Batches.Small, cancel);
            if (!isRefused && batch is not null)
                await FinishAsync(header.Row, cancel);
            return Report(outcomes, file, header);
        }
        finally
        {
            if (batch is not null)
                await batch.DisposeAsync();
        }
    }

    public void Dispose() => digest.Dispose();

    /// <summary>几百行一批，空行不算。</summary>
    IEnumerable<List<Candidate>> Parse(IEnumerator<SheetRow> rows, RowParser parser)
    {
        List<Candidate> candidates = new(KeyLookup.Batch);
        while (rows.MoveNext())
        {
            if (!rows.Current.IsBlank)
                candidates.Add(parser.Parse(rows.Current));
            if (candidates.Count < KeyLookup.Batch)
                continue;
            request.Progress?.Report(rows.Current.Number);
            yield return candidates;
            candidates = new(KeyLookup.Batch);
        }

        if (candidates.Count > 0)
            yield return candidates;
    }

    async Task TakeAsync(List<Candidate> candidates, RowJudge<T> judge, CancellationToken cancel)
    {
        await judge.LookUpAsync(candidates, cancel);
        List<PendingWrite> writes = new(candidates.Count);
        foreach (var candidate in candidates)
        {
            var outcome = judge.Judge(candidate);
            outcomes.Add(outcome);
            isRefused |= outcome.IsRefused;
            if (isRefused || !IsKept || outcome.Action is ImportAction.Skip)
                continue;
            PendingWrite write = outcome.Action is ImportAction.Insert
                ? new(Born(candidate.Record))
                : new(candidate.Existing!, candidate.Before);
            AddToDigest(write.Record);
            writes.Add(write);
        }

        if (isRefused || writes.Count == 0)
            return;
        if (batch is null && first is null)
        {
            first = writes;
            return;
        }

        await StartAsync(int.MaxValue, cancel);
        await batch!.AddAsync(writes, cancel);
    }

    /// <summary>头一批先留着：只有这一批的，逐条写。</summary>
    async Task StartAsync(int count, CancellationToken cancel)
    {
        if (batch is not null || first is null)
            return;
        batch = await Batches.StartAsync(database, ledger, new(import.Id, request.Scope), count, cancel);
        await batch.AddAsync(first, cancel);
    }

    LedgerRecord Born(LedgerRecord record)
    {
        (record.Id, record.ImportId) = (database.Ids.Next(), import.Id);
        if (record is Organ)
            record.OrganId = record.Id;
        if (import.OrganId == 0)
            import.OrganId = record.OrganId;
        return record;
    }

    void AddToDigest(LedgerRecord record)
    {
        foreach (var column in ledger.Columns)
            digest.AppendData(Encoding.UTF8.GetBytes(column.TextOf(record) + "\u001F"));
        digest.AppendData("\n"u8);
    }

    /// <summary>读完了才知道的问题，记到各自的那一行。</summary>
    void AddLate(IReadOnlyList<(int Row, Problem Problem)> late)
    {
        var indexes = late.Count == 0 ? [] : outcomes.Select((outcome, i) => (outcome.Row, i)).ToDictionary(pair => pair.Row, pair => pair.i);
        foreach (var (row, problem) in late)
        {
            outcomes[indexes[row]] = outcomes[indexes[row]].With(problem);
            isRefused |= problem.IsMalformed;
        }
    }

    async Task FinishAsync(int headerRow, CancellationToken cancel)
    {
        try
        {
            if (!request.DryRun)
                await CommitAsync(cancel);
            else if (batch is CheckedBatch<T> checkedBatch)
                await CheckAsync(checkedBatch, cancel);
        }
        catch (Refusal e)
        {
            outcomes.Add(new(headerRow, [], ImportAction.Refuse, [new("", e.Message)]));
        }
    }

    async Task CheckAsync(CheckedBatch<T> checkedBatch, CancellationToken cancel)
    {
        await using var db = database.Open(request.Scope);
        if (!request.Scope.SeesAll || await db.Organs.AnyAsync(cancel))
            await checkedBatch.CheckAsync(db, cancel);
    }

    async Task CommitAsync(CancellationToken cancel)
    {
        import.Digest = Convert.ToHexStringLower(digest.GetCurrentHash());
        var counts = Report(outcomes, "");
        (import.Inserted, import.Updated, import.Skipped, import.Troubled, import.Rows) = (counts.Inserted, counts.Updated, counts.Skipped, counts.Troubled, outcomes.Count);
        await ImportCommit.RunAsync(database, request.Scope, import, batch!, cancel);
    }

    ImportReport Report(IReadOnlyList<RowOutcome> all, RowFile file, HeaderMap header) => Report(all, file.Note + header.Note);

    ImportReport Report(IReadOnlyList<RowOutcome> all, string note) => new(import.State is ImportState.Done ? import.Id : null, all, note, import.Digest);
}
