using Microsoft.AspNetCore.DataProtection;

namespace Gongkai.App.SignIn;

/// <summary>登录里要藏起来的：验证器的密钥、过期时留下的内容、没办完的登录。各有用途，不能张冠李戴。</summary>
sealed class Sealing(IDataProtectionProvider keys)
{
    public string Seal(string purpose, string text) => Protector(purpose).Protect(text);

    /// <summary>到时就打不开。</summary>
    public string Seal(string purpose, string text, TimeSpan life) => Protector(purpose).ToTimeLimitedDataProtector().Protect(text, life);

    /// <summary>密钥不对、被改过的为 null。</summary>
    public string? Open(string purpose, string? secret) => Try(secret, Protector(purpose).Unprotect);

    /// <summary>密钥不对、被改过、已经到时的为 null。</summary>
    public string? OpenInTime(string purpose, string? secret) => Try(secret, Protector(purpose).ToTimeLimitedDataProtector().Unprotect);

    static string? Try(string? secret, Func<string, string> open)
    {
        if (string.IsNullOrEmpty(secret))
            return null;
        try
        {
            return open(secret);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    IDataProtector Protector(string purpose) => keys.CreateProtector("登录", purpose);
}
