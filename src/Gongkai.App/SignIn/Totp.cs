using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Gongkai.App.SignIn;

/// <summary>
/// 验证码（RFC 6238：HMAC-SHA1、六位、三十秒）。框架自带的只答对不对，不说是哪一段的码，拒绝不了重放，
/// 又只认系统时钟，所以自己算。
/// </summary>
static class Totp
{
    const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    /// <summary>160 位的密钥（RFC 4226 第4节），Base32。</summary>
    public static string NewSecret() => Encode(RandomNumberGenerator.GetBytes(20));

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    /// <summary>某一段的码。</summary>
    public static string Code(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 与各家验证器都用 HMAC-SHA1；它作消息认证码没有已知的弱点
        var mac = HMACSHA1.HashData(Decode(secret), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>码属于哪一段；前后各放宽一段，容手机的钟差半分钟。用过的段及更早的不认；不对为 null。</summary>
    public static long? Match(string secret, string code, DateTimeOffset now, long used)
    {
        var current = StepAt(now);
        for (var step = current - 1; step <= current + 1; step++)
        {
            if (step > used && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(Code(secret, step)), System.Text.Encoding.UTF8.GetBytes(code)))
                return step;
        }

        return null;
    }

    /// <summary>二维码里的网址，验证器照它登记。</summary>
    public static string Link(string secret, string account, string issuer) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={secret}&issuer={Uri.EscapeDataString(issuer)}&algorithm=SHA1&digits=6&period=30";

    /// <summary>Base32（RFC 4648），不补等号。</summary>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        System.Text.StringBuilder text = new();
        var (buffer, bits) = (0, 0);
        foreach (var b in bytes)
        {
            (buffer, bits) = (((buffer << 8) | b) & 0xFFFFF, bits + 8);
            for (; bits >= 5; bits -= 5)
                text.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
        }

        return bits > 0 ? text.Append(Alphabet[(buffer << (5 - bits)) & 31]).ToString() : text.ToString();
    }

    static byte[] Decode(string secret)
    {
        List<byte> bytes = [];
        var (buffer, bits) = (0, 0);
        foreach (var c in secret)
        {
            (buffer, bits) = (((buffer << 5) | Alphabet.IndexOf(c, StringComparison.Ordinal)) & 0xFFFFF, bits + 5);
            if (bits >= 8)
                bytes.Add((byte)((buffer >> (bits -= 8)) & 0xFF));
        }

        return [.. bytes];
    }
}
