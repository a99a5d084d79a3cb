namespace Gongkai.Documents.Pdf;

/// <summary>由数和表头的横向位置定列。</summary>
sealed class ColumnFinder
{
    readonly List<(double Left, double Right)> columns = [];

    public ColumnFinder(TableBlock block)
    {
        List<PdfWord> values = [.. block.Body.SelectMany(l => l.Runs).Where(r => r.X0 >= block.ValueLeft - 0.5)];
        FromValues(values);
        FromHeader(block);
        columns.Sort();
    }

    public int Count => columns.Count;

    /// <summary>列位可信：没有跨两列的数，没有列间重叠。</summary>
    public bool IsClean { get; private set; } = true;

    /// <summary>落在哪一列；列外的归最近的一列。</summary>
    public int IndexOf(PdfWord word)
    {
        var (best, distance) = (0, double.MaxValue);
        for (var i = 0; i < columns.Count; i++)
        {
            var overlap = word.Overlap(columns[i].Left, columns[i].Right);
            var away = overlap > 0 ? -overlap : Math.Abs(word.Center - (columns[i].Left + columns[i].Right) / 2);
            if (away < distance)
                (best, distance) = (i, away);
        }

        return best;
    }

    /// <summary>居中于几列之上的表头：以其中心为轴，在 from 到 to 之间能对称展开的最宽一段。</summary>
    public (int First, int Last) Span(PdfWord word, int from, int to)
    {
        var own = Math.Clamp(IndexOf(word), from, Math.Max(from, to));
        var best = (First: own, Last: own);
        var pitch = Count > 1 ? (columns[^1].Right - columns[0].Left) / (Count - 1) : 1000;
        for (var tolerance = 0.22; tolerance < 0.7 && best.First == best.Last; tolerance += 0.2)
        {
            for (var a = from; a <= to; a++)
            {
                for (var b = to; b >= a && b - a > best.Last - best.First; b--)
                {
                    if (Math.Abs((Middle(a) + Middle(b)) / 2 - word.Center) < tolerance * pitch)
                        best = (a, b);
                }
            }
        }

        return best;
    }

    double Middle(int column) => (columns[column].Left + columns[column].Right) / 2;

    /// <summary>窄的先定列，宽的后归列；同时压住两列的数说明列位不可信。</summary>
    void FromValues(List<PdfWord> values)
    {
        values.Sort((a, b) => (a.X1 - a.X0).CompareTo(b.X1 - b.X0));
        foreach (var value in values)
        {
            var hits = columns.Count(c => value.Overlap(c.Left, c.Right) > 0);
            if (hits == 0)
            {
                columns.Add((value.X0, value.X1));
            }
            else if (hits == 1)
            {
                var at = columns.FindIndex(c => value.Overlap(c.Left, c.Right) > 0);
                columns[at] = (Math.Min(columns[at].Left, value.X0), Math.Max(columns[at].Right, value.X1));
            }
            else
            {
                IsClean = false;
            }
        }
    }

    /// <summary>整列都空着时，列只看得见表头：取最下一层的表头补上。</summary>
    void FromHeader(TableBlock block)
    {
        var lowest = Lowest(block, block.Header.SelectMany(l => l.Runs));
        if (columns.Count > 0)
        {
            if (lowest.Count <= columns.Count)
                return;
            lowest = Lowest(block, block.Header.SelectMany(l => l.Words));
        }

        var apart = Pitch();
        foreach (var word in lowest)
        {
            if (columns.TrueForAll(c => word.Overlap(c.Left, c.Right) <= 0
                && Math.Abs((c.Left + c.Right) / 2 - word.Center) > Math.Max(1.2 * word.Em, apart)))
            {
                columns.Add((word.X0, word.X1));
            }
        }
    }

    static List<PdfWord> Lowest(TableBlock block, IEnumerable<PdfWord> words)
    {
        List<PdfWord> lowest = [];
        foreach (var word in words.Where(w => w.X1 > block.ValueLeft + 0.5).OrderByDescending(w => w.Middle))
        {
            if (!lowest.Exists(l => l.Overlap(word.X0, word.X1) > 0))
                lowest.Add(word);
        }

        return lowest;
    }

    /// <summary>相邻两列中心至少相距多远（常见列距的六成）。</summary>
    double Pitch()
    {
        if (columns.Count < 3)
            return 0;
        columns.Sort();
        List<double> gaps = [.. columns.Zip(columns.Skip(1), (a, b) => (b.Left + b.Right - a.Left - a.Right) / 2)];
        gaps.Sort();
        return 0.6 * gaps[gaps.Count / 2];
    }
}
