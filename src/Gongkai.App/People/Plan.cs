using System.Security.Cryptography;
using System.Text;

namespace Gongkai.App.People;

/// <summary>将要办的事，一句一件。先给人看，看过的与办理时的不一样就不办。</summary>
sealed record Plan(IReadOnlyList<string> Lines)
{
    /// <summary>看过的是不是这一份。</summary>
    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Lines))))[..16];
}
