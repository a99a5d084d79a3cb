using System.Collections.Immutable;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Takeout;

/// <summary>整机关导出（随身带走）：要哪个机关的、谁来导出、个人信息写不写原文。</summary>
/// <param name="Organ">哪个机关。</param>
/// <param name="Organs">连同它已经撤销的前身；要下级的，连同下级。依代码。</param>
/// <param name="Scope">谁来导出、为什么；看得到的只有 <paramref name="Organs"/>。</param>
sealed record TakeoutOrder(Organ Organ, ImmutableArray<Organ> Organs, Scope Scope)
{
    public bool WithSubordinates { get; init; }

    /// <summary>个人信息写原文，并带上存下的文件；否则打码、只列文件。</summary>
    public bool WithPersonal { get; init; }

    /// <summary>要带的下级里，他不能导出的。</summary>
    public ImmutableArray<Organ> Beyond { get; init; } = [];

    public ImmutableArray<long> OrganIds { get; } = [.. Organs.Select(organ => organ.Id)];

    /// <summary>日志、说明里的称呼。</summary>
    public string Label => $"整机关导出：{Organ.Name}{(WithSubordinates ? $"及下级，共 {Organs.Length} 个机关" : "")}{(WithPersonal ? "（含个人信息原文）" : "（个人信息已打码）")}";

    /// <param name="isWanted">是不是这个机关。</param>
    /// <param name="mayTake">可以导出哪些机关的。</param>
    /// <param name="scope">谁来导出；程序自己的任务照原样，登录的人收窄到要导出的机关。</param>
    /// <returns>没有这个机关，或者不许导出它的为 null。</returns>
    public static async Task<TakeoutOrder?> FindAsync(
        Database database, Func<Organ, bool> isWanted, bool withSubordinates, Func<long, bool> mayTake, Scope scope, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("整机关导出"));
        var all = await db.Organs.AsNoTracking().ToListAsync(cancel);
        if (all.Find(organ => isWanted(organ) && mayTake(organ.Id)) is not { } organ)
            return null;
        var reach = OrganTree.Of(all, database.Clock.Today).Reach(organ, withSubordinates);
        var wanted = all.Where(found => reach.Contains(found.Id)).OrderBy(found => found.Code, StringComparer.Ordinal).ToLookup(found => mayTake(found.Id));
        ImmutableArray<Organ> taken = [.. wanted[true]];
        return new(organ, taken, scope.SeesAll ? scope : scope with { OrganIds = [.. taken.Select(found => found.Id)] })
        {
            WithSubordinates = withSubordinates,
            Beyond = [.. wanted[false]],
        };
    }
}
