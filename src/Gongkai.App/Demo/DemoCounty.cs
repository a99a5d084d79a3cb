using System.Security.Cryptography;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Demo;

/// <summary>示例县：空库时填入，账号与口令只在这时印一次。</summary>
static class DemoCounty
{
    static readonly DateOnly Joined = new(2024, 1, 1);

    /// <summary>不容易看错的字母和数字。</summary>
    const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>每次首次启动各不相同的口令。</summary>
    public static string RandomPassword(string account) => RandomNumberGenerator.GetString(Alphabet, 12);

    /// <param name="passwordFor">账号 → 口令；不给则用固定的，只供测试。</param>
    /// <param name="factors">给了就替审批人、管理员启用验证器，密钥一并印出（决定18）；不给，首次登录时自己启用。</param>
    public static async Task FillAsync(Database database, TextWriter console, CancellationToken cancel, Func<string, string>? passwordFor = null, SecondFactors? factors = null)
    {
        await using var db = database.Open(Scope.Of("示例数据"));
        if (await db.Organs.AnyAsync(cancel))
        {
            if (passwordFor is not null)
                await console.WriteLineAsync("示例县已经在库里，口令在首次启动时印过。忘了的，用 gongkai user add 姓名 --organ 机关代码 --duty 职责 --account 账号 取得重设口令的链接（手机也丢了的，加 --reset-second-factor）；要重来，换一个空的数据目录。");
            return;
        }

        var organs = DemoOrgans.Make();
        db.AddRange(organs);
        AddPeople(db, organs.ToDictionary(organ => organ.Code), database.Clock.Today);
        await db.SaveChangesAsync(cancel);
        DemoLedgers.Fill(db, organs.ToDictionary(organ => organ.Code, organ => organ.Id), database.Clock.Today);
        await db.SaveChangesAsync(cancel);
        await AddLoginsAsync(db, console, passwordFor ?? (_ => "demo-2026"), factors, cancel);
    }

    static void AddPeople(GongkaiDb db, Dictionary<string, Organ> organs, DateOnly today)
    {
        foreach (var person in DemoOfficers.All)
        {
            var organId = organs[person.Organ].Id;
            db.Add(new Officer { Account = person.Account, Name = person.Name, Post = person.Post, OrganId = organId, JoinedOn = Joined, OfficePhone = organs[person.Organ].Phone });
            db.AddRange(person.Duties.Select(duty =>
                new Assignment { Account = person.Account, OrganId = organId, Duty = duty.Id, IncludesSubordinates = DemoOfficers.ReachesDown(duty), StartsOn = Joined }));
        }

        var (account, borrowed, organ, note) = DemoOfficers.Borrowed;
        var startsOn = new DateOnly(today.Year, 1, 1);
        db.Add(new Assignment { Account = account, OrganId = organs[organ].Id, Duty = borrowed.Id, StartsOn = startsOn, EndsOn = startsOn.AddYears(1), IsBorrowed = true, Note = note });
    }

    static async Task AddLoginsAsync(GongkaiDb db, TextWriter console, Func<string, string> passwordFor, SecondFactors? factors, CancellationToken cancel)
    {
        PasswordHasher<Login> hasher = new();
        Dictionary<string, string> hashes = new(StringComparer.Ordinal);
        var ids = await db.Officers.ToDictionaryAsync(officer => officer.Account, officer => officer.Id, cancel);
        List<(DemoOfficers.Person Person, string Password)> people = [.. DemoOfficers.All.Where(person => person.HasLogin).Select(person => (person, passwordFor(person.Account)))];
        foreach (var (person, password) in people)
        {
            if (!hashes.TryGetValue(password, out var hash))
                hashes[password] = hash = hasher.HashPassword(new(), password);
            db.Add(new Login { OfficerId = ids[person.Account], PasswordHash = hash, PasswordSetAt = db.Installation.Clock.GetUtcNow() });
        }

        await db.SaveChangesAsync(cancel);
        await console.WriteLineAsync("示例县已经建好，全是虚构的。账号、口令、验证器密钥只印这一次：");
        foreach (var (person, password) in people)
        {
            var secret = factors is not null && person.Duties.Any(duty => duty.NeedsSecondFactor) ? await EnrolAsync(db, factors, ids[person.Account], cancel) : "";
            await console.WriteLineAsync($"  {person.Account,-18}{password,-14}{secret,-34}{person.Name}　{string.Join("、", person.Duties.Select(duty => duty.Name))}");
        }
    }

    /// <summary>用上一段的码启用，启动之后马上就能用现在这一段的码登录。</summary>
    static async Task<string> EnrolAsync(GongkaiDb db, SecondFactors factors, long officerId, CancellationToken cancel)
    {
        var secret = Totp.NewSecret();
        await factors.EnrolTotpAsync(officerId, secret, Totp.Code(secret, Totp.StepAt(db.Installation.Clock.GetUtcNow()) - 1), Scope.Of("示例数据"), cancel);
        return secret;
    }
}
