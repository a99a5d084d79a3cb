using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>一次导入、整批办理里“只许一条”的核对：库里的加上这一次的，读完了才知道哪几条多出来。</summary>
sealed class SoleTally<T>(Ledger<T> ledger)
    where T : LedgerRecord, new()
{
    readonly HashSet<long> organs = [];

    /// <summary>哪条核对、哪一条（库里的是编号，新登记的是负的行号）→ 与谁算一起。</summary>
    readonly Dictionary<(Sole<T> Sole, long Member), string> counted = [];

    /// <summary>库里原来算数的。</summary>
    readonly Dictionary<(Sole<T> Sole, long Member), string> stored = [];

    readonly Dictionary<long, int> rows = [];

    /// <summary>这些机关在库里算数的；查过的机关不再查。</summary>
    public async Task LoadAsync(GongkaiDb db, IEnumerable<long> organIds, CancellationToken cancel)
    {
        if (ledger.Soles.IsEmpty || organIds.Where(organs.Add).ToList() is not { Count: > 0 } fresh)
            return;
        foreach (var sole in ledger.Soles)
        {
            await foreach (var record in db.Set<T>().AsNoTracking().Where(sole.Counts).Where(record => fresh.Contains(record.OrganId)).AsAsyncEnumerable().WithCancellation(cancel))
                counted[(sole, record.Id)] = stored[(sole, record.Id)] = KeyOf(sole, record);
        }
    }

    /// <summary>这一行要新登记，或者要把已有的改成这样。</summary>
    /// <param name="row">行号；没有文件的为 0。</param>
    public void Take(int row, T record)
    {
        var member = record.Id == 0 ? -row : record.Id;
        foreach (var sole in ledger.Soles)
        {
            rows[member] = row;
            if (sole.Counting(record))
                counted[(sole, member)] = KeyOf(sole, record);
            else
                counted.Remove((sole, member));
        }
    }

    /// <summary>文件里多出来的各行。</summary>
    public IEnumerable<(int Row, Problem Problem)> Crowded() =>
        Together(counted).Where(found => rows.ContainsKey(found.Member)).Select(found => (rows[found.Member], found.Sole.Problem));

    /// <summary>这一次改了的里，原来不多余、现在多出来的；依编号，看的时候与写的时候次序一样。</summary>
    public IEnumerable<(long Id, Problem Problem)> Newly() =>
        Together(counted).Except(Together(stored)).Where(found => rows.ContainsKey(found.Member)).Select(found => (found.Member, found.Sole.Problem))
            .OrderBy(found => found.Member).ThenBy(found => found.Problem.CheckId, StringComparer.Ordinal);

    static IEnumerable<(Sole<T> Sole, long Member)> Together(Dictionary<(Sole<T> Sole, long Member), string> counted) =>
        from entry in counted
        group entry.Key by (entry.Key.Sole, entry.Value) into together
        where together.Count() > 1
        from found in together
        select found;

    string KeyOf(Sole<T> sole, T record) => string.Join('\u001F', [$"{record.OrganId}", .. sole.Per.Select(id => ledger.Required(id).TextOf(record))]);
}
