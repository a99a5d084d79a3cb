namespace Gongkai.Documents.Pdf;

/// <summary>在各页的行里找出表格：连续的、成块的行，连同夹在中间的折行标签，跨页的接成一张。</summary>
sealed class TableFinder(List<PdfLine> lines, TextMargins margins)
{
    const int MaximumBetween = 24;
    const int Beside = 8;

    /// <summary>各表格的首行、末行（含）。</summary>
    public List<(int First, int Last)> Find()
    {
        List<(int First, int Last)> found = [];
        var floor = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsTabular(i))
                continue;
            var last = Follow(i);
            if (!IsTable(i, last))
                continue;
            var first = GrowUp(i, last, floor);
            last = GrowDown(first, last);
            // 中间没有别的字，就是断在两页的同一张
            if (found.Count > 0 && found[^1].Last == first - 1)
                found[^1] = (found[^1].First, last);
            else
                found.Add((first, last));
            floor = i = last;
            floor++;
        }

        return found;
    }

    bool IsTabular(int i) => (lines[i].IsTabular && !IsContents(lines[i])) || IsAligned(i);

    /// <summary>行末的数与近旁一行的数上下对齐：窄列的表，标签与数之间的空白不足一字。</summary>
    bool IsAligned(int i)
    {
        if (lines[i].TrailingValues == 0 || lines[i].Runs.Count < 2 || IsContents(lines[i]))
            return false;
        var value = lines[i].Runs[^1];
        for (var k = Math.Max(0, i - Beside); k <= Math.Min(lines.Count - 1, i + Beside); k++)
        {
            if (k != i && lines[k].Page == lines[i].Page && lines[k].TrailingValues > 0 && lines[k].Runs.Count > 1 && lines[k].Runs[^1] is var other
                && (Math.Abs(other.X0 - value.X0) < 1 || Math.Abs(other.Center - value.Center) < 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>目录的一行：标题、点线、页码。</summary>
    static bool IsContents(PdfLine line) => line.Words.Exists(w => w.Text.Contains("....", StringComparison.Ordinal)
        || w.Text.Contains("……", StringComparison.Ordinal) || w.Text.Contains("····", StringComparison.Ordinal));

    /// <summary>从一行往下，到最后一个成块的行。</summary>
    int Follow(int first)
    {
        var last = first;
        ValueEdge edge = new();
        edge.Add(lines[first]);
        for (var j = first + 1; j < lines.Count && j - last <= MaximumBetween && Near(j); j++)
        {
            if (IsTabular(j))
            {
                last = j;
                edge.Add(lines[j]);
            }
            else if (!IsInside(j, first, edge.Left))
            {
                break;
            }
        }

        return last;
    }

    bool Near(int j) => lines[j].Page == lines[j - 1].Page
        ? lines[j].Middle - lines[j - 1].Middle < 8 * Math.Max(lines[j].Height, lines[j - 1].Height)
        : lines[j].Page == lines[j - 1].Page + 1;

    /// <summary>夹在表中间的单块行：折行的标签、表头、块标题；不是正文，也不是下一章的标题。</summary>
    bool IsInside(int j, int first, double valueLeft)
    {
        var line = lines[j];
        if (margins.IsProse(line) || IsChapter(j, valueLeft))
            return false;
        if (line.X1 <= valueLeft + 0.5 * line.Em || Overlaps(j, j - 1) || (j + 1 < lines.Count && Overlaps(j, j + 1)))
            return SimilarHeight(line, lines[first]);
        return !PdfRuns.IsNumbered(line.Text) && SimilarHeight(line, lines[first]);
    }

    /// <summary>章的标题：“四、……”独占一行，往下先是表头而不是数。没有数的行标签，往下还有数，或者才到标题。</summary>
    bool IsChapter(int j, double valueLeft)
    {
        if (!IsChapterNumbered(lines[j]) || lines[j].Runs.Count > 1)
            return false;
        for (var k = j + 1; k < lines.Count && k <= j + 8 && !IsChapterNumbered(lines[k]); k++)
        {
            if (lines[k].HasValues || PdfRuns.IsValue(lines[k].Text))
                return false;
            if (lines[k].IsTabular || lines[k].X1 > valueLeft + lines[k].Em)
                return true;
        }

        return false;
    }

    static bool IsChapterNumbered(PdfLine line) => line.Text is [not ('（' or '('), ..] text && !char.IsAsciiDigit(text[0])
        && PdfRuns.IsNumbered(text) && text.AsSpan(0, 4 < text.Length ? 4 : text.Length).Contains('、');

    /// <summary>两行在高度上交错：多行的格与居中的格并排。</summary>
    bool Overlaps(int a, int b) => lines[a].Page == lines[b].Page
        && Math.Abs(lines[a].Middle - lines[b].Middle) < 0.8 * Math.Min(lines[a].Height, lines[b].Height);

    static bool SimilarHeight(PdfLine a, PdfLine b) => Math.Abs(a.Height - b.Height) <= 0.28 * Math.Max(a.Height, b.Height);

    bool IsTable(int first, int last)
    {
        var (values, tabular, widest, wordy) = (0, 0, 0, 0);
        for (var i = first; i <= last; i++)
        {
            values += lines[i].HasValues || (lines[i].IsTabular && PdfRuns.IsValue(lines[i].Runs[0].Text)) ? 1 : 0;
            tabular += IsTabular(i) ? 1 : 0;
            widest = Math.Max(widest, lines[i].Pieces);
        }

        for (var i = first; i <= Math.Min(last + 3, lines.Count - 1); i++)
            wordy = Math.Max(wordy, lines[i].Words.Count);
        return values switch
        {
            >= 2 => true,
            1 => tabular >= 2 || widest >= 4,
            _ => tabular >= 2 && (widest >= 3 || wordy >= 6),
        };
    }

    /// <summary>往上：表头各层、左上角的说明、块标题。</summary>
    int GrowUp(int first, int last, int floor)
    {
        var (left, right) = (lines[first..(last + 1)].Min(l => l.X0), lines[first..(last + 1)].Max(l => l.X1));
        var up = first;
        while (up - 1 >= floor && first - up < 10 && lines[up - 1].Page == lines[up].Page)
        {
            var line = lines[up - 1];
            var gap = lines[up].Middle - line.Middle;
            if (margins.IsProse(line) || IsContents(line) || gap > 4.5 * line.Height || !SimilarHeight(line, lines[first])
                || PdfRuns.IsNumbered(line.Text) || line.X0 < left - line.Em || line.X1 > right + line.Em)
            {
                break;
            }

            up--;
        }

        return up;
    }

    /// <summary>往下：没有数的行只剩标签；翻页之后也一样。</summary>
    int GrowDown(int first, int last)
    {
        var valueLeft = ValueEdge.Of(lines[first..(last + 1)]).Left;
        var regionLeft = lines[first..(last + 1)].Min(l => l.X0);
        while (last + 1 < lines.Count && Near(last + 1))
        {
            var line = lines[last + 1];
            if (margins.IsProse(line) || line.X1 > valueLeft + 0.3 * line.Em || line.X0 < regionLeft - line.Em
                || line.Page > lines[last].Page + 1 || !SimilarHeight(line, lines[last])
                || (line.Page == lines[last].Page && line.Middle - lines[last].Middle > 4 * line.Height))
            {
                break;
            }

            last++;
        }

        return last;
    }
}
