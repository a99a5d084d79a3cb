using Gongkai.AnnualReports.Forms;

namespace Gongkai.App.Web.Showing;

/// <summary>合并表头的一格：第几层、占几层、从第几个单元起、占几个单元。行头与列头同一个算法，只是转了方向。</summary>
/// <param name="Leaf">最末一层的单元；分组为 null。</param>
sealed record FormHead(string Label, int Level, int Depth, int Start, int Length, Cell? Leaf)
{
    /// <summary>一组表头有几层。</summary>
    public static int Levels(Group root) => LevelsOf(root) - (root.Label.Length == 0 ? 1 : 0);

    /// <summary>依纸面次序：先上层，后下层。</summary>
    public static IReadOnlyList<FormHead> Of(Group root)
    {
        var heads = new List<FormHead>();
        var levels = Levels(root);
        var start = 0;
        foreach (var node in root.Label.Length == 0 ? root.Members : [root])
            start += Add(node, 0, start, levels, heads);
        return heads;
    }

    static int Add(Node node, int level, int start, int levels, List<FormHead> heads)
    {
        if (node is Cell leaf)
        {
            heads.Add(new(leaf.Label, level, levels - level, start, 1, leaf));
            return 1;
        }

        var group = (Group)node;
        var place = heads.Count;
        var length = 0;
        foreach (var member in group.Members)
            length += Add(member, level + 1, start + length, levels, heads);
        heads.Insert(place, new(group.Label, level, 1, start, length, null));
        return length;
    }

    static int LevelsOf(Node node) => node is Group group ? 1 + group.Members.Max(LevelsOf) : 1;
}
