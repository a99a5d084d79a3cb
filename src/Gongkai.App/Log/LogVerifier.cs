using Gongkai.App.Crypto;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Log;

/// <summary>核对日志链：从第一环重算到最后一环，对每天的根；改过一个字节、少了一条、换了次序、截了尾都认得出。</summary>
sealed class LogVerifier(Database database)
{
    readonly Chain chain = new();
    readonly List<string> faults = [];
    readonly List<string> notes = [];

    /// <param name="published">此前公布出去、另外保存的根；库里的根也被改了就靠它。没有为空。</param>
    public async Task<LogVerification> RunAsync(IReadOnlyList<LogRoot> published, IProgress<long>? progress, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("核对日志"));
        var roots = await db.Set<LogRoot>().AsNoTracking().OrderBy(root => root.LastSeq).ToListAsync(cancel);
        ComparePublished(roots, published);
        var last = await WalkAsync(db, new(roots), progress, cancel);
        if (faults.Count == 0 && roots.LastOrDefault() is { } root && root.LastSeq > last)
            faults.Add($"日志的末尾被截去：{root.Day:yyyy-MM-dd} 的根到第 {root.LastSeq} 号，库里只到第 {last} 号。");
        var unsealed = await db.Set<LogEntry>().CountAsync(entry => !db.Set<LogLink>().Any(link => link.EntryId == entry.Id), cancel);
        return new(last, unsealed, faults, notes);
    }

    /// <returns>相符的到第几号。</returns>
    async Task<long> WalkAsync(GongkaiDb db, Queue<LogRoot> roots, IProgress<long>? progress, CancellationToken cancel)
    {
        var links = from link in db.Set<LogLink>().AsNoTracking()
                    join found in db.Set<LogEntry>().AsNoTracking() on link.EntryId equals found.Id into entries
                    from entry in entries.DefaultIfEmpty()
                    orderby link.Seq
                    select new { Link = link, Entry = entry };
        var (last, hash, at) = (0L, Chain.Genesis, DateTimeOffset.MinValue);
        await foreach (var row in links.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (Fault(row.Link, row.Entry, last, hash) is { } fault)
            {
                faults.Add(fault);
                return last;
            }

            if (row.Link.SealedAt < at && notes.Count == 0)
                notes.Add($"第 {row.Link.Seq} 号的封存时刻早于上一号：那时服务器的时钟拨回过。次序以号为准。");
            (last, hash, at) = (row.Link.Seq, row.Link.Hash, row.Link.SealedAt);
            CheckRoots(roots, row.Link);
            if (last % 10_000 == 0)
                progress?.Report(last);
        }

        return last;
    }

    string? Fault(LogLink link, LogEntry? entry, long last, string previous)
    {
        if (link.Seq != last + 1)
            return $"第 {last + 1} 号不见了：上一号之后是第 {link.Seq} 号。";
        if (entry is null)
            return $"第 {link.Seq} 号封存的日志不见了（编号 {link.EntryId}）。";
        if (Suite.OfHash(link.Algorithm) is not { } suite)
            return $"第 {link.Seq} 号写的算法“{link.Algorithm}”不认识，封存记录被改动过，或者要用更新的程序核对。";
        return chain.HashOf(suite, previous, link.Seq, link.SealedAt, entry) == link.Hash
            ? null
            : $"第 {link.Seq} 号（日志编号 {entry.Id}，{entry.At.BeijingText}）与封存时不符：内容、次序或者封存记录被改动过。";
    }

    /// <summary>到这一环为止的根。</summary>
    void CheckRoots(Queue<LogRoot> roots, LogLink link)
    {
        while (roots.TryPeek(out var root) && root.LastSeq <= link.Seq)
        {
            roots.Dequeue();
            if (root.LastSeq < link.Seq || root.Algorithm != link.Algorithm
                || chain.RootOf(Suite.OfHash(link.Algorithm)!, root.Day, root.LastSeq, link.Hash) != root.Hash)
            {
                faults.Add($"{root.Day:yyyy-MM-dd} 的根与日志链不符：根被改动过，或者日志整个重做过。");
            }
        }
    }

    void ComparePublished(List<LogRoot> roots, IReadOnlyList<LogRoot> published)
    {
        foreach (var outside in published)
        {
            if (roots.Find(root => root.Day == outside.Day) is not { } own)
                faults.Add($"{outside.Day:yyyy-MM-dd} 公布过根，库里没有了。");
            else if ((own.LastSeq, own.Algorithm, own.Hash) != (outside.LastSeq, outside.Algorithm, outside.Hash))
                faults.Add($"{outside.Day:yyyy-MM-dd} 的根与公布的不同：日志在公布之后被重做过。");
        }
    }
}
