using System.Collections.Concurrent;
using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.App.Work;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.SignIn;

/// <summary>登录的建立、查验与撤销。</summary>
sealed class Sessions
{
    /// <summary>查过的结果留多久：撤销至迟一分钟生效（决定18、25）；在本节点上撤销的即刻生效。</summary>
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    /// <summary>多久记一次“最近使用”。</summary>
    static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    readonly Database database;
    readonly Actors actors;
    readonly SignInSettings settings;
    readonly ConcurrentDictionary<string, (Actor? Actor, DateTimeOffset Until)> known = new();

    public Sessions(Database database, Actors actors, SignInSettings settings)
    {
        (this.database, this.actors, this.settings) = (database, actors, settings);
        database.Signals.Changed += known.Clear;
    }

    /// <summary>返回放进 cookie 的口令，256 位随机数。</summary>
    /// <param name="isVerified">经过第二重验证，或者用通行密钥登录。</param>
    public async Task<string> StartAsync(long officerId, Visitor visitor, bool isVerified, CancellationToken cancel)
    {
        var (token, now) = (Tokens.New(), database.Clock.GetUtcNow());
        await using var db = database.Open(Scope.Of("登录"));
        var officer = await db.Officers.AsNoTracking().SingleAsync(found => found.Id == officerId, cancel);
        db.Scope = new(officer.Id, officer.Account, officer.OrganId, []);
        if (visitor != Visitor.Local && visitor.Known?.OfficerId != officerId && await db.Set<Session>().AnyAsync(session => session.OfficerId == officerId, cancel))
            db.Notify(officerId, ReminderKind.SignIn, $"sign-in/{database.Ids.Next()}", $"您的账号在新设备上登录：{visitor.Device}（{visitor.ShownNetwork}）。不是您本人的，请马上退出那台设备、改口令", "/office/me");
        db.Add(new Session
        {
            TokenHash = Tokens.Hash(token),
            OfficerId = officerId,
            CreatedAt = now,
            SeenAt = now,
            IsVerified = isVerified,
            Device = visitor.Device,
            Network = visitor.ShownNetwork,
        });
        db.Note(Acts.SignIn, officer.OrganId, $"{officer.Account}（{visitor.ShownNetwork}，{(isVerified ? "两重验证" : "口令")}）", recordId: officer.Id);
        await db.SaveChangesAsync(cancel);
        var kept = now - await settings.KeptAsync(officer.OrganId, cancel);
        await database.WriteAsync(
            Scope.Of("登录"),
            open => open.Set<Session>().Where(session => session.OfficerId == officerId && session.SeenAt < kept).ExecuteDeleteAsync(cancel),
            cancel);
        return token;
    }

    /// <summary>口令对应的人；过期、撤销、离岗的为 null。</summary>
    public async Task<Actor?> FindAsync(string token, CancellationToken cancel)
    {
        var (hash, now) = (Tokens.Hash(token), database.Clock.GetUtcNow());
        if (known.TryGetValue(hash, out var found) && now < found.Until)
            return found.Actor;
        await using var db = database.Open(Scope.Of("登录"));
        var session = await db.Set<Session>().SingleOrDefaultAsync(session => session.TokenHash == hash && session.RevokedAt == null, cancel);
        var actor = session is null || now - session.CreatedAt > SignInSettings.Longest ? null : await actors.FindAsync(session.OfficerId, session, cancel);
        if (actor is not null && now - session!.SeenAt > await settings.IdleAsync(actor, cancel))
            actor = null;
        if (actor is not null && now - session!.SeenAt > Noted)
        {
            session.SeenAt = now;
            await db.SaveChangesAsync(cancel);
        }

        if (known.Count > 20_000)
            known.Clear();
        known[hash] = (actor, now + Fresh);
        return actor;
    }

    /// <summary>口令原是谁的，不论过期没有；不认得为 null。</summary>
    public async Task<long?> OwnerAsync(string token, CancellationToken cancel)
    {
        var hash = Tokens.Hash(token);
        await using var db = database.Open(Scope.Of("登录"));
        return await db.Set<Session>().Where(session => session.TokenHash == hash).Select(session => (long?)session.OfficerId).SingleOrDefaultAsync(cancel);
    }

    /// <summary>本人还有效的登录，最近的在前。</summary>
    public async Task<IReadOnlyList<Session>> OfAsync(Actor actor, CancellationToken cancel)
    {
        var (now, idle) = (database.Clock.GetUtcNow(), await settings.IdleAsync(actor, cancel));
        await using var db = database.Open(Scope.Of("登录"));
        return await db.Set<Session>().AsNoTracking()
            .Where(session => session.OfficerId == actor.OfficerId && session.RevokedAt == null
                && session.SeenAt > now - idle && session.CreatedAt > now - SignInSettings.Longest)
            .OrderByDescending(session => session.SeenAt).ThenByDescending(session => session.Id).ToListAsync(cancel);
    }

    public Task EndAsync(string token, CancellationToken cancel)
    {
        var hash = Tokens.Hash(token);
        return EndAsync(sessions => sessions.Where(session => session.TokenHash == hash), isOwn: true, cancel);
    }

    /// <summary>本人退出某一处的登录；别人的不动。</summary>
    public Task EndAsync(Actor actor, long sessionId, CancellationToken cancel) =>
        EndAsync(sessions => sessions.Where(session => session.OfficerId == actor.OfficerId && session.Id == sessionId), isOwn: true, cancel);

    /// <summary>退出这个人的全部登录，可以留下一处。</summary>
    public Task EndAllAsync(long officerId, long? except, CancellationToken cancel) =>
        EndAsync(sessions => sessions.Where(session => session.OfficerId == officerId && session.Id != except), isOwn: false, cancel);

    /// <param name="isOwn">本人退出的，日志记在本人名下。</param>
    async Task EndAsync(Func<IQueryable<Session>, IQueryable<Session>> which, bool isOwn, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("登录"));
        var ended = await which(db.Set<Session>()).Where(session => session.RevokedAt == null).ToListAsync(cancel);
        var ids = ended.Select(session => session.OfficerId).Distinct().ToList();
        var officers = await db.Officers.AsNoTracking().Where(officer => ids.Contains(officer.Id)).ToDictionaryAsync(officer => officer.Id, cancel);
        foreach (var session in ended)
        {
            session.RevokedAt = database.Clock.GetUtcNow();
            var officer = officers[session.OfficerId];
            if (isOwn)
                db.Scope = new(officer.Id, officer.Account, officer.OrganId, []);
            db.Note(Acts.SignOut, officer.OrganId, $"{officer.Account}（{session.Device}）", recordId: officer.Id);
        }

        await db.SaveChangesAsync(cancel);
        foreach (var session in ended)
            known.TryRemove(session.TokenHash, out _);
    }
}
