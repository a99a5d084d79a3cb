using Gongkai.Ledgers;

namespace Gongkai.Organs;

/// <summary>职责：一个岗位上要做的事。授予时写明在哪个机关、是否及于下级。</summary>
/// <param name="Id">编号，kebab-case。</param>
/// <param name="Name">名称，如“承办人”。</param>
/// <param name="About">做什么，一句话。</param>
/// <param name="Rights">给的权限；人人都有 <see cref="Right.Enter"/>。</param>
public sealed record Duty(string Id, string Name, string About, params ImmutableArray<Right> Rights)
{
    /// <summary>可以授予哪些层级的机关的人；空为不限。</summary>
    public ImmutableArray<Level> Levels { get; init; } = [];

    /// <summary>有审批权。</summary>
    public bool IsApproving => Rights.Contains(Right.Approve);

    /// <summary>有审批权，或者管得着别人、管得着规矩：口令之外须有第二重验证才能行使，离开久了早些退出。</summary>
    public bool NeedsSecondFactor => IsApproving || Rights.Any(right => right is Right.ManageOrgans or Right.ManageOfficers or Right.ChangeSettings);
}
