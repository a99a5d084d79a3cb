using Gongkai.App.Storage;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.SignIn;

/// <summary>添一个人：人员、职责没有的登记上，再给一个设定口令的链接。头几个账号就是这样来的。</summary>
static class NewUser
{
    /// <returns>账号，与链接的路径。</returns>
    public static async Task<(string Account, string Path)> AddAsync(Database database, Wanted wanted, CancellationToken cancel)
    {
        var by = Scope.Of("添加人员（命令行）");
        await using var db = database.Open(by);
        var organ = await db.Organs.SingleOrDefaultAsync(organ => organ.Code == wanted.OrganCode, cancel)
            ?? throw new UnknownNameException($"没有代码是“{wanted.OrganCode}”的机关。请先登记机关，或者核对代码。");
        if (wanted.Duty.Levels is { Length: > 0 } levels && !levels.Contains(organ.Level))
            throw new UnknownNameException($"“{wanted.Duty.Name}”不能授予{organ.Name}的人。");
        var account = wanted.Account ?? await FreeAccountAsync(db, organ.Code, wanted.Name, cancel);
        var officer = await db.Officers.SingleOrDefaultAsync(officer => officer.Account == account, cancel);
        if (officer is null)
        {
            officer = new() { Account = account, Name = wanted.Name, OrganId = organ.Id, JoinedOn = database.Clock.Today };
            db.Add(officer);
        }
        else if (officer.Name != wanted.Name || !officer.IsServingOn(database.Clock.Today))
        {
            throw new UnknownNameException($"账号“{account}”已经是别人的，或者此人已经离岗。请用 --account 另写一个。");
        }

        var assigned = await db.Assignments.Where(found => found.Account == account && found.OrganId == organ.Id && found.Duty == wanted.Duty.Id).ToListAsync(cancel);
        if (!assigned.Exists(found => found.IsInForceOn(database.Clock.Today)))
            db.Add(new Assignment { Account = account, OrganId = organ.Id, Duty = wanted.Duty.Id, IncludesSubordinates = wanted.IncludesSubordinates, StartsOn = database.Clock.Today });
        await db.SaveChangesAsync(cancel);
        return (account, await new Invitations(database).InviteAsync(officer.Id, by, wanted.ResetsSecondFactor, cancel));
    }

    /// <summary>名字是英文的用名字；是汉字的用机关代码加序号。</summary>
    static async Task<string> FreeAccountAsync(GongkaiDb db, string organCode, string name, CancellationToken cancel)
    {
        if (name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') && char.IsAsciiLetter(name[0]))
            return name.ToLowerInvariant();
        var prefix = $"{organCode.ToLowerInvariant()}-";
        var taken = await db.Officers.Where(officer => officer.Account.StartsWith(prefix)).Select(officer => officer.Account).ToListAsync(cancel);
        return Enumerable.Range(1, taken.Count + 1).Select(number => $"{prefix}{number}").First(account => !taken.Contains(account));
    }

    /// <param name="Account">不写就由程序起。</param>
    internal sealed record Wanted(string Name, string OrganCode, Duty Duty, string? Account, bool IncludesSubordinates)
    {
        /// <summary>手机、密钥、恢复码都丢了：打开链接设好口令，原有的第二重验证就取消。</summary>
        public bool ResetsSecondFactor { get; init; }
    }
}
