using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.SignIn;

/// <summary>取某人的登录资料。</summary>
static class LoginRows
{
    /// <summary>还没有的新建一条，随下一次保存写入。</summary>
    public static async Task<Login> LoginOfAsync(this GongkaiDb db, long officerId, CancellationToken cancel)
    {
        if (await db.Set<Login>().SingleOrDefaultAsync(found => found.OfficerId == officerId, cancel) is { } login)
            return login;
        Login created = new() { OfficerId = officerId };
        db.Add(created);
        return created;
    }
}
