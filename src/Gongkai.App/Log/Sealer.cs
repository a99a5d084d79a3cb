using Gongkai.App.Crypto;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Log;

/// <summary>
/// 封存：日志随改动各自提交，不互相等；这里按编号的次序一条条连成链（决定16）。
/// 一处安装同时只有一个在封：PostgreSQL 用咨询锁，SQLite 的写事务就是锁；号是主键，万一两个同时封，后到的写不进去。
/// </summary>
sealed class Sealer(Database database)
{
    /// <summary>一次封多少条：SQLite 上别的写要等，不能太久。</summary>
    const int Batch = 500;

    const long Lock = 0x676F6E676B6C6F;

    /// <summary>平时只找这么久以内的；提交得更晚的（长事务）由整库的那一遍找到。</summary>
    static readonly TimeSpan Recent = TimeSpan.FromMinutes(10);

    static readonly TimeSpan WholeEvery = TimeSpan.FromHours(1);

    readonly Chain chain = new();
    DateTimeOffset? wholeAt;

    /// <summary>封完眼下的全部，返回封了几条。</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = database.Clock.GetUtcNow();
        var whole = wholeAt is not { } last || (now - last).Duration() >= WholeEvery;
        var floor = whole ? 0 : Ids.At(now - Recent);
        var total = 0;
        for (var count = Batch; count == Batch; total += count)
            count = await HasWorkAsync(floor, cancel) ? await SealAsync(floor, cancel) : 0;
        if (whole)
            wholeAt = now;
        return total;
    }

    /// <summary>没有要封的就不开写事务。</summary>
    async Task<bool> HasWorkAsync(long floor, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("封存"));
        return await Unsealed(db, floor).AnyAsync(cancel)
            || await MustCloseAsync(db, await HeadAsync(db, cancel), cancel);
    }

    Task<int> SealAsync(long floor, CancellationToken cancel) => database.WriteAsync(Scope.Of("封存"), async db =>
    {
        if (database.Dialect is PostgresDialect && !await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock({Lock}) as \"Value\"").SingleAsync(cancel))
            return 0;
        var head = await HeadAsync(db, cancel);
        if (await MustCloseAsync(db, head, cancel))
            db.Add(Close(head!));
        var count = Link(db, head, await Unsealed(db, floor).OrderBy(entry => entry.Id).Take(Batch).AsNoTracking().ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
        return count;
    }, cancel);

    int Link(GongkaiDb db, LogLink? head, List<LogEntry> entries)
    {
        var (suite, now) = (database.Keys.Suite, database.Clock.GetUtcNow());
        foreach (var entry in entries)
        {
            LogLink link = new() { Seq = (head?.Seq ?? 0) + 1, EntryId = entry.Id, SealedAt = now, Algorithm = suite.HashName };
            link.Hash = chain.HashOf(suite, head?.Hash ?? Chain.Genesis, link.Seq, now, entry);
            db.Add(head = link);
        }

        return entries.Count;
    }

    /// <summary>前一天的最后一环。</summary>
    LogRoot Close(LogLink head) => new()
    {
        Day = head.SealedAt.BeijingDay,
        LastSeq = head.Seq,
        Algorithm = head.Algorithm,
        Hash = chain.RootOf(Suite.OfHash(head.Algorithm)!, head.SealedAt.BeijingDay, head.Seq, head.Hash),
    };

    static IQueryable<LogEntry> Unsealed(GongkaiDb db, long floor) =>
        db.Set<LogEntry>().Where(entry => entry.Id >= floor && !db.Set<LogLink>().Any(link => link.EntryId == entry.Id));

    static Task<LogLink?> HeadAsync(GongkaiDb db, CancellationToken cancel) =>
        db.Set<LogLink>().AsNoTracking().OrderByDescending(link => link.Seq).FirstOrDefaultAsync(cancel);

    /// <summary>过了这一天，还没有根。</summary>
    async Task<bool> MustCloseAsync(GongkaiDb db, LogLink? head, CancellationToken cancel) =>
        head?.SealedAt.BeijingDay is { } day && database.Clock.Today > day && !await db.Set<LogRoot>().AnyAsync(root => root.Day == day, cancel);
}
