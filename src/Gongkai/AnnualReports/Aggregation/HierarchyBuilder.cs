using Gongkai.Documents;

namespace Gongkai.AnnualReports.Aggregation;

/// <summary>把隶属表的行接成树，并查出环、不认得的上级和重复。</summary>
sealed class HierarchyBuilder
{
    readonly List<string> faults = [];
    readonly List<(HierarchyRow Row, HierarchyOrgan Organ)> all = [];
    readonly Dictionary<string, HierarchyOrgan> byCode = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<HierarchyOrgan>> byName = new(StringComparer.Ordinal);

    public static Hierarchy Build(List<HierarchyRow> rows)
    {
        var builder = new HierarchyBuilder();
        builder.AddOrgans(rows);
        builder.AddImpliedRoot();
        builder.Join();
        builder.RejectDuplicates();
        builder.RejectCycles();
        return builder.faults.Count == 0
            ? new([.. builder.all.Select(entry => entry.Organ)])
            : throw new UnreadableException(Summary(builder.faults), "请改正隶属表后重试");
    }

    void AddOrgans(List<HierarchyRow> rows)
    {
        foreach (var row in rows)
        {
            var organ = row.ToOrgan(faults);
            if (organ.Code is { } code && !byCode.TryAdd(code, organ))
                faults.Add($"第{row.Line}行的代码 {code} 与“{byCode[code].Name}”重复");
            Register(row, organ);
        }
    }

    void Register(HierarchyRow row, HierarchyOrgan organ)
    {
        all.Add((row, organ));
        var name = OrganKey.Squeeze(organ.Name);
        if (!byName.TryGetValue(name, out var list))
            byName[name] = list = [];
        list.Add(organ);
    }

    /// <summary>没有一行是顶层、而没列出的上级只有一个时，它就是顶层；否则没列出的上级是笔误。</summary>
    void AddImpliedRoot()
    {
        if (all.Exists(entry => entry.Row["parent"] is null))
            return;
        var unknown = all.Select(entry => entry.Row["parent"]!).Where(parent => Lookup(parent).Count == 0).Distinct().ToList();
        if (unknown.Count == 1)
            Register(new(0, FrozenDictionary<string, string>.Empty), new(unknown[0], null, null));
    }

    List<HierarchyOrgan> Lookup(string parent) =>
        byCode.TryGetValue(parent, out var organ) ? [organ] : byName.GetValueOrDefault(OrganKey.Squeeze(parent)) ?? [];

    void Join()
    {
        foreach (var (row, organ) in all)
        {
            if (row["parent"] is not { } parent)
                continue;
            var found = Lookup(parent);
            if (found.Count == 1)
                organ.Join(found[0]);
            else if (found.Count == 0)
                faults.Add($"第{row.Line}行“{organ.Name}”的上级“{parent}”不在隶属表里");
            else
                faults.Add($"第{row.Line}行“{organ.Name}”的上级“{parent}”有 {found.Count} 个同名的，请改用代码");
        }
    }

    /// <summary>同一上级之下不能有两个同名的；不同上级之下可以。</summary>
    void RejectDuplicates()
    {
        foreach (var group in byName.Values.Where(list => list.Count > 1))
        {
            foreach (var same in group.GroupBy(organ => organ.Parent).Where(same => same.Count() > 1 && same.Any(organ => organ.Name.Length > 0)))
                faults.Add($"“{same.First().Name}”在{(same.Key is null ? "顶层" : $"“{same.Key.Name}”之下")}列了 {same.Count()} 次");
        }
    }

    void RejectCycles()
    {
        var reached = new HashSet<HierarchyOrgan>();
        var queue = new Queue<HierarchyOrgan>(all.Select(entry => entry.Organ).Where(organ => organ.Parent is null));
        while (queue.TryDequeue(out var organ))
        {
            reached.Add(organ);
            foreach (var child in organ.Children)
                queue.Enqueue(child);
        }

        var lost = all.FirstOrDefault(entry => !reached.Contains(entry.Organ));
        if (lost.Organ is null)
            return;
        // 走过的第一个重复处就在环上
        var seen = new List<HierarchyOrgan>();
        var at = lost.Organ;
        for (var marks = new HashSet<HierarchyOrgan>(); marks.Add(at); at = at.Parent!)
            seen.Add(at);
        var cycle = seen.SkipWhile(organ => organ != at).Append(at).Select(organ => organ.Name);
        faults.Add($"上下级成了环：{string.Join(" → ", cycle.Take(12))}");
    }

    static string Summary(List<string> faults) =>
        $"隶属表有 {faults.Count} 处不对：{string.Join("；", faults.Take(10))}{(faults.Count > 10 ? "；等" : "")}";
}
