using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Gongkai.Organs;

namespace Gongkai.App.SignIn;

/// <summary>登录的人此刻是谁、有哪些职责、看得到哪些机关、能办什么。</summary>
sealed class Actor(Officer officer, Organ organ, IReadOnlyList<Grant> grants)
{
    public long OfficerId { get; } = officer.Id;

    public string Account { get; } = officer.Account;

    public string Name { get; } = officer.Name;

    public long OrganId { get; } = organ.Id;

    public string OrganName { get; } = organ.Name;

    public Level Level { get; } = organ.Level;

    public IReadOnlyList<Grant> Grants { get; } = grants;

    /// <summary>这一次登录。</summary>
    public Session Session { get; init; } = new();

    /// <summary>有审批、管理的职责而还没有第二重验证：先去启用，别的都不能办。</summary>
    public bool MustEnrol { get; init; }

    /// <summary>有审批、管理的职责：离开久了早些退出，第二重验证不能全去掉。</summary>
    public bool IsSensitive => MustEnrol || Grants.Any(grant => grant.Duty.NeedsSecondFactor);

    /// <summary>看得到的机关：各项职责所及之和。</summary>
    public IReadOnlyList<long> OrganIds { get; } = [.. grants.SelectMany(grant => grant.OrganIds).Distinct().Order()];

    /// <summary>现有的机关都看得到。</summary>
    public bool IsWhole { get; init; }

    public Scope Scope => new(OfficerId, Account, OrganId, OrganIds) { GrantingOrganIds = OrgansWith(Right.ManageOfficers), IsWhole = IsWhole };

    /// <summary>在随便哪个机关有这项权限。</summary>
    public bool Can(Right right) => Grants.Any(grant => grant.Duty.Rights.Contains(right));

    /// <summary>在这个机关有这项权限。</summary>
    public bool Can(Right right, long organId) => Grants.Any(grant => grant.OrganIds.Contains(organId) && grant.Duty.Rights.Contains(right));

    /// <summary>在这个机关可以删除、整批办理这本台账。</summary>
    public bool CanCorrect(Ledger ledger, long organId) => Can(Right.Correct, organId) && Can(ledger.Keeping, organId);

    /// <summary>在哪些机关有这项权限。</summary>
    public IReadOnlyList<long> OrgansWith(Right right) =>
        [.. Grants.Where(grant => grant.Duty.Rights.Contains(right)).SelectMany(grant => grant.OrganIds).Distinct().Order()];
}
