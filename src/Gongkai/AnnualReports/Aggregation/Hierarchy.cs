namespace Gongkai.AnnualReports.Aggregation;

/// <summary>隶属关系：谁是谁的下级，报告归到谁名下。</summary>
public sealed class Hierarchy
{
    const int FewNamesakes = 16;

    readonly Dictionary<string, HierarchyOrgan> byCode = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<HierarchyOrgan>> byName = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<HierarchyOrgan>> byCore = new(StringComparer.Ordinal);
    readonly Dictionary<string, Dictionary<string, List<HierarchyOrgan>>> bySuperior = new(StringComparer.Ordinal);

    /// <param name="organs">各机关，上下级已接好，没有环。</param>
    internal Hierarchy(IEnumerable<HierarchyOrgan> organs)
    {
        Organs = [.. organs];
        for (var i = 0; i < Organs.Length; i++)
        {
            var organ = Organs[i];
            organ.Index = i;
            if (organ.Code is { } code)
                byCode[code] = organ;
            Add(byName, OrganKey.Squeeze(organ.Name), organ);
            Add(byCore, organ.Key.Core, organ);
        }

        BottomUp = Order();
    }

    /// <summary>全部机关，依隶属表次序。</summary>
    public ImmutableArray<HierarchyOrgan> Organs { get; }

    /// <summary>下级在前、上级在后。</summary>
    internal ImmutableArray<HierarchyOrgan> BottomUp { get; }

    /// <summary>没有隶属表：各报告的机关都是一个没有名字的上级的下级。</summary>
    public static Hierarchy Flat(IEnumerable<ReportFigures> reports)
    {
        var root = new HierarchyOrgan("", null, null);
        // 同一机关的几种写法取字典序最前的：与报告的次序无关
        var names = reports.Where(report => report.Organ is { Length: > 0 })
            .Select(report => (Name: report.Organ!, report.Code, report.Level)).Distinct()
            .GroupBy(organ => organ.Code ?? OrganKey.Squeeze(organ.Name), StringComparer.Ordinal)
            .Select(group => group.MinBy(organ => organ.Name, StringComparer.Ordinal))
            .OrderBy(organ => organ.Name, StringComparer.Ordinal);
        var children = names.Select(organ => new HierarchyOrgan(organ.Name, organ.Code, organ.Level)).ToList();
        foreach (var child in children)
            child.Join(root);
        return new([root, .. children]);
    }

    /// <summary>报告属于谁：有代码看代码，没有看名称，只认唯一的一个。</summary>
    /// <param name="why">认不出时说明原因。</param>
    public HierarchyOrgan? Find(string? name, string? code, out string? why)
    {
        why = null;
        if (code is not null && byCode.TryGetValue(code, out var coded))
            return coded;
        if (string.IsNullOrWhiteSpace(name))
        {
            why = "报告里没有认出机关名称";
            return null;
        }

        var squeezed = OrganKey.Squeeze(name);
        if (byName.GetValueOrDefault(squeezed) is { Count: 1 } exact)
            return exact[0];
        var key = OrganKey.Of(name);
        List<HierarchyOrgan> candidates = [.. Namesakes(key).Where(organ => key.Agrees(Context(organ)) != false)];
        if (candidates.Count > 1 && candidates.FindAll(organ => key.Agrees(Context(organ)) == true) is { Count: > 0 } confirmed)
            candidates = confirmed;
        if (candidates.Count == 1)
            return candidates[0];
        why = candidates.Count == 0
            ? $"隶属表里没有“{name}”"
            : $"“{name}”在隶属表里有 {candidates.Count} 个：{string.Join("、", candidates.Take(3).Select(Full))}{(candidates.Count > 3 ? "等" : "")}，请写明上级或代码";
        return null;
    }

    /// <summary>本名相同的机关；同名的很多（全国有几百个城关镇）时，先按写出的最近一级上级挑。</summary>
    List<HierarchyOrgan> Namesakes(OrganKey key)
    {
        var all = byCore.GetValueOrDefault(key.Core) ?? [];
        if (all.Count <= FewNamesakes || key.Superiors.IsEmpty)
            return all;
        if (!bySuperior.TryGetValue(key.Core, out var index))
        {
            bySuperior[key.Core] = index = new(StringComparer.Ordinal);
            foreach (var organ in all)
            {
                foreach (var superior in Context(organ))
                    Add(index, superior, organ);
            }
        }

        return index.GetValueOrDefault(key.Superiors[^1]) ?? [];
    }

    static HashSet<string> Context(HierarchyOrgan organ)
    {
        HashSet<string> context = [.. organ.Key.Superiors];
        for (var up = organ.Parent; up is not null; up = up.Parent)
        {
            context.UnionWith(up.Key.Superiors);
            if (up.Key.Core.Length > 0)
                context.Add(up.Key.Core);
        }

        return context;
    }

    static string Full(HierarchyOrgan organ) => organ.Parent is { Name.Length: > 0 } parent ? $"{parent.Name}的{organ.Name}" : organ.Name;

    ImmutableArray<HierarchyOrgan> Order()
    {
        var order = new List<HierarchyOrgan>(Organs.Length);
        var queue = new Queue<HierarchyOrgan>(Organs.Where(organ => organ.Parent is null));
        while (queue.TryDequeue(out var organ))
        {
            order.Add(organ);
            foreach (var child in organ.Children)
                queue.Enqueue(child);
        }

        order.Reverse();
        return [.. order];
    }

    static void Add(Dictionary<string, List<HierarchyOrgan>> index, string key, HierarchyOrgan organ)
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        list.Add(organ);
    }
}
