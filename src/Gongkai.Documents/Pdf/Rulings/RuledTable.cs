namespace Gongkai.Documents.Pdf.Rulings;

/// <summary>由框线重建的表格；断在几页的接成一张。</summary>
sealed class RuledTable
{
    const double Slack = 4;

    readonly RuledFragment first;
    readonly List<RuledText> cells;
    int rows;

    public RuledTable(RuledFragment first)
    {
        (this.first, cells, rows, LastPage) = (first, [.. first.Cells], first.Rows, first.Page);
    }

    public int LastPage { get; private set; }

    /// <summary>后一页的一段与本表同宽，是同一张表的下文。</summary>
    public bool Accepts(RuledFragment next) => next.Page == LastPage + 1
        && Math.Abs(next.Left - first.Left) <= Slack && Math.Abs(next.Right - first.Right) <= Slack;

    public void Append(RuledFragment next)
    {
        var repeated = RepeatedHeader(next);
        var below = next.Cells.FindAll(c => c.Row >= repeated);
        below.ForEach(c => c.Row -= repeated);
        var joints = below.FindAll(c => c.Row == 0)
            .ConvertAll(c => (Above: cells.Find(a => a.Bottom == rows && a.SharesColumns(c, Slack)), Below: c));
        var torn = IsTorn(joints);
        foreach (var (above, cell) in joints)
        {
            if (above is not null && (torn || ContinuesGroup(above, cell, joints)))
            {
                above.Continue(cell, torn ? cell.RowSpan - 1 : cell.RowSpan);
                below.Remove(cell);
            }
        }

        var shift = rows - (torn ? 1 : 0);
        below.ForEach(c => c.Row += shift);
        cells.AddRange(below);
        rows = shift + next.Rows - repeated;
        LastPage = next.Page;
    }

    public DocumentTable Build()
    {
        List<double> edges = [];
        foreach (var edge in cells.SelectMany(c => (double[])[c.Left, c.Right]).Order())
        {
            if (edges.Count == 0 || edge - edges[^1] > Slack)
                edges.Add(edge);
        }

        return new(rows, edges.Count - 1, [.. cells.Select(c => Cell(c, edges)).OrderBy(c => c.Row).ThenBy(c => c.Column)])
        {
            IsGrid = true,
            At = new(first.Page, 0),
        };
    }

    static TableCell Cell(RuledText cell, List<double> edges)
    {
        var (column, end) = (EdgeAt(cell.Left), EdgeAt(cell.Right));
        return new(cell.Row, column, cell.RowSpan, Math.Max(1, end - column), cell.Text) { Mark = cell.IsValue ? "number" : "" };

        int EdgeAt(double position)
        {
            var at = edges.BinarySearch(position);
            return at >= 0 ? at : ~at - 1;
        }
    }

    /// <summary>续页重复的表头有几行。</summary>
    int RepeatedHeader(RuledFragment next)
    {
        var count = 0;
        for (; count < next.Rows; count++)
        {
            var (above, below) = (RowOf(cells, count), RowOf(next.Cells, count));
            var same = above.Count == below.Count && above.Zip(below).All(p => p.First.Text == p.Second.Text && p.First.SharesColumns(p.Second, Slack));
            if (!same || below.Exists(c => c.IsValue) || !below.Exists(c => c.IsLabel))
                break;
        }

        return count;

        static List<RuledText> RowOf(List<RuledText> cells, int row) => cells.FindAll(c => c.Row == row);
    }

    /// <summary>一行断在两页：格子上下对得齐，数只在一半里，后半的标签没有序号，前半写到了格子右边。</summary>
    static bool IsTorn(List<(RuledText? Above, RuledText Below)> joints) =>
        joints.TrueForAll(j => j.Above is not null)
        && joints.Exists(j => j.Below.IsLabel)
        && !(joints.Exists(j => j.Above!.IsValue) && joints.Exists(j => j.Below.IsValue))
        && joints.TrueForAll(j => j.Below.IsBlank || (j.Below.IsValue ? j.Above!.IsBlank : j.Above is { IsLabel: true, IsFull: true } && !PdfRuns.IsNumbered(j.Below.Text)));

    /// <summary>竖跨多行的分组标签翻到后页，后页的一截是空的，右边另有标签。</summary>
    static bool ContinuesGroup(RuledText above, RuledText below, List<(RuledText? Above, RuledText Below)> joints) =>
        below.IsBlank && above.IsLabel && joints.Exists(j => j.Below.Left >= below.Right - Slack && j.Below.IsLabel);
}
