using System.Security.Cryptography;
using Gongkai.App.Log;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.SignIn;

/// <summary>第二重验证：验证器、通行密钥、恢复码。</summary>
sealed class SecondFactors(Database database, Sealing sealing, Throttle throttle, Sessions sessions)
{
    const string TotpPurpose = "验证器";

    const int Codes = 10;

    /// <summary>启用了哪些。</summary>
    public async Task<Enrolled> OfAsync(long officerId, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("登录"));
        var hasTotp = await db.Set<Login>().AnyAsync(found => found.OfficerId == officerId && found.TotpSecret != "", cancel);
        var passkeys = await db.Set<Passkey>().AsNoTracking().Where(found => found.OfficerId == officerId).OrderBy(found => found.CreatedAt).ToListAsync(cancel);
        var codes = await db.Set<RecoveryCode>().CountAsync(found => found.OfficerId == officerId && found.UsedAt == null, cancel);
        return new(hasTotp, passkeys, codes);
    }

    /// <summary>启用验证器：填对一次码才算。别处的登录都退出。</summary>
    public async Task<bool> EnrolTotpAsync(long officerId, string secret, string code, Scope by, CancellationToken cancel)
    {
        if (Totp.Match(secret, Digits(code), database.Clock.GetUtcNow(), 0) is not { } step)
            return false;
        await ChangeAsync(officerId, "启用验证器", by, async db =>
        {
            var login = await db.LoginOfAsync(officerId, cancel);
            (login.TotpSecret, login.TotpStep) = (sealing.Seal(TotpPurpose, secret), step);
        }, cancel);
        return true;
    }

    public Task RemoveTotpAsync(Actor actor, CancellationToken cancel) => ChangeAsync(actor.OfficerId, "停用验证器", actor.Scope, async db =>
    {
        var login = await db.LoginOfAsync(actor.OfficerId, cancel);
        (login.TotpSecret, login.TotpStep) = ("", 0);
    }, cancel);

    public Task AddPasskeyAsync(Actor actor, Passkey passkey, CancellationToken cancel) => ChangeAsync(actor.OfficerId, $"添加通行密钥“{passkey.Name}”", actor.Scope, db =>
    {
        db.Add(passkey);
        return Task.CompletedTask;
    }, cancel);

    /// <summary>用过一次：记下设备报的次数。</summary>
    public async Task TouchPasskeyAsync(string credentialId, long signCount, bool isBackedUp, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("登录"));
        var passkey = await db.Set<Passkey>().SingleAsync(found => found.CredentialId == credentialId, cancel);
        (passkey.SignCount, passkey.IsBackedUp) = (signCount, isBackedUp);
        await db.SaveChangesAsync(cancel);
    }

    public Task RemovePasskeyAsync(Actor actor, string credentialId, CancellationToken cancel) => ChangeAsync(actor.OfficerId, "删除通行密钥", actor.Scope, async db =>
    {
        if (await db.Set<Passkey>().SingleOrDefaultAsync(found => found.OfficerId == actor.OfficerId && found.CredentialId == credentialId, cancel) is { } passkey)
            db.Remove(passkey);
    }, cancel);

    /// <summary>新的一套恢复码，原来的作废。只在这时看得到原文。</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Actor actor, CancellationToken cancel)
    {
        var codes = Enumerable.Range(0, Codes).Select(_ => Grouped(Totp.Encode(RandomNumberGenerator.GetBytes(10)))).ToList();
        await ChangeAsync(actor.OfficerId, "生成恢复码", actor.Scope, async db =>
        {
            db.RemoveRange(await db.Set<RecoveryCode>().Where(found => found.OfficerId == actor.OfficerId).ToListAsync(cancel));
            db.AddRange(codes.Select(code => new RecoveryCode { OfficerId = actor.OfficerId, CodeHash = HashOf(code) }));
        }, cancel);
        return codes;
    }

    /// <summary>验证码或者恢复码对不对。每个只认一次。</summary>
    public async Task<(bool IsRight, DateTimeOffset? BlockedUntil)> CheckAsync(long officerId, string code, CancellationToken cancel)
    {
        var turn = await throttle.ForCodeAsync(officerId, cancel);
        if (turn.BlockedUntil is not null)
            return (false, turn.BlockedUntil);
        var plain = Digits(code);
        var isRight = plain.Length == 6 && plain.All(char.IsAsciiDigit) ? await SpendTotpAsync(officerId, plain, cancel) : await SpendRecoveryAsync(officerId, plain, cancel);
        if (isRight)
            await throttle.ForgiveAsync(turn, cancel);
        return (isRight, null);
    }

    /// <summary>取消全部第二重验证：手机、密钥、恢复码都丢了，管理员重新邀请时。</summary>
    public static async Task ClearAsync(GongkaiDb db, long officerId, CancellationToken cancel)
    {
        var login = await db.LoginOfAsync(officerId, cancel);
        (login.TotpSecret, login.TotpStep) = ("", 0);
        db.RemoveRange(await db.Set<Passkey>().Where(found => found.OfficerId == officerId).ToListAsync(cancel));
        db.RemoveRange(await db.Set<RecoveryCode>().Where(found => found.OfficerId == officerId).ToListAsync(cancel));
    }

    /// <summary>改登录方式：记日志；别处的登录是照旧的方式进来的，一并退出。</summary>
    async Task ChangeAsync(long officerId, string what, Scope by, Func<GongkaiDb, Task> change, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("登录"));
        var officer = await db.Officers.AsNoTracking().SingleAsync(found => found.Id == officerId, cancel);
        await change(db);
        db.Scope = by;
        db.Note(Acts.Credential, officer.OrganId, $"{officer.Account}：{what}", recordId: officer.Id);
        await db.SaveChangesAsync(cancel);
        await sessions.EndAllAsync(officerId, null, cancel);
    }

    async Task<bool> SpendTotpAsync(long officerId, string code, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("登录"));
        var login = await db.Set<Login>().AsNoTracking().SingleOrDefaultAsync(found => found.OfficerId == officerId, cancel);
        if (sealing.Open(TotpPurpose, login?.TotpSecret) is not { } secret || Totp.Match(secret, code, database.Clock.GetUtcNow(), login!.TotpStep) is not { } step)
            return false;
        // 两处同时用一个码，只有一处改得动
        return await database.WriteAsync(
            Scope.Of("登录"),
            open => open.Set<Login>().Where(found => found.OfficerId == officerId && found.TotpStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(found => found.TotpStep, step), cancel),
            cancel) == 1;
    }

    async Task<bool> SpendRecoveryAsync(long officerId, string code, CancellationToken cancel)
    {
        var (hash, now) = (HashOf(code), database.Clock.GetUtcNow());
        return await database.WriteAsync(
            Scope.Of("登录"),
            db => db.Set<RecoveryCode>().Where(found => found.OfficerId == officerId && found.CodeHash == hash && found.UsedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(found => found.UsedAt, now), cancel),
            cancel) == 1;
    }

    /// <summary>照抄时多出的空格、短横不算，全角数字也认。</summary>
    static string Digits(string code) => string.Concat(code.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    static string Grouped(string code) => string.Join('-', code.Chunk(4).Select(four => new string(four)));

    static string HashOf(string code) => Tokens.Hash($"恢复码\n{Digits(code)}");

    internal sealed record Enrolled(bool HasTotp, IReadOnlyList<Passkey> Passkeys, int RecoveryCodes)
    {
        public bool Any => HasTotp || Passkeys.Count > 0;
    }
}
