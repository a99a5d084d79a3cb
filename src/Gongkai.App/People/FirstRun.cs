using System.Security.Cryptography;
using System.Text;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.Organs;

namespace Gongkai.App.People;

/// <summary>第一次启动：空库里建第一个机关、第一位管理员。安装码印在启动它的屏幕上，网络上的别人认领不了。</summary>
sealed class FirstRun(Database database, Passwords passwords, OrganSettings settings) : IDisposable
{
    /// <summary>不容易看错的字母和数字。</summary>
    const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    readonly SemaphoreSlim turn = new(1, 1);
    volatile bool isDone;

    /// <summary>安装码，每次启动各不相同。</summary>
    public string Code { get; } = $"{RandomNumberGenerator.GetString(Alphabet, 4)}-{RandomNumberGenerator.GetString(Alphabet, 4)}-{RandomNumberGenerator.GetString(Alphabet, 4)}";

    /// <summary>还没有任何机关。建好以后不再查库。每个页面都先问它，所以不经 EF：第一个页面不必等它建好映射。</summary>
    public async Task<bool> IsNeededAsync(CancellationToken cancel)
    {
        if (isDone)
            return false;
        await using var open = await database.Dialect.OpenAsync(cancel);
        return !(isDone = (await open.ListAsync("select 1 from organs where version > 0 limit 1", cancel)).Count > 0);
    }

    public bool IsCode(string text) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Plain(text)), Encoding.UTF8.GetBytes(Plain(Code)));

    /// <summary>建机关、管理员和职责，设口令，记下比国家规定更严的期限。</summary>
    /// <param name="limits">哪一条期限、几天；没有更严的不列。</param>
    /// <returns>别人抢先建好了为 false。</returns>
    public async Task<bool> CompleteAsync(Organ organ, Officer officer, string password, IEnumerable<(Setting Limit, string Days)> limits, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            if (!await IsNeededAsync(cancel))
                return false;
            await using var db = database.Open(Scope.Of("首次安装"));
            db.Add(organ);
            officer.OrganId = organ.Id;
            db.Add(officer);
            db.Add(new Assignment { Account = officer.Account, OrganId = organ.Id, Duty = Duties.Administrator.Id, IncludesSubordinates = true, StartsOn = officer.JoinedOn, Note = "首次安装" });
            await db.SaveChangesAsync(cancel);
            await passwords.SetAsync(officer.Id, password, Scope.Of("首次安装"), cancel);
            foreach (var (limit, days) in limits)
                await settings.SetAsync(db, organ, limit, days, officer.JoinedOn, cancel);
            return isDone = true;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    static string Plain(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
