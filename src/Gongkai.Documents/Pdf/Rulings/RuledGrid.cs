namespace Gongkai.Documents.Pdf.Rulings;

/// <summary>框线围成的一个格：占哪几行、哪几列。</summary>
readonly record struct RuledCell(int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>框线围成的一张表（一页之内）：各列各行的分界，和合并之后的格。</summary>
sealed class RuledGrid
{
    const double Slack = 3;
    const int MaximumLines = 3000;
    const int MaximumCells = 400_000;

    readonly bool[,] wallRight;
    readonly bool[,] wallBelow;
    readonly int[,] owner;

    RuledGrid(List<Ruling> across, List<Ruling> down)
    {
        Columns = Edges(down.Select(d => d.Position), across.SelectMany(a => (double[])[a.From, a.To]));
        Rows = Edges(across.Select(a => a.Position), down.SelectMany(d => (double[])[d.From, d.To]));
        var (rows, columns) = (Math.Max(0, Rows.Count - 1), Math.Max(0, Columns.Count - 1));
        IsTable = columns > 1 && rows > 0 && (long)rows * columns <= MaximumCells;
        (wallRight, wallBelow, owner) = IsTable ? (new bool[rows, columns], new bool[rows, columns], new int[rows, columns]) : (new bool[0, 0], new bool[0, 0], new int[0, 0]);
        if (!IsTable)
            return;
        Raise(down, Columns, Rows, (row, column) => wallRight[row, column] = true);
        Raise(across, Rows, Columns, (column, row) => wallBelow[row, column] = true);
        Enclose(rows, columns);
    }

    /// <summary>各列的分界，从左到右，比列数多一。</summary>
    public List<double> Columns { get; }

    /// <summary>各行的分界，从上到下，比行数多一。</summary>
    public List<double> Rows { get; }

    public List<RuledCell> Cells { get; } = [];

    /// <summary>两列以上才算表；单独的框、下划线不算。</summary>
    public bool IsTable { get; }

    /// <summary>一页上的各张表：相交的线属于同一张。</summary>
    public static List<RuledGrid> Of(PageRulings page)
    {
        var (across, down) = (page.Across, page.Down);
        if (across.Count > MaximumLines || down.Count > MaximumLines || across.Count < 2 || down.Count < 1)
            return [];
        var group = Enumerable.Range(0, across.Count + down.Count).ToArray();
        for (var i = 0; i < across.Count; i++)
        {
            for (var j = 0; j < down.Count; j++)
            {
                if (across[i].Reaches(down[j].Position, Slack) && down[j].Reaches(across[i].Position, Slack))
                    group[Head(group, i)] = Head(group, across.Count + j);
            }
        }

        return [.. Enumerable.Range(0, group.Length).GroupBy(i => Head(group, i)).Where(g => g.Count() >= 4)
            .Select(g => new RuledGrid([.. g.Where(i => i < across.Count).Select(i => across[i])], [.. g.Where(i => i >= across.Count).Select(i => down[i - across.Count])]))
            .Where(g => g.IsTable).OrderBy(g => g.Rows[0]).ThenBy(g => g.Columns[0])];
    }

    /// <summary>一点落在第几个格；表外为负一。</summary>
    public int At(double x, double y)
    {
        var (column, row) = (Between(Columns, x), Between(Rows, y));
        return column < 0 || row < 0 ? -1 : owner[row, column] - 1;
    }

    static int Between(List<double> edges, double position)
    {
        var at = edges.BinarySearch(position);
        at = at >= 0 ? at : ~at - 1;
        return at >= 0 && at < edges.Count - 1 ? at : -1;
    }

    static int Head(int[] group, int i)
    {
        while (group[i] != i)
            i = group[i] = group[group[i]];
        return i;
    }

    /// <summary>分界：同一方向的线的位置；没有边框的一侧，以另一方向的线的两端为界。</summary>
    static List<double> Edges(IEnumerable<double> positions, IEnumerable<double> ends)
    {
        List<double> edges = [];
        foreach (var position in positions.Order())
        {
            if (edges.Count == 0 || position - edges[^1] > Slack)
                edges.Add(position);
        }

        var (least, most) = (ends.Min(), ends.Max());
        if (edges.Count == 0 || least < edges[0] - 2 * Slack)
            edges.Insert(0, least);
        if (most > edges[^1] + 2 * Slack)
            edges.Add(most);
        return edges;
    }

    /// <summary>沿每条线立墙：线经过哪些小格的中点，那些小格这一侧就有墙。</summary>
    static void Raise(List<Ruling> lines, List<double> positions, List<double> along, Action<int, int> raise)
    {
        foreach (var line in lines)
        {
            var before = Nearest(positions, line.Position) - 1;
            if (before < 0 || before >= positions.Count - 1)
                continue;
            for (var i = 0; i < along.Count - 1; i++)
            {
                if (line.Reaches((along[i] + along[i + 1]) / 2, 0))
                    raise(i, before);
            }
        }
    }

    static int Nearest(List<double> positions, double position)
    {
        var at = positions.BinarySearch(position);
        if (at >= 0)
            return at;
        at = ~at;
        return at > 0 && (at == positions.Count || position - positions[at - 1] < positions[at] - position) ? at - 1 : at;
    }

    /// <summary>没有墙隔开的小格合成一格：先向右，再整排向下。</summary>
    void Enclose(int rows, int columns)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (owner[row, column] > 0)
                    continue;
                var right = column;
                while (right + 1 < columns && !wallRight[row, right] && owner[row, right + 1] == 0)
                    right++;
                var bottom = row;
                while (bottom + 1 < rows && IsOpenBelow(bottom, column, right))
                    bottom++;
                Cells.Add(new(row, column, bottom - row + 1, right - column + 1));
                for (var r = row; r <= bottom; r++)
                {
                    for (var c = column; c <= right; c++)
                        owner[r, c] = Cells.Count;
                }
            }
        }
    }

    bool IsOpenBelow(int row, int from, int to)
    {
        for (var column = from; column <= to; column++)
        {
            if (wallBelow[row, column] || owner[row + 1, column] > 0 || (column < to && wallRight[row + 1, column]))
                return false;
        }

        return true;
    }
}
