using System.Buffers.Text;
using System.Globalization;
using Gongkai.App.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.SignIn;

/// <summary>框架的通行密钥经它读我们自己的表。账号由人员台账管，这里不建、不改、不删。</summary>
sealed class LoginStore(Database database) : IUserPasskeyStore<Login>
{
    public Task<string> GetUserIdAsync(Login user, CancellationToken cancel) => Task.FromResult(user.OfficerId.ToString(CultureInfo.InvariantCulture));

    public async Task<string?> GetUserNameAsync(Login user, CancellationToken cancel)
    {
        await using var db = Open();
        return await db.Officers.Where(officer => officer.Id == user.OfficerId).Select(officer => officer.Account).SingleOrDefaultAsync(cancel);
    }

    public async Task<Login?> FindByIdAsync(string userId, CancellationToken cancel)
    {
        if (!long.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;
        await using var db = Open();
        return await db.Officers.AnyAsync(officer => officer.Id == id, cancel) ? new() { OfficerId = id } : null;
    }

    public async Task<Login?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancel)
    {
        await using var db = Open();
        return await FindAsync(db, credentialId, cancel) is { } passkey ? new() { OfficerId = passkey.OfficerId } : null;
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Login user, CancellationToken cancel)
    {
        await using var db = Open();
        return [.. (await db.Set<Passkey>().AsNoTracking().Where(found => found.OfficerId == user.OfficerId).ToListAsync(cancel)).Select(Info)];
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Login user, byte[] credentialId, CancellationToken cancel)
    {
        await using var db = Open();
        return await FindAsync(db, credentialId, cancel) is { } passkey && passkey.OfficerId == user.OfficerId ? Info(passkey) : null;
    }

    /// <summary>添加、用过之后的更新都在 <see cref="SecondFactors"/>：要记日志。</summary>
    public Task AddOrUpdatePasskeyAsync(Login user, UserPasskeyInfo passkey, CancellationToken cancel) => throw new NotSupportedException();

    public Task RemovePasskeyAsync(Login user, byte[] credentialId, CancellationToken cancel) => throw new NotSupportedException();

    public Task<string?> GetNormalizedUserNameAsync(Login user, CancellationToken cancel) => GetUserNameAsync(user, cancel);

    public Task SetUserNameAsync(Login user, string? userName, CancellationToken cancel) => throw new NotSupportedException();

    public Task SetNormalizedUserNameAsync(Login user, string? normalizedName, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IdentityResult> UpdateAsync(Login user, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IdentityResult> CreateAsync(Login user, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(Login user, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Login?> FindByNameAsync(string normalizedUserName, CancellationToken cancel) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    GongkaiDb Open() => database.Open(Scope.Of("登录"));

    static Task<Passkey?> FindAsync(GongkaiDb db, byte[] credentialId, CancellationToken cancel)
    {
        var id = Base64Url.EncodeToString(credentialId);
        return db.Set<Passkey>().SingleOrDefaultAsync(found => found.CredentialId == id, cancel);
    }

    static UserPasskeyInfo Info(Passkey passkey) => new(
        Base64Url.DecodeFromChars(passkey.CredentialId), Base64Url.DecodeFromChars(passkey.PublicKey), passkey.CreatedAt, (uint)passkey.SignCount,
        passkey.Transports.Length == 0 ? null : passkey.Transports.Split(','), isUserVerified: true, passkey.IsBackupEligible, passkey.IsBackedUp, [], []);
}
