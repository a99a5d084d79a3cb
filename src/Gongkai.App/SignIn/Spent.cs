using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.SignIn;

/// <summary>只认一次的口令。</summary>
sealed class Spent(Database database)
{
    /// <summary>头一次来为 true；再来为 false。</summary>
    /// <param name="life">口令本身多久过期；过了就不必再记着。</param>
    public Task<bool> TryAsync(string token, TimeSpan life, CancellationToken cancel) => database.WriteAsync(Scope.Of("登录"), async db =>
    {
        var (hash, now) = (Tokens.Hash(token), database.Clock.GetUtcNow());
        await db.Set<SpentToken>().Where(found => found.ExpiresAt < now).ExecuteDeleteAsync(cancel);
        var until = Instant.Of(now + life);
        return await db.Database.ExecuteSqlAsync($"insert into spent_token (token_hash, expires_at) values ({hash}, {until}) on conflict (token_hash) do nothing", cancel) == 1;
    }, cancel);
}
