using Gongkai.App.Storage;
using Gongkai.Law;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Gongkai.App.People;

/// <summary>
/// 机关、人员、职责存下之前的核对：隶属不成环、职责给对人、管理员至少留一个。
/// 放在保存的地方，网页、导入、命令行、移交，从哪里来的改动都绕不过去。
/// </summary>
sealed class RecordRules(GongkaiDb db, DateOnly today)
{
    static readonly Citation Basis = Statutes.Regulation2019.Article(4);

    readonly List<Refusal> refusals = [];

    /// <exception cref="Refusal">改动不合规矩。</exception>
    public static async Task CheckAsync(GongkaiDb db, CancellationToken cancel)
    {
        var changed = db.ChangeTracker.Entries<LedgerRecord>()
            .Where(entry => entry is { Entity: Organ or Officer or Assignment, State: EntityState.Added or EntityState.Modified or EntityState.Deleted })
            .ToList();
        if (changed.Count == 0)
            return;
        var own = db.Scope;
        // 核对要看全部机关；仍在原来的事务里看
        db.Scope = Scope.Of("核对");
        try
        {
            RecordRules rules = new(db, db.Installation.Clock.Today);
            await rules.RunAsync(changed, own, cancel);
            if (rules.refusals.Count > 0)
                throw rules.refusals[0];
        }
        finally
        {
            db.Scope = own;
        }
    }

    async Task RunAsync(List<EntityEntry<LedgerRecord>> changed, Scope own, CancellationToken cancel)
    {
        CheckFixed(changed);
        var before = await db.Organs.AsNoTracking().ToListAsync(cancel);
        var after = Overlay(before, changed);
        if (changed.Exists(entry => entry.Entity is Organ))
            CheckOrgans(before, after);
        await CheckDeletionsAsync(changed, cancel);
        await CheckAssignmentsAsync(changed, after, own, cancel);
        if (changed.Exists(entry => entry.Entity is Officer or Assignment && entry.State is not EntityState.Added))
            await CheckLastAdministratorAsync(changed, cancel);
    }

    /// <summary>机关代码、账号是别处引用的凭据，给出后不改。</summary>
    void CheckFixed(List<EntityEntry<LedgerRecord>> changed)
    {
        foreach (var entry in changed.Where(entry => entry.State is EntityState.Modified))
        {
            if (entry.Entity is Organ && entry.Property(nameof(Organ.Code)).IsModified)
                Refuse("ORG-30", "机关代码给出后不改。", "更名、合并、分设请用“机关”页上的办理。");
            else if (entry.Entity is Officer && entry.Property(nameof(Officer.Account)).IsModified)
                Refuse("OFC-30", "账号给出后不改。", "换人请新登记一位，再移交。");
        }
    }

    void CheckOrgans(List<Organ> before, List<Organ> after)
    {
        var known = OrganTreeChecks.Problems(before).Select(found => (found.Organ.Code, found.Problem.CheckId)).ToHashSet();
        foreach (var (_, problem) in OrganTreeChecks.Problems(after).Where(found => !known.Contains((found.Organ.Code, found.Problem.CheckId))))
            Refuse(problem.CheckId, problem.Message, "");
    }

    async Task CheckDeletionsAsync(List<EntityEntry<LedgerRecord>> changed, CancellationToken cancel)
    {
        foreach (var record in changed.Where(entry => entry.State is EntityState.Deleted).Select(entry => entry.Entity))
        {
            if (record is Organ organ && await db.Officers.AnyAsync(officer => officer.OrganId == organ.Id, cancel))
                Refuse("ORG-31", $"{organ.Name}已有人员，不能删除。", "机关不再存在的，请办理撤销。");
            else if (record is Officer officer && await db.Assignments.AnyAsync(assignment => assignment.Account == officer.Account, cancel))
                Refuse("OFC-31", $"{officer.Name}担任过职责，不能删除。", "离岗的请填离岗日期，经手的事才查得到人。");
        }
    }

    async Task CheckAssignmentsAsync(List<EntityEntry<LedgerRecord>> changed, List<Organ> organs, Scope own, CancellationToken cancel)
    {
        var granted = changed.Where(entry => entry.Entity is Assignment && IsGrant(entry)).Select(entry => (Assignment)entry.Entity).ToList();
        if (granted.Count == 0)
            return;
        string[] accounts = [.. granted.Select(assignment => assignment.Account).Distinct()];
        var officers = Overlay(await db.Officers.AsNoTracking().Where(officer => accounts.Contains(officer.Account)).ToListAsync(cancel), changed)
            .ToDictionary(officer => officer.Account);
        var tree = OrganTree.Of(organs, today);
        foreach (var assignment in granted)
        {
            if (!officers.TryGetValue(assignment.Account, out var officer))
                Refuse("DUT-26", $"没有账号为 {assignment.Account} 的人员。", "请先登记人员。");
            else if (organs.Find(organ => organ.Id == assignment.OrganId) is not { } organ || organs.Find(organ => organ.Id == officer.OrganId) is not { } home)
                Refuse("DUT-27", "找不到授予职责的机关。", "请先登记机关。");
            else if (Granting.Check(assignment, officer, organ, home, tree) is { } problem)
                Refuse(problem.CheckId, problem.Message, "");
            else if (!own.SeesAll && tree.Reach(organ, assignment.IncludesSubordinates).Any(id => !(own.GrantingOrganIds ?? own.OrganIds).Contains(id)))
                Refuse("DUT-28", $"这项职责及于您管不到的机关。", "请由上级的管理员授予，或者去掉“及于下级”。");
        }
    }

    /// <summary>新授予，或者改了人、职责、机关、范围；只改止期的不算。</summary>
    static bool IsGrant(EntityEntry entry) => entry.State is EntityState.Added || (entry.State is EntityState.Modified && new[]
    {
        nameof(Assignment.Account), nameof(Assignment.Duty), nameof(Assignment.OrganId), nameof(Assignment.IncludesSubordinates), nameof(Assignment.IsBorrowed),
    }.Any(name => entry.Property(name).IsModified));

    /// <summary>全系统至少留一个在岗的管理员，否则谁也进不来管。</summary>
    async Task CheckLastAdministratorAsync(List<EntityEntry<LedgerRecord>> changed, CancellationToken cancel)
    {
        var assignments = await db.Assignments.AsNoTracking().Where(assignment => assignment.Duty == Duties.Administrator.Id).ToListAsync(cancel);
        var accounts = assignments.Select(assignment => assignment.Account).ToList();
        var officers = await db.Officers.AsNoTracking().Where(officer => accounts.Contains(officer.Account)).ToListAsync(cancel);
        if (HasAdministrator(assignments, officers) && !HasAdministrator(Overlay(assignments, changed), Overlay(officers, changed)))
            Refuse("DUTY-LAST", "这是最后一位在岗的管理员，不能收回职责、离岗或者删除。", "请先授予另一位同事管理员职责。");
    }

    bool HasAdministrator(List<Assignment> assignments, List<Officer> officers) =>
        assignments.Any(assignment => assignment.Duty == Duties.Administrator.Id && assignment.IsInForceOn(today)
            && officers.Exists(officer => officer.Account == assignment.Account && officer.IsServingOn(today)));

    /// <summary>库里的，换上这次改动之后的。</summary>
    static List<T> Overlay<T>(List<T> stored, List<EntityEntry<LedgerRecord>> changed)
        where T : LedgerRecord
    {
        var ids = changed.Select(entry => entry.Entity.Id).ToHashSet();
        return
        [
            .. stored.Where(record => !ids.Contains(record.Id)),
            .. changed.Where(entry => entry.State is not EntityState.Deleted).Select(entry => entry.Entity).OfType<T>(),
        ];
    }

    void Refuse(string id, string reason, string remedy) => refusals.Add(new(id, Basis, reason, remedy));
}
