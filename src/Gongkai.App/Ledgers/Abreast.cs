using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>几个机关合看：各机关照（机关、某栏、编号）的索引取，合成最前的几条。机关几百个，也只读几百条索引。</summary>
static class Abreast
{
    /// <param name="organs">要看哪些机关；范围之外的不看。</param>
    /// <param name="narrow">还要怎样筛。</param>
    public static async Task<List<T>> ReadAsync<T>(GongkaiDb db, IReadOnlyCollection<long> organs, Func<IQueryable<T>, IQueryable<T>> narrow, Foremost<T> foremost, CancellationToken cancel)
        where T : LedgerRecord, new()
    {
        long[] seen = [.. db.Scope.SeesAll ? organs : db.Scope.OrganIds.Intersect(organs)];
        // 机关已经限在范围之内，不必再并上范围的名单
        var all = db.Set<T>().AsNoTracking().IgnoreQueryFilters([QueryFilters.Organ]);
        var records = foremost.Sorted(narrow(all));
        return seen switch
        {
            [] => [],
            [var only] => await Of(records, foremost, only).ToListAsync(cancel),
            _ when db.Installation.Dialect is SqliteDialect => await ByIdAsync(db, foremost, await InTurnAsync(db, foremost.Sorted(narrow(foremost.Within(all))), foremost, seen, cancel), cancel),
            _ => await foremost.Of(db.Database.SqlQuery<long>($"select unnest({seen}) as \"Value\"").SelectMany(organ => records.Where(record => record.OrganId == organ).Take(foremost.Count)))
                .ToListAsync(cancel),
        };
    }

    /// <summary>一个机关的。</summary>
    internal static IQueryable<T> Of<T>(IQueryable<T> records, Foremost<T> foremost, long organ)
        where T : LedgerRecord => records.Where(record => record.OrganId == organ).Take(foremost.Count);

    /// <summary>SQLite 没有 LATERAL：一条备好的语句逐个机关用，读到排不进前几条的就换下一个。</summary>
    static async Task<IReadOnlyList<long>> InTurnAsync<T>(GongkaiDb db, IQueryable<T> records, Foremost<T> foremost, long[] organs, CancellationToken cancel)
        where T : LedgerRecord
    {
        PriorityQueue<long, Spot> found = new(foremost.IsDescending ? Spot.Ascending : Spot.Descending);
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = Of(records, foremost, 0).Select(foremost.Spot()).CreateDbCommand();
        await using (var snapshot = await db.Installation.Dialect.BeginSnapshotAsync(command.Connection!, cancel))
        {
            command.Transaction = snapshot;
            foreach (var organ in organs)
            {
                command.Parameters["@organ"].Value = organ;
                command.Parameters["@" + Predicates.Bound].Value = found.Count == foremost.Count && found.TryPeek(out _, out var last) ? last.At : foremost.Farthest;
                await using var reader = await command.ExecuteReaderAsync(cancel);
                while (await reader.ReadAsync(cancel) && Keep(found, new(reader.GetValue(0), reader.GetInt64(1)), foremost.Count))
                {
                }
            }
        }

        await db.Database.CloseConnectionAsync();
        List<long> ids = [];
        while (found.TryDequeue(out var id, out _))
            ids.Add(id);
        ids.Reverse();
        return ids;
    }

    /// <summary>排得进前几条就留下；排不进的，这个机关后面的也排不进。</summary>
    static bool Keep(PriorityQueue<long, Spot> found, Spot spot, int most)
    {
        if (found.Count < most)
        {
            found.Enqueue(spot.Id, spot);
            return true;
        }

        return found.EnqueueDequeue(spot.Id, spot) != spot.Id;
    }

    static async Task<List<T>> ByIdAsync<T>(GongkaiDb db, Foremost<T> foremost, IReadOnlyList<long> ids, CancellationToken cancel)
        where T : LedgerRecord
    {
        var records = await db.Set<T>().AsNoTracking().Where(record => ids.Contains(record.Id)).ToDictionaryAsync(record => record.Id, cancel);
        return [.. ids.Where(records.ContainsKey).Select(id => records[id])];
    }
}
