using System.Collections.Immutable;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>一行该怎样办：新登记、更新、略过、不收。</summary>
sealed class RowJudge<T>(Database database, ImportRequest request, HeaderMap header, OrganDirectory organs, Ledger<T> ledger)
    where T : LedgerRecord, new()
{
    /// <summary>文件里出现过的键 → 行号。</summary>
    readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    readonly ReferenceCheck references = new(ledger);
    readonly SoleTally<T> sole = new(ledger);
    TableShape? shape;
    Func<long, Norms> norms = _ => Norms.Statutory;

    /// <summary>机关的上级可以在同一个文件里，读完了才知道有没有。</summary>
    public ReferenceCheck References => references;

    /// <summary>“只许一条”的也要读完了才知道。</summary>
    public SoleTally<T> Sole => sole;

    /// <summary>一批一起办：认出已有的只查一次库。</summary>
    public async Task LookUpAsync(IReadOnlyList<Candidate> candidates, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("导入"));
        shape ??= new(db, ledger);
        norms = await database.Settings.NormsAsync(cancel);
        List<Candidate> keyed = [.. candidates.Where(candidate => candidate.HasKey)];
        var ids = await KeyLookup.FindAsync(db, ledger.Table, shape.KeyColumns, [.. keyed.Select(candidate => shape.Key(candidate.Record))], cancel);
        var found = ids.Values.ToList();
        var records = await db.Set<T>().AsNoTracking().Where(record => found.Contains(record.Id)).ToDictionaryAsync(record => record.Id, cancel);
        foreach (var (index, id) in ids)
            keyed[index].Existing = records.GetValueOrDefault(id);
        await references.CheckAsync(db, candidates, cancel);
        await sole.LoadAsync(db, candidates.Select(candidate => candidate.Existing?.OrganId ?? candidate.Record.OrganId), cancel);
    }

    public RowOutcome Judge(Candidate candidate)
    {
        CheckRepeated(candidate);
        if (candidate.Existing is { } existing)
            return JudgeExisting(candidate, (T)existing);
        foreach (var missing in ledger.Columns.Where(column => column.IsRequired && !candidate.Texts.ContainsKey(column.Id)))
            candidate.Problems.Add(new(missing.Id, $"文件里没有“{missing.Header}”这一栏，不能登记新的一条。请加上这一列。"));
        if (candidate.Record is Organ organ && !MayPlace(organ))
            candidate.Problems.Add(new("parent", "“上级机关代码”填的机关不归您管，或者空着。请填写您管的机关；最上一级的机关由管理员登记。"));
        if (!candidate.IsMalformed)
            candidate.Problems.AddRange(ledger.Problems(candidate.Record, norms(candidate.Record.OrganId)));
        if (!candidate.IsMalformed)
            sole.Take(candidate.Row, (T)candidate.Record);
        return Outcome(candidate, ImportAction.Insert);
    }

    /// <summary>新的机关只能登记在自己管的机关之下；上级在同一个文件里的，由上级那一行查。</summary>
    bool MayPlace(Organ organ) => request.Scope.SeesAll
        || (organ.ParentCode.Length > 0 && (organs.Find(organ.ParentCode) is not { } parent || request.MayKeep(parent)));

    /// <summary>文件里有、与已有的不一样的栏。</summary>
    IEnumerable<Column> Different(Candidate candidate, T existing) => header.Known
        .Select(known => known.Column.Column)
        .OfType<Column>()
        .Where(column => column.TextOf(candidate.Record) != column.TextOf(existing));

    RowOutcome JudgeExisting(Candidate candidate, T existing)
    {
        if (candidate.IsMalformed)
            return Outcome(candidate, ImportAction.Refuse);
        if (!request.MayKeep(existing.OrganId) || (ledger.IsKeyGlobal && ledger.RecordType != typeof(Organ) && candidate.Record.OrganId != existing.OrganId))
            candidate.Problems.Add(new(ledger.Key[0], $"“{ledger.KeyColumns[0].Header}”已经在别的机关用了。请换一个，或者由该机关的人修改。"));
        else if (existing.IsRestricted && !request.Scope.SeesAll)
            candidate.Problems.Add(new(ledger.Key[0], "已经有这一条，而且划定了需知范围，不能用导入来改。请删去这一行。"));
        else if (Different(candidate, existing).ToList() is { Count: > 0 } different)
            return JudgeDifferent(candidate, existing, different);
        return Outcome(candidate, ImportAction.Skip);
    }

    RowOutcome JudgeDifferent(Candidate candidate, T existing, List<Column> different)
    {
        if (!request.Update)
        {
            candidate.Problems.Add(new(different[0].Id, $"已经有这一条（{string.Join("、", ledger.KeyColumns.Select(column => column.Header))}相同），"
                + $"而{string.Join("、", different.Select(column => $"“{column.Header}”"))}不一样。要改已有的，请选“更新已有的登记”后再导入。"));
            return Outcome(candidate, ImportAction.Refuse);
        }

        candidate.Before = different.ToDictionary(column => column.Id, column => shape!.Stored(column.Id, existing));
        foreach (var column in different)
            column.Set(existing, column.Get(candidate.Record));
        candidate.Problems.AddRange(ledger.Problems(existing, norms(existing.OrganId)));
        sole.Take(candidate.Row, existing);
        return Outcome(candidate, ImportAction.Update);
    }

    void CheckRepeated(Candidate candidate)
    {
        if (!candidate.HasKey)
            return;
        var key = string.Join('\u001F', ledger.KeyColumns.Select(column => column.TextOf(candidate.Record)));
        if (!ledger.IsKeyGlobal)
            key = $"{candidate.Record.OrganId}\u001F{key}";
        if (!seen.TryAdd(key, candidate.Row))
            candidate.Problems.Add(new(ledger.Key[0], $"与第 {seen[key]} 行重复（{string.Join("、", ledger.KeyColumns.Select(column => column.Header))}相同）。请删去一行。"));
        references.Own(candidate);
    }

    static RowOutcome Outcome(Candidate candidate, ImportAction action) =>
        new(candidate.Row, candidate.Key, candidate.IsMalformed ? ImportAction.Refuse : action, [.. candidate.Problems]);
}
