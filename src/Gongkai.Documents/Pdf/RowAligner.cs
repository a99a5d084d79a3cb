namespace Gongkai.Documents.Pdf;

/// <summary>把标签的各行与各排数配成数据行：折行的标签合成一个，没有数的标签自成空行。</summary>
/// <remarks>逐页以动态规划求最省的配法；代价见 <see cref="Cost"/>。</remarks>
sealed class RowAligner(List<LabelFragment> labels, List<ValueLine> values, bool numbered, double labelRight)
{
    const int MaximumLines = 16;
    const double Unlabelled = 3;
    const double Blank = 0.8;

    readonly double[,] best = new double[labels.Count + 1, values.Count + 1];
    readonly (int Lines, int Values)[,] step = new (int, int)[labels.Count + 1, values.Count + 1];

    /// <summary>一页上行数之积的上限，超过的不是公文里的表。</summary>
    public const int MaximumCells = 400_000;

    /// <summary>数据行多数有带序号的标签时，没有序号的行是上一行折下来的。窄列里一个标签折成许多行，所以只与数的排数比。</summary>
    public static bool MostlyNumbered(List<LabelFragment> labels, List<ValueLine> values) =>
        labels.Count(l => l.IsNumbered) is >= 3 and var count && count * 5 >= values.Count * 3;

    public List<TableRow> Align()
    {
        Fill();
        List<TableRow> rows = [];
        var (i, j) = (labels.Count, values.Count);
        while (i > 0 || j > 0)
        {
            var (lines, taken) = step[i, j];
            TableRow row = new() { Values = taken > 0 ? values[j - 1] : null };
            row.Label.AddRange(labels.GetRange(i - lines, lines));
            rows.Add(row);
            (i, j) = (i - lines, j - taken);
        }

        rows.Reverse();
        return rows;
    }

    void Fill()
    {
        for (var i = 0; i <= labels.Count; i++)
        {
            for (var j = 0; j <= values.Count; j++)
            {
                if (i + j == 0)
                    continue;
                var (least, with) = (double.MaxValue, (0, 0));
                if (j > 0)
                    (least, with) = (best[i, j - 1] + Unlabelled + 0.2 * values[j - 1].Values.Count, (0, 1));
                var inner = 0.0;
                for (var lines = 1; lines <= MaximumLines && lines <= i; lines++)
                {
                    inner += lines > 1 ? Joint(labels[i - lines], labels[i - lines + 1]) : 0;
                    var outer = inner + Opening(i - lines);
                    Try(best[i - lines, j] + outer + Blank, (lines, 0));
                    if (j > 0)
                        Try(best[i - lines, j - 1] + outer + Cost(i - lines, i - 1, values[j - 1]), (lines, 1));
                }

                (best[i, j], step[i, j]) = (least, with);

                void Try(double cost, (int, int) move)
                {
                    if (cost < least)
                        (least, with) = (cost, move);
                }
            }
        }
    }

    /// <summary>上下两行同属一个标签的代价。</summary>
    double Joint(LabelFragment upper, LabelFragment lower)
    {
        if (lower.Y - upper.Y <= 0.45 * lower.Height)
            return 0;
        var cost = lower.IsNumbered ? 6.0 : 0.0;
        if (lower.Y - upper.Y > 2.9 * lower.Height)
            cost += 3;
        // 没有序号可凭时，上一行须写到格子右边，才会折行
        return numbered || upper.X1 >= labelRight - 1.3 * upper.Word.Em ? cost : cost + 3;
    }

    double Opening(int first)
    {
        if (first > 0 && labels[first].Y - labels[first - 1].Y <= 0.45 * labels[first].Height)
            return 6;
        return numbered && !labels[first].IsNumbered && first > 0 ? 4 : 0;
    }

    /// <summary>数与标签对得齐不齐：数居中最好，与首行、末行对齐次之。</summary>
    double Cost(int first, int last, ValueLine line)
    {
        var (top, bottom) = (labels[first].Y, labels[last].Y);
        var height = labels[first].Height;
        var centered = Math.Abs(line.Y - (top + bottom) / 2) / height;
        var upper = Math.Abs(line.Y - top) / height + 0.3;
        var lower = Math.Abs(line.Y - bottom) / height + 0.4;
        var away = Math.Min(centered, Math.Min(upper, lower));
        return away <= 0.45 ? away * 0.1 : (away - 0.45) * 2;
    }
}
