using System.Buffers.Text;
using System.Globalization;
using System.Net;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Microsoft.AspNetCore.Identity;

namespace Gongkai.App.Web.Office;

/// <summary>通行密钥的两步：发挑战、验回答。挑战放在加了密的 cookie 里，五分钟有效，只认一次。</summary>
sealed class PasskeyDesk(IPasskeyHandler<Login> handler, SecondFactors factors, Actors actors, Sealing sealing, Spent spent, Database database)
{
    const string Name = "gongkai-passkey";
    const string Purpose = "通行密钥的挑战";

    static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    public static void Configure(IdentityPasskeyOptions passkey)
    {
        passkey.AuthenticatorTimeout = Life;
        passkey.UserVerificationRequirement = "required";
        passkey.ResidentKeyRequirement = "required";
        passkey.AttestationConveyancePreference = "none";
        // 我们的 Referrer-Policy 使表单的 Origin 头成为 null，框架默认的比法用不了；认浏览器签进回答里的来源
        passkey.ValidateOrigin = context => ValueTask.FromResult(
            !context.CrossOrigin && context.Origin.Equals($"{context.HttpContext.Request.Scheme}://{context.HttpContext.Request.Host}", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>通行密钥认域名，不认 IP 地址；除本机外还要 https（决定18）。</summary>
    public static bool IsUsable(HttpContext context) =>
        !IPAddress.TryParse(context.Request.Host.Host.Trim('[', ']'), out _)
        && (context.Request.IsHttps || context.Request.Host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase));

    /// <summary>登录用的挑战，JSON。不问是谁，设备里有哪几个由浏览器列出。</summary>
    public async Task<string> ChallengeAsync(HttpContext context)
    {
        var options = await handler.MakeRequestOptionsAsync(null, context);
        HostCookies.Write(context, Name, sealing.Seal(Purpose, options.AssertionState!, Life), Life);
        return options.RequestOptionsJson;
    }

    /// <summary>登记用的挑战，JSON。</summary>
    public async Task<string> EnrolAsync(HttpContext context, Actor actor)
    {
        var id = actor.OfficerId.ToString(CultureInfo.InvariantCulture);
        var options = await handler.MakeCreationOptionsAsync(new() { Id = id, Name = actor.Account, DisplayName = actor.Name }, context);
        HostCookies.Write(context, Name, sealing.Seal(Purpose, options.AttestationState!, Life), Life);
        return options.CreationOptionsJson;
    }

    /// <summary>验登录的回答；不对为 null。</summary>
    public async Task<long?> SignInAsync(HttpContext context, string credential)
    {
        if (await StateAsync(context) is not { } state)
            return null;
        var result = await handler.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = credential, AssertionState = state });
        if (!result.Succeeded || await actors.FindAsync(result.User.OfficerId, new() { IsVerified = true }, context.RequestAborted) is null)
            return null;
        await factors.TouchPasskeyAsync(Base64Url.EncodeToString(result.Passkey.CredentialId), result.Passkey.SignCount, result.Passkey.IsBackedUp, context.RequestAborted);
        return result.User.OfficerId;
    }

    /// <summary>验登记的回答；不对为 null。</summary>
    public async Task<Passkey?> ReadAsync(HttpContext context, Actor actor, string credential, string name)
    {
        if (await StateAsync(context) is not { } state)
            return null;
        var result = await handler.PerformAttestationAsync(new() { HttpContext = context, CredentialJson = credential, AttestationState = state });
        if (!result.Succeeded || result.UserEntity.Id != actor.OfficerId.ToString(CultureInfo.InvariantCulture))
            return null;
        var found = result.Passkey;
        return new()
        {
            CredentialId = Base64Url.EncodeToString(found.CredentialId),
            OfficerId = actor.OfficerId,
            Name = name,
            PublicKey = Base64Url.EncodeToString(found.PublicKey),
            SignCount = found.SignCount,
            Transports = string.Join(',', found.Transports ?? []),
            IsBackupEligible = found.IsBackupEligible,
            IsBackedUp = found.IsBackedUp,
            CreatedAt = database.Clock.GetUtcNow(),
        };
    }

    async Task<string?> StateAsync(HttpContext context)
    {
        var state = sealing.OpenInTime(Purpose, HostCookies.Read(context, Name));
        HostCookies.Delete(context, Name);
        return state is not null && await spent.TryAsync(state, Life, context.RequestAborted) ? state : null;
    }
}
