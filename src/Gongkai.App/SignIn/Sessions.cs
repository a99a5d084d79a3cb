using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.SignIn;

/// <summary>登录的建立、查验与撤销。</summary>
sealed class Sessions
{
    /// <summary>查过的结果留多久：撤销至迟一分钟生效（决定18、25）。</summary>
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    readonly Database database;
    readonly Actors actors;
    readonly ConcurrentDictionary<string, (Actor? Actor, DateTimeOffset Until)> known = new();

    public Sessions(Database database, Actors actors)
    {
        (this.database, this.actors) = (database, actors);
        database.Signals.Changed += known.Clear;
    }

    /// <summary>返回放进 cookie 的口令，128 位以上的随机数。</summary>
    public async Task<string> StartAsync(long officerId, CancellationToken cancel)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var now = database.Clock.GetUtcNow();
        await using var db = database.Open(Scope.Of("登录"));
        db.Add(new Session { TokenHash = Hash(token), OfficerId = officerId, CreatedAt = now, SeenAt = now });
        await db.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>口令对应的人；过期、撤销、离岗的为 null。</summary>
    public async Task<Actor?> FindAsync(string token, CancellationToken cancel)
    {
        var (hash, now) = (Hash(token), database.Clock.GetUtcNow());
        if (known.TryGetValue(hash, out var found) && now < found.Until)
            return found.Actor;
        await using var db = database.Open(Scope.Of("登录"));
        var session = await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(session => session.TokenHash == hash && session.RevokedAt == null, cancel);
        var actor = session is null ? null : await actors.FindAsync(session.OfficerId, cancel);
        known[hash] = (actor, now + Fresh);
        return actor;
    }

    public async Task EndAsync(string token, CancellationToken cancel)
    {
        var (hash, now) = (Hash(token), database.Clock.GetUtcNow());
        await using var db = database.Open(Scope.Of("登录"));
        await db.Set<Session>().Where(session => session.TokenHash == hash).ExecuteUpdateAsync(set => set.SetProperty(session => session.RevokedAt, now), cancel);
        known.TryRemove(hash, out _);
    }

    static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
