using FsCheck;
using FsCheck.Fluent;
using Gongkai.AnnualReports.Aggregation;
using Gongkai.Ledgers;
using Gongkai.Organs;

namespace Gongkai.Tests.Organs;

/// <summary>机关树：随便哪一天都是一片树林；改隶、更名、合并之后，过去的样子不变。</summary>
public class OrganTreeTests
{
    static readonly DateOnly Start = new(2000, 1, 1);
    static readonly DateOnly Change = new(2020, 7, 1);

    static Organ Make(string code, Level level, string parent = "", long id = 0) =>
        new() { Id = id, Code = code, Name = $"{code}机关", Level = level, ParentCode = parent, ValidFrom = Start };

    static List<Organ> County() =>
    [
        Make("C", Level.County, id: 1), Make("A", Level.Township, "C", 2), Make("B", Level.Township, "C", 3),
        Make("A1", Level.Village, "A", 4), Make("A2", Level.Village, "A", 5), Make("B1", Level.Village, "B", 6),
    ];

    [Fact]
    public void The_tree_tells_who_is_above_and_below()
    {
        var tree = OrganTree.Of(County(), Change);
        var township = tree.Find("A")!;

        Assert.Equal(["A1", "A2"], tree.ChildrenOf(township).Select(organ => organ.Code));
        Assert.Equal(["A", "C"], tree.AncestorsOf(tree.Find("A1")!).Select(organ => organ.Code));
        Assert.Equal(["C", "A", "A1", "A2", "B", "B1"], tree.SubtreeOf(tree.Find("C")!).Select(organ => organ.Code));
        Assert.Equal(2, tree.DepthOf(tree.Find("B1")!));
    }

    [Fact]
    public void A_transfer_leaves_the_past_as_it_was()
    {
        var organs = County();
        organs[4].MoveUnder("B", Change);

        Assert.Equal("A", OrganTree.Of(organs, Change.AddDays(-1)).ParentOf(organs[4])!.Code);
        Assert.Equal("B", OrganTree.Of(organs, Change).ParentOf(organs[4])!.Code);
        Assert.Empty(Organ.Ledger.Problems(organs[4], Norms.Statutory));
    }

    [Fact]
    public void A_merged_organ_reaches_what_its_predecessors_kept()
    {
        var organs = Merged();
        var tree = OrganTree.Of(organs, Change);

        Assert.Equal([2, 3, 7], tree.Reach(tree.Find("AB")!, false).Order());
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], tree.Reach(tree.Find("C")!, true).Order());
        Assert.Equal(["AB"], tree.SuccessorsOf(tree.Find("A")!).Select(organ => organ.Code));
        Assert.Equal(["A1", "A2", "B1"], tree.ChildrenOf(tree.Find("AB")!).Select(organ => organ.Code));
        Assert.Equal(["A1", "A2"], OrganTree.Of(organs, Change.AddDays(-1)).ChildrenOf(tree.Find("A")!).Select(organ => organ.Code));
    }

    [Fact]
    public void An_organ_does_not_end_before_its_children()
    {
        var organs = County();
        organs[1].ValidTo = Change;

        Assert.Contains("ORG-24", Ids(organs));
        Assert.Contains("ORG-23", Ids(organs));
        Assert.Empty(Ids(Merged()));
    }

    [Fact]
    public void A_ring_a_stranger_and_a_wrong_level_are_named()
    {
        var organs = County();
        organs[0].ParentCode = "A";
        organs[3].ParentCode = "没有";
        organs[5].Level = Level.County;

        Assert.Equal(["ORG-20", "ORG-21", "ORG-22"], Ids(organs).Distinct().Order());
    }

    [Fact]
    public void A_predecessor_does_not_end_before_its_successor_begins()
    {
        var organs = Merged();
        organs[1].ValidTo = Change.AddDays(-1);

        Assert.Contains("ORG-26", Ids(organs));
    }

    /// <summary>代码从小到大，上级在前，就没有环；每个机关恰好出现在一棵树里。</summary>
    [Fact]
    public void Every_organ_is_reached_once_from_the_roots() => Prop.ForAll(Seeds, IsForest).QuickCheckThrowOnFailure();

    /// <summary>乱指的上级，走起来也要停得下。</summary>
    [Fact]
    public void Walking_any_parents_ends() => Prop.ForAll(Seeds, Ends).QuickCheckThrowOnFailure();

    static readonly Arbitrary<byte[]> Seeds = Gen.NonEmptyListOf(Gen.Choose(0, 255)).Select(seeds => seeds.Select(seed => (byte)seed).ToArray()).ToArbitrary();

    static bool IsForest(byte[] parents)
    {
        var organs = parents.Select((seed, i) => Make($"O{i:0000}", Level.Department, i == 0 || seed % 7 == 0 ? "" : $"O{seed % i:0000}", i + 1)).ToList();
        var tree = OrganTree.Of(organs, Change);
        var visited = tree.Roots.SelectMany(tree.SubtreeOf).ToList();

        return visited.Count == organs.Count && visited.Distinct().Count() == organs.Count
            && visited.All(organ => tree.AncestorsOf(organ).All(above => tree.SubtreeOf(above).Contains(organ)))
            && !OrganTreeChecks.Problems(organs).Any();
    }

    static bool Ends(byte[] parents)
    {
        var organs = parents.Select((seed, i) => Make($"O{i:0000}", Level.Department, $"O{seed % parents.Length:0000}", i + 1)).ToList();
        var tree = OrganTree.Of(organs, Change);

        return organs.All(organ => tree.AncestorsOf(organ).Count() <= organs.Count && tree.SubtreeOf(organ).Count() <= organs.Count)
            && OrganTreeChecks.Problems(organs).Any();
    }

    [Fact]
    public void An_export_of_organs_is_a_hierarchy_for_the_rollup()
    {
        var organs = Merged();
        organs.ForEach(organ => (organ.RegionCode, organ.CreditCode) = ("640502", ""));
        foreach (var header in new Func<Gongkai.Ledgers.Column, string>[] { column => column.Header, column => column.Id })
        {
            var lines = organs.Select(organ => string.Join(',', Organ.Ledger.Columns.Select(column => column.TextOf(organ)))).Prepend(string.Join(',', Organ.Ledger.Columns.Select(header)));
            var hierarchy = HierarchyReader.Read(string.Join('\n', lines));

            Assert.Equal(["A1", "A2", "AB", "B1", "C"], hierarchy.Organs.Select(organ => organ.Code).Order(StringComparer.Ordinal));
            Assert.Equal("AB", hierarchy.Organs.Single(organ => organ.Code == "B1").Parent!.Code);
            Assert.Equal(Level.Township, hierarchy.Organs.Single(organ => organ.Code == "AB").Level);
        }
    }

    static IEnumerable<string> Ids(List<Organ> organs) => OrganTreeChecks.Problems(organs).Select(found => found.Problem.CheckId);

    /// <summary>甲、乙两乡并为一镇。</summary>
    static List<Organ> Merged()
    {
        var organs = County();
        Organ merged = new() { Id = 7, Code = "AB", Name = "AB镇", Level = Level.Township, ParentCode = "C", ValidFrom = Change, Change = OrganChange.Merged, Predecessors = "A、B" };
        foreach (var ended in organs.Where(organ => organ.Code is "A" or "B"))
            ended.ValidTo = Change;
        foreach (var child in organs.Where(organ => organ.ParentCode is "A" or "B"))
            child.MoveUnder("AB", Change);
        return [.. organs, merged];
    }
}
