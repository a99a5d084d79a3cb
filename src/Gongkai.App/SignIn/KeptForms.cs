using System.Text.Json;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.SignIn;

/// <summary>登录过期时提交的内容：加密留着，同一个人登录之后取回一次（决定19）。</summary>
sealed class KeptForms(Database database, Sealing sealing)
{
    const string Purpose = "过期时的内容";

    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    /// <returns>取回要用的口令。</returns>
    public Task<string> KeepAsync(long officerId, Content content, CancellationToken cancel) => database.WriteAsync(Scope.Of("登录"), async db =>
    {
        var (token, now) = (Tokens.New(), database.Clock.GetUtcNow());
        await db.Set<KeptForm>().Where(found => found.ExpiresAt < now).ExecuteDeleteAsync(cancel);
        db.Add(new KeptForm { TokenHash = Tokens.Hash(token), OfficerId = officerId, Content = sealing.Seal(Purpose, JsonSerializer.Serialize(content)), ExpiresAt = now + Life });
        await db.SaveChangesAsync(cancel);
        return token;
    }, cancel);

    /// <summary>取回，取过就删。不是本人的、过了时候的为 null，也一样删；不是那个页面的为 null，接着留。</summary>
    public async Task<Content?> TakeAsync(long officerId, string path, string token, CancellationToken cancel)
    {
        var hash = Tokens.Hash(token);
        await using var db = database.Open(Scope.Of("登录"));
        if (await db.Set<KeptForm>().SingleOrDefaultAsync(found => found.TokenHash == hash, cancel) is not { } kept)
            return null;
        var isOwn = kept.OfficerId == officerId && kept.ExpiresAt > database.Clock.GetUtcNow();
        var content = isOwn && sealing.Open(Purpose, kept.Content) is { } json ? JsonSerializer.Deserialize<Content>(json) : null;
        if (content is not null && !content.Path.Equals(path, StringComparison.OrdinalIgnoreCase))
            return null;
        db.Remove(kept);
        await db.SaveChangesAsync(cancel);
        return content;
    }

    /// <param name="Path">哪个页面的（不含路径前缀）。</param>
    /// <param name="Fields">各栏的名与值，一栏可以几个值。</param>
    /// <param name="HadFiles">原来还选了文件，没有留。</param>
    internal sealed record Content(string Path, IReadOnlyList<KeyValuePair<string, string>> Fields, bool HadFiles);
}
