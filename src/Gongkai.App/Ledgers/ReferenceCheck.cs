using Gongkai.App.Storage;
using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>填的是另一本台账的主键（上级机关代码、账号）：查有没有。指向本台账自己的，也可以在同一个文件里。</summary>
sealed class ReferenceCheck(Ledger ledger)
{
    readonly Column[] columns = [.. ledger.Columns.Where(column => column.RefersTo.Length > 0)];
    readonly Dictionary<(string Ledger, string Key), bool> known = [];

    /// <summary>本文件里的主键 → 行号；只有会指向自己的台账才记。</summary>
    readonly Dictionary<string, int> own = new(StringComparer.Ordinal);

    /// <summary>库里没有、也许在本文件后面的：行号 → 栏与所指。</summary>
    readonly Dictionary<int, (Column Column, string Key)> pending = [];

    public void Own(Candidate candidate)
    {
        if (columns.Any(column => column.RefersTo == ledger.Id))
            own.TryAdd(ledger.KeyColumns[0].TextOf(candidate.Record), candidate.Row);
    }

    public async Task CheckAsync(GongkaiDb db, IReadOnlyList<Candidate> candidates, CancellationToken cancel)
    {
        foreach (var column in columns)
        {
            await LearnAsync(db, AllLedgers.Find(column.RefersTo)!, [.. candidates.Select(candidate => column.TextOf(candidate.Record)).Where(key => key.Length > 0).Distinct()], cancel);
            foreach (var candidate in candidates)
            {
                var key = column.TextOf(candidate.Record);
                if (key.Length == 0 || known[(column.RefersTo, key)])
                    continue;
                if (column.RefersTo == ledger.Id)
                    pending[candidate.Row] = (column, key);
                else
                    candidate.Problems.Add(Missing(column, key));
            }
        }
    }

    /// <summary>读完全部行之后：还是找不到的，和绕成一圈的。</summary>
    public IEnumerable<(int Row, Problem Problem)> Unresolved()
    {
        foreach (var (row, (column, key)) in pending)
        {
            if (!own.ContainsKey(key))
                yield return (row, Missing(column, key));
            else if (IsCircle(row))
                yield return (row, new(column.Id, $"“{column.Header}”绕成了一圈：顺着它往上走，又回到这一行。请核对隶属关系。"));
        }
    }

    /// <summary>一直往上走，走不出本文件。</summary>
    bool IsCircle(int row)
    {
        for (var steps = 0; steps <= pending.Count; steps++)
        {
            if (!pending.TryGetValue(row, out var up) || !own.TryGetValue(up.Key, out row))
                return false;
        }

        return true;
    }

    async Task LearnAsync(GongkaiDb db, Ledger target, List<string> keys, CancellationToken cancel)
    {
        List<string> unknown = [.. keys.Where(key => !known.ContainsKey((target.Id, key)))];
        foreach (var chunk in unknown.Chunk(KeyLookup.Batch))
        {
            var found = await KeyLookup.FindAsync(db, target.Table, [target.Key[0]], [.. chunk.Select(key => new object?[] { key })], cancel);
            for (var i = 0; i < chunk.Length; i++)
                known[(target.Id, chunk[i])] = found.ContainsKey(i);
        }
    }

    static Problem Missing(Column column, string key) =>
        new(column.Id, $"“{column.Header}”填的是 {(key.Length > 40 ? key[..40] + "…" : key)}，“{AllLedgers.Find(column.RefersTo)!.Title}”里没有。请核对，或者先登记它。");
}
