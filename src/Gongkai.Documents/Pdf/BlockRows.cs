namespace Gongkai.Documents.Pdf;

/// <summary>一块表的数据行与分组标签。</summary>
sealed class BlockRows
{
    BlockRows(List<TableRow> rows, List<LabelFragment> groups) => (Rows, Groups) = (rows, groups);

    public List<TableRow> Rows { get; }

    public List<LabelFragment> Groups { get; }

    public static BlockRows Of(TableBlock block)
    {
        var (fragments, values) = Separate(block);
        var (labels, groups) = LabelGroups.Split(fragments, values);
        var numbered = RowAligner.MostlyNumbered(labels, values);
        var right = LabelRight(labels, values);
        List<TableRow> rows = [];
        foreach (var page in block.Body.Select(l => l.Page).Distinct())
        {
            var (ofPage, valuesOfPage) = (labels.FindAll(l => l.Page == page), values.FindAll(v => v.Page == page));
            var aligned = (long)ofPage.Count * valuesOfPage.Count <= RowAligner.MaximumCells
                ? new RowAligner(ofPage, valuesOfPage, numbered, right).Align()
                : Plain(ofPage, valuesOfPage);
            Stitch(rows, aligned, numbered);
        }

        JoinWrappedNumbers(rows);

        return new(rows, groups);
    }

    /// <summary>标签列的右边：只看与数同高的标签，块标题可以伸到数的上面。</summary>
    static double LabelRight(List<LabelFragment> labels, List<ValueLine> values)
    {
        var (right, next) = (0.0, 0);
        foreach (var label in labels)
        {
            while (next < values.Count && values[next].Y < label.Y - 0.6 * label.Height)
                next++;
            if (next < values.Count && values[next].Y < label.Y + 0.6 * label.Height)
                right = Math.Max(right, label.X1);
        }

        return right;
    }

    static (List<LabelFragment> Fragments, List<ValueLine> Values) Separate(TableBlock block)
    {
        List<LabelFragment> fragments = [];
        List<ValueLine> values = [];
        foreach (var line in block.Body)
        {
            List<PdfWord> right = [];
            var y = line.Page * 10_000d + line.Middle;
            foreach (var run in line.Runs)
            {
                if (run.X1 > block.ValueLeft + 0.5)
                    right.Add(run);
                else
                    fragments.Add(new(run, line.Page * 10_000d + run.Middle, line.Page));
            }

            if (right.Count > 0)
                AddValues(values, new(line.Page * 10_000d + right.Sum(r => r.Middle) / right.Count, line.Page, line.Height, right));
        }

        return (fragments, values);
    }

    /// <summary>高度错开不足一行的，是同一行里折行或对齐不同的格。</summary>
    static void AddValues(List<ValueLine> values, ValueLine line)
    {
        if (values.Count == 0 || values[^1] is not { } above || above.Page != line.Page || line.Y - above.Y >= 0.8 * line.Height)
        {
            values.Add(line);
            return;
        }

        List<PdfWord> merged = [.. above.Values];
        foreach (var word in line.Values)
        {
            var at = merged.FindIndex(w => w.Overlap(word.X0, word.X1) > 0);
            if (at < 0)
                merged.Add(word);
            else
                merged[at] = merged[at].With(word);
        }

        merged.Sort((a, b) => a.X0.CompareTo(b.X0));
        values[^1] = new(line.Y, line.Page, line.Height, merged);
    }

    /// <summary>窄列里折下来的数：紧挨在上一排的数底下，没有自己的标签。</summary>
    static void JoinWrappedNumbers(List<TableRow> rows)
    {
        for (var i = rows.Count - 1; i > 0; i--)
        {
            if (rows[i].Label.Count > 0 || rows[i].Values is not { } below || rows[i - 1].Values is not { } above
                || below.Values.Count >= above.Values.Count || (below.Page == above.Page && below.Y - above.Y > 1.4 * above.Height)
                || !below.Values.TrueForAll(b => above.Values.Exists(a => a.Overlap(b.X0, b.X1) > 0 && a.Text.Length > 1 && a.Text.Length >= b.Text.Length)))
            {
                continue;
            }

            foreach (var word in below.Values)
            {
                var at = above.Values.FindIndex(a => a.Overlap(word.X0, word.X1) > 0);
                above.Values[at] = above.Values[at].With(word);
            }

            rows.RemoveAt(i);
        }
    }

    /// <summary>行断在两页之间：后页开头没有序号的一截接回前页的行。</summary>
    static void Stitch(List<TableRow> rows, List<TableRow> next, bool numbered)
    {
        var torn = numbered && rows.Count > 0 && next.Count > 0 && next[0].Label is [{ IsNumbered: false }, ..]
            && (rows[^1].Values is null || next[0].Values is null) && rows[^1].Label.Count > 0;
        if (torn)
        {
            rows[^1].Label.AddRange(next[0].Label);
            rows[^1].Values ??= next[0].Values;
        }

        rows.AddRange(torn ? next.Skip(1) : next);
    }

    /// <summary>行数多得反常：不求最省，同一高度的归为一行。</summary>
    static List<TableRow> Plain(List<LabelFragment> labels, List<ValueLine> values)
    {
        List<TableRow> rows = [];
        var from = 0;
        foreach (var line in values)
        {
            TableRow row = new() { Values = line };
            for (; from < labels.Count && labels[from].Y <= line.Y + 0.45 * line.Height; from++)
                row.Label.Add(labels[from]);
            rows.Add(row);
        }

        return rows;
    }
}
