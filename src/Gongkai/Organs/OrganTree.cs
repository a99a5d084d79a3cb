namespace Gongkai.Organs;

/// <summary>某一天的机关：谁隶属谁，前身后身是谁。</summary>
public sealed class OrganTree
{
    readonly FrozenDictionary<string, Organ> byCode;
    readonly ILookup<string, Organ> children;
    readonly ILookup<string, Organ> successors;

    OrganTree(IReadOnlyCollection<Organ> all, DateOnly on)
    {
        On = on;
        byCode = all.GroupBy(organ => organ.Code, StringComparer.Ordinal).ToFrozenDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        Organs = [.. all.Where(organ => organ.IsValidOn(on)).OrderBy(organ => organ.Code, StringComparer.Ordinal)];
        children = Organs.ToLookup(organ => organ.ParentOn(on), StringComparer.Ordinal);
        successors = all.SelectMany(organ => organ.PredecessorCodes.Select(code => (code, organ))).ToLookup(pair => pair.code, pair => pair.organ, StringComparer.Ordinal);
    }

    /// <param name="all">全部机关，包括已经撤销的。</param>
    /// <param name="on">看哪一天。</param>
    public static OrganTree Of(IEnumerable<Organ> all, DateOnly on) => new([.. all], on);

    public DateOnly On { get; }

    /// <summary>那一天存在的，依代码。</summary>
    public ImmutableArray<Organ> Organs { get; }

    /// <summary>没有上级的，以及上级那一天不存在的。</summary>
    public IEnumerable<Organ> Roots => Organs.Where(organ => ParentOf(organ) is null);

    /// <summary>任何时候的机关；没有为 null。</summary>
    public Organ? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>那一天的上级；没有为 null。</summary>
    public Organ? ParentOf(Organ organ) => Find(organ.ParentOn(On)) is { } parent && parent.IsValidOn(On) ? parent : null;

    public IEnumerable<Organ> ChildrenOf(Organ organ) => children[organ.Code];

    /// <summary>各级上级，由近及远。</summary>
    public IEnumerable<Organ> AncestorsOf(Organ organ)
    {
        HashSet<string> passed = [organ.Code];
        for (var above = ParentOf(organ); above is not null && passed.Add(above.Code); above = ParentOf(above))
            yield return above;
    }

    /// <summary>它和全部下级，上级在前。</summary>
    public IEnumerable<Organ> SubtreeOf(Organ organ)
    {
        HashSet<string> passed = [];
        Stack<Organ> left = new([organ]);
        while (left.TryPop(out var next))
        {
            if (!passed.Add(next.Code))
                continue;
            yield return next;
            foreach (var child in ChildrenOf(next).Reverse())
                left.Push(child);
        }
    }

    public int DepthOf(Organ organ) => AncestorsOf(organ).Count();

    /// <summary>前身：写明的，不论远近只一层。</summary>
    public IEnumerable<Organ> PredecessorsOf(Organ organ) => organ.PredecessorCodes.Select(Find).OfType<Organ>();

    /// <summary>后身：把它写作前身的。</summary>
    public IEnumerable<Organ> SuccessorsOf(Organ organ) => successors[organ.Code];

    /// <summary>
    /// 职责及于哪些机关：本机关，及于下级的连同下级；再加它们的前身——合并、更名之后，后身的人要查得到前身的档案。
    /// </summary>
    public HashSet<long> Reach(Organ organ, bool withSubordinates)
    {
        HashSet<long> reach = [];
        Stack<Organ> left = new(withSubordinates ? SubtreeOf(organ) : [organ]);
        while (left.TryPop(out var next))
        {
            if (!reach.Add(next.Id))
                continue;
            foreach (var earlier in PredecessorsOf(next).Where(earlier => !earlier.IsValidOn(On)))
                left.Push(earlier);
        }

        return reach;
    }
}
