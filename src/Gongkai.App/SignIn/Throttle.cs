using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.SignIn;

/// <summary>
/// 乱试口令的限制，计数在库里，几个节点合计（决定25）。先记一次再查验，查验通过再抹去，同时试也多试不了。
/// 被挡住的时候不查验也不写库，一万次也只是一万次读。
/// </summary>
sealed class Throttle(Database database)
{
    /// <summary>同一账号、同一网络：五次以后越等越久，至多一小时。</summary>
    static readonly Limit Pair = new("pair", 5, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));

    /// <summary>同一账号、各处合计：只放慢，不锁死。</summary>
    static readonly Limit Account = new("account", 50, TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1));

    /// <summary>同一网络、各账号合计。一县可能共用一个出口，放得宽。</summary>
    static readonly Limit Network = new("network", 300, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(15));

    /// <summary>登录过的设备自己计，不受别处连累。</summary>
    static readonly Limit Device = new("device", 10, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15));

    /// <summary>验证码：口令已经对了，只计这个人。</summary>
    static readonly Limit Code = new("code", 5, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15));

    /// <summary>多久没有再错就从头计。</summary>
    static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    /// <summary>试口令之前。</summary>
    /// <param name="known">账号本人登录过的设备；不是为 null。</param>
    public Task<Turn> ForPasswordAsync(string account, Visitor visitor, KnownDevice? known, CancellationToken cancel) => TakeAsync(
        known is not null
            ? [Device.Key(known.Id)]
            : [Pair.Key($"{account}\n{visitor.Network}"), Account.Key(account), Network.Key(visitor.Network)],
        cancel);

    /// <summary>试验证码、恢复码之前。</summary>
    public Task<Turn> ForCodeAsync(long officerId, CancellationToken cancel) => TakeAsync([Code.Key($"{officerId}")], cancel);

    /// <summary>通过了：这一次不算错。账号、网络的合计里可能还有别人试的，只减自己这一次。</summary>
    public Task ForgiveAsync(Turn turn, CancellationToken cancel) => database.WriteAsync(Scope.Of("登录"), async db =>
    {
        foreach (var (key, limit) in turn.Keys)
        {
            var own = limit == Pair || limit == Device || limit == Code;
            await db.Set<Attempt>().Where(found => found.Key == key).ExecuteUpdateAsync(
                set => set.SetProperty(found => found.Count, found => own || found.Count < 1 ? 0 : found.Count - 1).SetProperty(found => found.BlockedUntil, (DateTimeOffset?)null),
                cancel);
        }

        return true;
    }, cancel);

    async Task<Turn> TakeAsync((string Key, Limit Limit)[] keys, CancellationToken cancel)
    {
        var now = database.Clock.GetUtcNow();
        if (await BlockedAsync(keys, now, cancel) is { } blocked)
            return new(keys, blocked);
        return await database.WriteAsync(Scope.Of("登录"), async db =>
        {
            foreach (var (key, limit) in keys)
            {
                // 记数时占住了这一行：同时来的依次记，先到的把次数用完，后到的就在这里挡住
                if (await CountAsync(db, key, limit, now, cancel) is { } late)
                    return new Turn(keys, late);
            }

            return new Turn(keys, null);
        }, cancel);
    }

    async Task<DateTimeOffset?> BlockedAsync((string Key, Limit Limit)[] keys, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("登录"));
        var names = keys.Select(key => key.Key).ToList();
        return await db.Set<Attempt>().Where(found => names.Contains(found.Key) && found.BlockedUntil > now).MaxAsync(found => found.BlockedUntil, cancel);
    }

    /// <returns>已经挡住的，到何时；没有挡住、记了一次的为 null。</returns>
    static async Task<DateTimeOffset?> CountAsync(GongkaiDb db, string key, Limit limit, DateTimeOffset now, CancellationToken cancel)
    {
        var (at, forget) = (Instant.Of(now), Instant.Of(now - Memory));
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into attempt (key, count, last_at, blocked_until) values ({key}, 1, {at}, null)
            on conflict (key) do update set count = case when attempt.last_at < {forget} then 1 else attempt.count + 1 end, last_at = {at}
            """,
            cancel);
        var attempt = await db.Set<Attempt>().SingleAsync(found => found.Key == key, cancel);
        if (attempt.BlockedUntil > now)
            return attempt.BlockedUntil;
        attempt.BlockedUntil = limit.Blocks(attempt.Count) is { } wait ? now + wait : null;
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>轮到一次尝试；<see cref="BlockedUntil"/> 不空就是还没轮到。</summary>
    internal sealed record Turn(IReadOnlyList<(string Key, Limit Limit)> Keys, DateTimeOffset? BlockedUntil);

    /// <param name="Free">前几次不用等。</param>
    /// <param name="First">头一次等多久，以后逐次加倍。</param>
    /// <param name="Most">至多等多久。</param>
    internal sealed record Limit(string Name, int Free, TimeSpan First, TimeSpan Most)
    {
        public (string Key, Limit Limit) Key(string whose) => (Tokens.Hash($"{Name}\n{whose}"), this);

        public TimeSpan? Blocks(int count) => count < Free ? null : TimeSpan.FromTicks(Math.Min(First.Ticks << Math.Min(count - Free, 20), Most.Ticks));
    }
}
