namespace Gongkai.Documents.Pdf;

/// <summary>区分标签与竖跨多行的分组标签（“（三）不予公开”），分组标签不混进行标签。</summary>
static class LabelGroups
{
    public static (List<LabelFragment> Labels, List<LabelFragment> Groups) Split(List<LabelFragment> fragments, List<ValueLine> values)
    {
        var own = OwnLabels(fragments, values);
        List<LabelFragment> labels = [], groups = [];
        for (var i = 0; i < fragments.Count; i++)
            (!own.Contains(fragments[i]) && IsGroup(i, fragments) ? groups : labels).Add(fragments[i]);
        return (labels, groups);
    }

    /// <summary>每排数自己的标签：同一高度最靠右的一段；折成偶数行的，取紧挨着上下的。</summary>
    static HashSet<LabelFragment> OwnLabels(List<LabelFragment> fragments, List<ValueLine> values)
    {
        HashSet<LabelFragment> own = new(ReferenceEqualityComparer.Instance);
        var from = 0;
        for (var i = 0; i < values.Count; i++)
        {
            var line = values[i];
            while (from < fragments.Count && fragments[from].Y < line.Y - 3 * line.Height - 40)
                from++;
            var reach = Math.Min(i > 0 ? (line.Y - values[i - 1].Y) / 2 : 1000, i + 1 < values.Count ? (values[i + 1].Y - line.Y) / 2 : 1000);
            var level = Rightmost(fragments, from, line.Y, 0.45 * line.Height);
            if (level is not null && !IsBetween(level, fragments, from, line))
            {
                own.Add(level);
                continue;
            }

            var near = Rightmost(fragments, from, line.Y, Math.Min(reach, 1.5 * line.Height));
            for (var k = from; near is not null && k < fragments.Count && fragments[k].Y <= line.Y + reach; k++)
            {
                if (Math.Abs(fragments[k].Y - line.Y) <= Math.Min(reach, 1.5 * line.Height) && fragments[k].X1 > near.X0)
                    own.Add(fragments[k]);
            }
        }

        return own;
    }

    /// <summary>与数同高的是分组标签，数自己的标签折成两行，在它右边一上一下。</summary>
    static bool IsBetween(LabelFragment level, List<LabelFragment> fragments, int from, ValueLine line)
    {
        LabelFragment? above = null, below = null;
        for (var k = from; k < fragments.Count && fragments[k].Y <= line.Y + 1.2 * line.Height; k++)
        {
            var fragment = fragments[k];
            if (fragment.X0 < level.X1 - 1 || fragment.Y < line.Y - 1.2 * line.Height)
                continue;
            if (fragment.Y <= line.Y)
                above = fragment;
            else
                below ??= fragment;
        }

        return above is not null && below is not null && Math.Abs((above.Y + below.Y) / 2 - line.Y) < 0.3 * line.Height;
    }

    static LabelFragment? Rightmost(List<LabelFragment> fragments, int from, double y, double reach)
    {
        LabelFragment? best = null;
        for (var k = from; k < fragments.Count && fragments[k].Y <= y + reach; k++)
        {
            if (Math.Abs(fragments[k].Y - y) <= reach && (best is null || fragments[k].X0 > best.X0))
                best = fragments[k];
        }

        return best;
    }

    /// <summary>右边上下都有别的标签，自己夹在中间，就是分组标签；只有一边有的，须靠得比行距近。</summary>
    static bool IsGroup(int index, List<LabelFragment> all)
    {
        const int Window = 60;
        var fragment = all[index];
        LabelFragment? above = null, below = null, beyond = null;
        for (var i = Math.Max(0, index - Window); i < Math.Min(all.Count, index + Window); i++)
        {
            var other = all[i];
            if (ReferenceEquals(other, fragment) || other.X0 < fragment.X1 - 1)
                continue;
            if (other.Y <= fragment.Y)
                (above, beyond) = (other, below is null ? above : beyond);
            else if (below is null)
                below = other;
            else if (above is null && beyond is null)
                beyond = other;
            else
                break;
        }

        if (above is not null && below is not null)
            return true;
        var near = above ?? below;
        if (near is null)
            return false;
        var pitch = beyond is null ? near.Height * 1.4 : Math.Abs(beyond.Y - near.Y);
        return Math.Abs(near.Y - fragment.Y) <= 0.6 * pitch;
    }
}
