using Gongkai.Ledgers;

namespace Gongkai.Organs;

/// <summary>机关之间的核对：一条一条看不出、放在一起才看得出的。</summary>
public static class OrganTreeChecks
{
    /// <param name="all">全部机关，包括已经撤销的。</param>
    public static IEnumerable<(Organ Organ, Problem Problem)> Problems(IReadOnlyCollection<Organ> all)
    {
        var byCode = all.GroupBy(organ => organ.Code, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var children = all.ToLookup(organ => organ.ParentCode, StringComparer.Ordinal);
        return all.SelectMany(organ => ProblemsOf(organ, byCode, children).Select(problem => (organ, problem)));
    }

    static IEnumerable<Problem> ProblemsOf(Organ organ, Dictionary<string, Organ> byCode, ILookup<string, Organ> children)
    {
        if (organ.ParentCode.Length > 0)
        {
            if (!byCode.TryGetValue(organ.ParentCode, out var parent))
                yield return new("parent", $"没有代码为 {organ.ParentCode} 的上级机关。请先登记上级，或者改正代码。", CheckId: "ORG-20");
            else if (IsInCycle(organ, byCode))
                yield return new("parent", $"{organ.Name}成了自己的上级。请改正上级机关代码。", CheckId: "ORG-21");
            else if (!MayBeUnder(organ.Level, parent.Level))
                yield return new("level", $"{organ.Name}的层级不低于上级{parent.Name}。请核对层级或者上级。", CheckId: "ORG-22");
            else if (Ends(parent) < Ends(organ))
                yield return new("parent", $"上级{parent.Name}在{parent.ValidTo:yyyy-MM-dd}撤销，本机关此后还在。请改隶到别的上级。", CheckId: "ORG-23");
        }

        if (organ.ValidTo is { } end && children[organ.Code].FirstOrDefault(child => Ends(child) > end) is { } left)
            yield return new("valid_to", $"还有下级（{left.Name}等）没有改隶或者撤销。请先办下级，或者用“撤销”一并办理。", CheckId: "ORG-24");
        foreach (var code in organ.PredecessorCodes)
        {
            if (!byCode.TryGetValue(code, out var earlier))
                yield return new("predecessors", $"没有代码为 {code} 的前身。请改正代码。", CheckId: "ORG-25");
            else if (organ.Change is not OrganChange.Split && (earlier.ValidTo is null || earlier.ValidTo < organ.ValidFrom))
                yield return new("predecessors", $"前身{earlier.Name}还没有撤销，或者撤销在本机关成立之前，中间断了。请核对两个日期。", CheckId: "ORG-26");
        }
    }

    /// <summary>下级的层级低于上级；部门之下可以有部门（局管的中心）。</summary>
    public static bool MayBeUnder(Level level, Level parent) => level < parent || (level is Level.Department && parent is Level.Department);

    static DateOnly Ends(Organ organ) => organ.ValidTo ?? DateOnly.MaxValue;

    static bool IsInCycle(Organ organ, Dictionary<string, Organ> byCode)
    {
        HashSet<string> passed = [];
        for (var above = organ; passed.Add(above.Code);)
        {
            if (above.ParentCode == organ.Code)
                return true;
            if (!byCode.TryGetValue(above.ParentCode, out above!))
                return false;
        }

        return false;
    }
}
