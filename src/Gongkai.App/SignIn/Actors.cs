using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.SignIn;

/// <summary>由人员、职责、隶属关系认出登录的人的权限。</summary>
sealed class Actors(Database database)
{
    /// <summary>不在岗、机关已撤销、没有任何职责的为 null。</summary>
    /// <param name="session">哪一次登录；没有经过第二重验证的，审批、管理职责的权限先不给。</param>
    public async Task<Actor?> FindAsync(long officerId, Session session, CancellationToken cancel)
    {
        var today = database.Clock.Today;
        await using var db = database.Open(Scope.Of("登录"));
        var officer = await db.Officers.AsNoTracking().SingleOrDefaultAsync(found => found.Id == officerId, cancel);
        if (officer?.IsServingOn(today) != true)
            return null;
        var organs = await db.Organs.AsNoTracking().ToListAsync(cancel);
        var assignments = await db.Assignments.AsNoTracking().Where(found => found.Account == officer.Account).ToListAsync(cancel);
        var tree = OrganTree.Of(organs, today);
        List<Grant> grants =
        [
            .. from assignment in assignments
               where assignment.IsInForceOn(today)
               let duty = Duties.Find(assignment.Duty)
               where duty is not null
               let organ = organs.Find(organ => organ.Id == assignment.OrganId)
               where organ is not null
               select new Grant(duty, assignment.OrganId, tree.Reach(organ, assignment.IncludesSubordinates)),
        ];
        if (grants.Count == 0 || organs.Find(organ => organ.Id == officer.OrganId) is not { } own)
            return null;
        var mustEnrol = !session.IsVerified && grants.Exists(grant => grant.Duty.NeedsSecondFactor);
        var reached = grants.SelectMany(grant => grant.OrganIds).ToHashSet();
        return new(officer, own, mustEnrol ? [.. grants.Select(Withhold)] : grants)
        {
            Session = session,
            MustEnrol = mustEnrol,
            IsWhole = organs.TrueForAll(organ => !organ.IsValidOn(today) || reached.Contains(organ.Id)),
        };
    }

    static Grant Withhold(Grant grant) => grant.Duty.NeedsSecondFactor ? grant with { Duty = grant.Duty with { Rights = [Right.Enter] } } : grant;
}
