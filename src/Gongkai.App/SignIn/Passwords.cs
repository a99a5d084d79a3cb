using Gongkai.App.Log;
using Gongkai.App.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.SignIn;

/// <summary>口令的查验与更改。</summary>
sealed class Passwords(Database database, IPasswordHasher<Login> hasher, Throttle throttle, Sessions sessions, SignInSettings settings)
{
    /// <summary>没有这个账号也照样算一遍散列，用时一样，看不出账号有没有。</summary>
    readonly Lazy<string> decoy = new(() => hasher.HashPassword(new(), Tokens.New()));

    /// <summary>口令对不对。账号不存在、口令不对、已经离岗，答的都一样。</summary>
    public async Task<Checked> CheckAsync(string account, string password, Visitor visitor, CancellationToken cancel)
    {
        account = account.Trim();
        await using var db = database.Open(Scope.Of("没有登录的人"));
        var known = visitor.Known is { } device && await db.Officers.AnyAsync(found => found.Account == account && found.Id == device.OfficerId, cancel) ? device : null;
        var turn = await throttle.ForPasswordAsync(account, visitor, known, cancel);
        if (turn.BlockedUntil is { } until)
            return new(null, until);

        var officer = await db.Officers.AsNoTracking().SingleOrDefaultAsync(found => found.Account == account, cancel);
        var login = officer is null ? null : await db.Set<Login>().SingleOrDefaultAsync(found => found.OfficerId == officer.Id, cancel);
        var hash = login is { PasswordHash.Length: > 0 } ? login.PasswordHash : decoy.Value;
        var result = hasher.VerifyHashedPassword(login ?? new(), hash, password.Length > 1000 ? "" : password);
        if (result is PasswordVerificationResult.Failed || login is not { PasswordHash.Length: > 0 } || !officer!.IsServingOn(database.Clock.Today))
        {
            db.Note(Acts.SignInFailed, officer?.OrganId, officer is null ? $"没有的账号（{visitor.ShownNetwork}）" : $"{officer.Account}（{visitor.ShownNetwork}）", recordId: officer?.Id);
            await db.SaveChangesAsync(cancel);
            return new(null, null);
        }

        if (result is PasswordVerificationResult.SuccessRehashNeeded)
        {
            login.PasswordHash = hasher.HashPassword(login, password);
            await db.SaveChangesAsync(cancel);
        }

        await throttle.ForgiveAsync(turn, cancel);
        return new(officer.Id, null);
    }

    /// <summary>本人改口令：要对得上现在的；别处的登录都退出。</summary>
    /// <returns>哪里不合、怎么改；改成了为 null。</returns>
    public async Task<(string Field, string Message)?> ChangeAsync(Actor actor, string current, string password, Visitor visitor, CancellationToken cancel)
    {
        var check = await CheckAsync(actor.Account, current, visitor with { Known = new(actor.OfficerId, $"{actor.Session.Id}") }, cancel);
        if (check.BlockedUntil is not null)
            return ("current", "现在的口令错了太多次。请过一会儿再试。");
        if (check.OfficerId is null)
            return ("current", "现在的口令不对。请核对后再试。");
        if (await ProblemAsync(actor.OfficerId, password, cancel) is { } problem)
            return ("password", problem);
        await SetAsync(actor.OfficerId, password, actor.Scope, cancel);
        await sessions.EndAllAsync(actor.OfficerId, actor.Session.Id, cancel);
        return null;
    }

    /// <summary>这个人用这个口令行不行；行为 null。</summary>
    public async Task<string?> ProblemAsync(long officerId, string password, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("登录"));
        var officer = await db.Officers.AsNoTracking().SingleAsync(found => found.Id == officerId, cancel);
        var organ = await db.Organs.AsNoTracking().SingleOrDefaultAsync(found => found.Id == officer.OrganId, cancel);
        return PasswordRules.Problem(password, await settings.PasswordLengthAsync(officer.OrganId, cancel), officer.Account, officer.Mobile, officer.OfficePhone, officer.Name, organ?.Name ?? "", organ?.ShortName ?? "", organ?.Code ?? "");
    }

    /// <summary>设定口令，不查合不合要求。</summary>
    public async Task SetAsync(long officerId, string password, Scope by, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("登录"));
        var officer = await db.Officers.AsNoTracking().SingleAsync(found => found.Id == officerId, cancel);
        var login = await db.LoginOfAsync(officerId, cancel);
        login.PasswordHash = hasher.HashPassword(login, password);
        login.PasswordSetAt = database.Clock.GetUtcNow();
        db.Scope = by;
        db.Note(Acts.Credential, officer.OrganId, $"{officer.Account}：设定口令", recordId: officer.Id);
        await db.SaveChangesAsync(cancel);
    }

    /// <param name="OfficerId">口令对了，是谁；不对为 null。</param>
    /// <param name="BlockedUntil">错得太多，到何时再试；没有挡住为 null。</param>
    internal sealed record Checked(long? OfficerId, DateTimeOffset? BlockedUntil);
}
