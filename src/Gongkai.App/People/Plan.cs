using System.Security.Cryptography;
using System.Text;

namespace Gongkai.App.People;

/// <summary>将要办的事，一句一件。先给人看，看过的与办理时的不一样就不办。</summary>
/// <param name="Notes">办了以后要知道的，不是一件事。</param>
sealed record Plan(IReadOnlyList<string> Lines, IReadOnlyList<string> Notes)
{
    /// <summary>看过的是不是这一份。</summary>
    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [.. Lines, .. Notes]))))[..16];
}
