namespace Gongkai.Documents.Pdf;

/// <summary>竖跨多行的分组标签：合并断行，定出各跨哪些行。</summary>
sealed class GroupCells
{
    readonly int[] levels;

    GroupCells(int rows) => levels = new int[rows];

    /// <summary>一个分组标签。</summary>
    public sealed record Cell(int Level, int FirstRow, int Rows, string Text);

    public List<Cell> Cells { get; } = [];

    /// <summary>分组有几层。</summary>
    public int Levels { get; private set; }

    /// <summary>某行标签之左有几层分组。</summary>
    public int LevelOf(int row) => levels[row];

    public static GroupCells Of(BlockRows body)
    {
        GroupCells groups = new(body.Rows.Count);
        foreach (var column in Columns(body.Groups))
            groups.Add(column, body.Rows);
        return groups;
    }

    /// <summary>按横向位置分层，从左到右。</summary>
    static List<List<LabelFragment>> Columns(List<LabelFragment> fragments)
    {
        List<List<LabelFragment>> columns = [];
        List<(double Left, double Right)> extents = [];
        foreach (var fragment in fragments)
        {
            var at = extents.FindIndex(e => fragment.Word.Overlap(e.Left, e.Right) > 0);
            if (at < 0)
            {
                columns.Add([]);
                extents.Add((fragment.X0, fragment.X1));
                at = extents.Count - 1;
            }

            columns[at].Add(fragment);
            extents[at] = (Math.Min(extents[at].Left, fragment.X0), Math.Max(extents[at].Right, fragment.X1));
        }

        return [.. columns.OrderBy(c => c.Min(f => f.X0))];
    }

    void Add(List<LabelFragment> column, List<TableRow> rows)
    {
        var right = column.Max(f => f.X1) - 1;
        var level = Levels;
        var labels = Merge(column);
        var next = 0;
        for (var first = 0; first < rows.Count; first++)
        {
            if (rows[first].X0 < right || levels[first] != level)
                continue;
            var last = first;
            while (last + 1 < rows.Count && rows[last + 1].X0 >= right && levels[last + 1] == level)
                last++;
            next = Divide(labels, next, rows, first, last, level);
            for (var i = first; i <= last; i++)
                levels[i]++;
            first = last;
        }

        if (rows.Exists(r => r.X0 >= right))
            Levels++;
    }

    /// <summary>把连续的几行分给高度落在其中的几个分组；分界在标签重新从头编号处，否则在两组正中。</summary>
    int Divide(List<(double Y, string Text)> labels, int next, List<TableRow> rows, int first, int last, int level)
    {
        var end = next;
        var bottom = last + 1 < rows.Count ? rows[last + 1].Y : double.MaxValue;
        while (end < labels.Count && labels[end].Y < bottom)
            end++;
        for (var from = first; next < end; next++)
        {
            var to = next + 1 == end ? last : Boundary(rows, from, last, labels[next].Y, labels[next + 1].Y);
            if (to >= from)
                Cells.Add(new(level, from, to - from + 1, labels[next].Text));
            from = Math.Max(from, to + 1);
        }

        return end;
    }

    static int Boundary(List<TableRow> rows, int from, int last, double above, double below)
    {
        for (var i = from + 1; i <= last; i++)
        {
            if (rows[i].Y > above && rows[i - 1].Y < below && rows[i].Text is ['1' or '１', ..] && !rows[i - 1].Text.StartsWith('1'))
                return i - 1;
        }

        var middle = (above + below) / 2;
        var to = from;
        while (to + 1 <= last && rows[to + 1].Y < middle)
            to++;
        return to;
    }

    /// <summary>合并断行：有序号的从序号处分，没有的从大空白处分。</summary>
    static List<(double Y, string Text)> Merge(List<LabelFragment> column)
    {
        var numbered = column.Exists(f => f.IsNumbered);
        List<List<LabelFragment>> merged = [];
        foreach (var fragment in column)
        {
            var starts = merged.Count == 0 || (numbered ? fragment.IsNumbered : fragment.Y - merged[^1][^1].Y > 2.5 * fragment.Height);
            if (starts)
                merged.Add([]);
            merged[^1].Add(fragment);
        }

        return merged.ConvertAll(m => (m.Average(f => f.Y), string.Concat(m.Select(f => f.Text))));
    }
}
