using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Gongkai.App.SignIn;

/// <summary>一次性的口令：怎样生成，库里存什么。</summary>
static class Tokens
{
    /// <summary>256 位的随机数，可以放进网址。</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>库里只存散列：库被人看到，也拿不到口令。</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
