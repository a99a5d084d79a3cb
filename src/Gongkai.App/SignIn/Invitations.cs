using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.SignIn;

/// <summary>邀请与重设：给人一个一次性的链接，由他自己设定口令。管理员不经手别人的口令。</summary>
sealed class Invitations(Database database)
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>发一个邀请，此人以前没用的作废。</summary>
    /// <param name="by">谁发的。</param>
    /// <param name="resetsSecondFactor">一并取消原有的第二重验证。</param>
    /// <returns>链接的路径，如 /sign-in/invitation/…；只在这时看得到。</returns>
    public async Task<string> InviteAsync(long officerId, Scope by, bool resetsSecondFactor, CancellationToken cancel)
    {
        var (token, now) = (Tokens.New(), database.Clock.GetUtcNow());
        await using var db = database.Open(Scope.Of("登录"));
        var officer = await db.Officers.AsNoTracking().SingleAsync(found => found.Id == officerId, cancel);
        db.RemoveRange(await db.Set<Invitation>().Where(found => found.OfficerId == officerId && found.UsedAt == null).ToListAsync(cancel));
        db.Add(new Invitation { TokenHash = Tokens.Hash(token), OfficerId = officerId, ExpiresAt = now + Life, ResetsSecondFactor = resetsSecondFactor });
        db.Scope = by;
        db.Note(Acts.Invite, officer.OrganId, officer.Account, recordId: officer.Id);
        await db.SaveChangesAsync(cancel);
        return $"/sign-in/invitation/{token}";
    }

    /// <summary>还能用的邀请是给谁的；用过、过期、编造的为 null。</summary>
    public async Task<Officer?> FindAsync(string token, CancellationToken cancel)
    {
        var (hash, now) = (Tokens.Hash(token), database.Clock.GetUtcNow());
        await using var db = database.Open(Scope.Of("登录"));
        var found = await db.Set<Invitation>().AsNoTracking().SingleOrDefaultAsync(found => found.TokenHash == hash && found.UsedAt == null && found.ExpiresAt > now, cancel);
        var officer = found is null ? null : await db.Officers.AsNoTracking().SingleOrDefaultAsync(officer => officer.Id == found.OfficerId, cancel);
        return officer?.IsServingOn(database.Clock.Today) == true ? officer : null;
    }

    /// <summary>用掉邀请。同时来两次，只有一次成。</summary>
    public Task<bool> SpendAsync(string token, CancellationToken cancel) => database.WriteAsync(Scope.Of("登录"), async db =>
    {
        var (hash, now) = (Tokens.Hash(token), database.Clock.GetUtcNow());
        var spent = await db.Set<Invitation>().Where(found => found.TokenHash == hash && found.UsedAt == null && found.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(found => found.UsedAt, now), cancel) == 1;
        var invitation = spent ? await db.Set<Invitation>().AsNoTracking().SingleAsync(found => found.TokenHash == hash, cancel) : null;
        if (invitation?.ResetsSecondFactor == true)
        {
            await SecondFactors.ClearAsync(db, invitation.OfficerId, cancel);
            await db.SaveChangesAsync(cancel);
        }

        return spent;
    }, cancel);
}
