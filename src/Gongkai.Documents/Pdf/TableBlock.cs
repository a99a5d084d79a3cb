namespace Gongkai.Documents.Pdf;

/// <summary>表格里表头相同的一块：表头各行，和它下面的数据行。</summary>
sealed class TableBlock
{
    public List<PdfLine> Header { get; } = [];

    /// <summary>表头之上的块标题，如“第二十条第（一）项”。</summary>
    public List<PdfLine> Captions { get; } = [];

    public List<PdfLine> Body { get; } = [];

    /// <summary>数从哪里开始：它左边都是标签。</summary>
    public double ValueLeft { get; init; }

    /// <summary>整张表的左右边。</summary>
    public (double Left, double Right) Extent { get; init; }

    /// <summary>把一张表的行分块。表二有四块；跨页重复的表头不另成块。</summary>
    public static List<TableBlock> Split(List<PdfLine> table)
    {
        var lines = WithoutRepeatedHeaders(table);
        var edge = ValueEdge.Of(lines);
        var valueLeft = edge.HasValues ? HeaderLeft(lines, edge.Left) : edge.Left;
        var extent = (lines.Min(l => l.X0), lines.Max(l => l.X1));
        List<TableBlock> blocks = [new() { ValueLeft = valueLeft, Extent = extent }];
        for (var i = 0; i < lines.Count; i++)
        {
            var block = blocks[^1];
            if (!IsHeader(lines[i], valueLeft) && (HasValues(lines[i], valueLeft) || block.Body.Count > 0 || !block.IsCorner(lines[i]) || !HeaderAhead(lines, i, valueLeft)))
            {
                block.Body.Add(lines[i]);
                continue;
            }

            if (block.Body.Count > 0 && IsHeader(lines[i], valueLeft))
                blocks.Add(block = Begin(block, lines[i], valueLeft));
            block.Header.Add(lines[i]);
        }

        blocks.ForEach(b => b.TakeCaptions());
        return blocks.FindAll(b => b.Header.Count + b.Body.Count > 0);
    }

    /// <summary>去掉续页重复的表头：与表的开头逐行相同。</summary>
    static List<PdfLine> WithoutRepeatedHeaders(List<PdfLine> table)
    {
        List<PdfLine> kept = [];
        for (var i = 0; i < table.Count; i++)
        {
            var same = 0;
            if (i > 0 && table[i].Page > table[i - 1].Page)
            {
                while (same < i && i + same < table.Count && table[i + same].Page == table[i].Page && !table[same].HasValues
                    && table[i + same].Text == table[same].Text)
                {
                    same++;
                }
            }

            // 只有一行相同，也许是碰巧
            i += same > 1 ? same : 0;
            if (i < table.Count)
                kept.Add(table[i]);
        }

        return kept;
    }

    /// <summary>数靠右、表头居中时，第一列的表头比数更靠左：标签之右的表头也算进来。</summary>
    static double HeaderLeft(List<PdfLine> lines, double valueLeft)
    {
        var labelRight = double.MinValue;
        foreach (var line in lines.Where(l => HasValues(l, valueLeft)))
        {
            foreach (var run in line.Runs.Where(r => r.X1 <= valueLeft))
                labelRight = Math.Max(labelRight, run.X1);
        }

        var left = valueLeft;
        foreach (var line in lines.Where(l => !HasValues(l, valueLeft)))
        {
            // 有标签列时，行首的一段（“信息内容”）归标签
            foreach (var run in line.Runs.Skip(labelRight > double.MinValue ? 1 : 0).Where(r => r.X0 > labelRight + 1))
                left = Math.Min(left, run.X0);
        }

        return left;
    }

    static bool HasValues(PdfLine line, double valueLeft) => line.Runs.Exists(r => r.X0 >= valueLeft - 0.5 && PdfRuns.IsValue(r.Text));

    /// <summary>表头的行：数的那一边有字而没有数。</summary>
    static bool IsHeader(PdfLine line, double valueLeft) => !HasValues(line, valueLeft) && line.X1 > valueLeft + 1;

    /// <summary>还没有表头，或者是左上角括号里的说明没有写完。</summary>
    bool IsCorner(PdfLine line)
    {
        if (Header.Count == 0)
            return true;
        var open = 0;
        foreach (var run in Header.Append(line).SelectMany(l => l.Runs).Where(r => r.X0 < ValueLeft))
            open += run.Text.Count(c => c is '（' or '(') - (run.X1 <= ValueLeft && run.X0 == line.X0 ? 0 : run.Text.Count(c => c is '）' or ')'));
        return open > 0;
    }

    /// <summary>再往下几行才是表头：这一行是表头左上角的说明或块标题。</summary>
    static bool HeaderAhead(List<PdfLine> lines, int i, double valueLeft)
    {
        for (var j = i + 1; j < lines.Count && j <= i + 6; j++)
        {
            if (HasValues(lines[j], valueLeft))
                return false;
            if (IsHeader(lines[j], valueLeft))
                return true;
            if (PdfRuns.IsNumbered(lines[j].Text))
                return false;
        }

        return false;
    }

    /// <summary>新的一块；前一块末尾没有数的一行若是块标题（“第二十条第（五）项”），移过来。</summary>
    static TableBlock Begin(TableBlock above, PdfLine header, double valueLeft)
    {
        TableBlock block = new() { ValueLeft = valueLeft, Extent = above.Extent };
        var last = above.Body[^1];
        if (header.X0 < valueLeft && last.X1 <= valueLeft && !HasValues(last, valueLeft) && !PdfRuns.IsNumbered(last.Text)
            && above.Body.Count > 1)
        {
            above.Body.RemoveAt(above.Body.Count - 1);
            block.Header.Add(last);
        }

        return block;
    }

    /// <summary>块标题：独占最上一行，靠左或在全表居中，表头都在它下面。</summary>
    bool IsCaption(List<PdfLine> lines)
    {
        var (caption, (left, right)) = (lines[0], Extent);
        var placed = caption.X0 < left + 3 * caption.Em || Math.Abs(caption.X0 + caption.X1 - left - right) < 6 * caption.Em;
        return caption.Pieces == 1 && placed && !caption.Text.StartsWith('（') && !caption.Text.StartsWith('(')
            && (lines[1].Page > caption.Page || lines[1].Middle - caption.Middle > 0.8 * caption.Height)
            && lines.Skip(1).Any(l => l.X0 < ValueLeft && l.X1 > ValueLeft);
    }

    void TakeCaptions()
    {
        while (Header.Count > 1 && IsCaption(Header))
        {
            Captions.Add(Header[0]);
            Header.RemoveAt(0);
        }
    }
}
