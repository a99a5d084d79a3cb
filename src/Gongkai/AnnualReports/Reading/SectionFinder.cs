namespace Gongkai.AnnualReports.Reading;

/// <summary>六个部分的标题在哪里：排除目录、重复的标题、与部分同名的第二级标题。</summary>
static class SectionFinder
{
    /// <summary>全部可能的部分标题，目录里的已剔除，依原文次序。</summary>
    public static List<SectionHeading> Candidates(List<TextLine> lines)
    {
        var found = new List<SectionHeading>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsTable && HeadingMatcher.Match(lines[i].Text, i) is { } heading)
                found.Add(heading);
        }

        DropContents(lines, found);
        return found;
    }

    /// <summary>各部分取一个标题，依原文次序。</summary>
    public static List<SectionHeading> Choose(List<SectionHeading> candidates)
    {
        var style = MainStyle(candidates);
        var chosen = new SectionHeading?[7];
        foreach (var candidate in candidates)
        {
            var section = candidate.Section;
            if (section > 0 && Rank(candidate, style) is > 0 and var rank && (chosen[section] is not { } best || rank > Rank(best, style)))
                chosen[section] = candidate;
        }

        FillByOrdinal(candidates, chosen, style);
        return [.. chosen.OfType<SectionHeading>().OrderBy(heading => heading.Line)];
    }

    static int Rank(SectionHeading heading, NumberStyle style) =>
        heading.Style == style ? (heading.IsOfficial ? 4 : 2)
        : heading.Style == NumberStyle.Bracket ? 0
        : heading.IsOfficial ? 3
        : heading.Style is NumberStyle.Chinese or NumberStyle.Part ? 1 : 0;

    /// <summary>认出部分最多的编号样式；（一）式要至少四个才算。</summary>
    static NumberStyle MainStyle(List<SectionHeading> candidates)
    {
        Span<int> seen = stackalloc int[5];
        foreach (var candidate in candidates)
        {
            if (candidate.Section > 0)
                seen[(int)candidate.Style] |= 1 << candidate.Section;
        }

        var best = NumberStyle.Chinese;
        foreach (var style in (ReadOnlySpan<NumberStyle>)[NumberStyle.Part, NumberStyle.Arabic, NumberStyle.None, NumberStyle.Bracket])
        {
            var count = int.PopCount(seen[(int)style]);
            if (count > int.PopCount(seen[(int)best]) && (style != NumberStyle.Bracket || count >= 4 && int.PopCount(seen[(int)best]) < 2))
                best = style;
        }

        return best;
    }

    /// <summary>文字认不出、序号和位置都对的标题，如“一、工作开展情况”：按序号归入缺的那一部分。</summary>
    static void FillByOrdinal(List<SectionHeading> candidates, SectionHeading?[] chosen, NumberStyle style)
    {
        for (var section = 1; section <= 6; section++)
        {
            if (chosen[section] is not null || chosen.Count(heading => heading is not null) < 3)
                continue;
            var after = section == 1 ? -1 : chosen[section - 1]?.Line;
            var before = section == 6 ? int.MaxValue : chosen[section + 1]?.Line;
            if (after is null || before is null)
                continue;
            var between = candidates.FindAll(c => c.Section == 0 && c.Style == style && c.Line > after && c.Line < before);
            if (between is [var only] && only.Ordinal == section)
                chosen[section] = only with { Section = section };
        }
    }

    /// <summary>目录：接连三个以上的标题之间没有正文，而且各部分后面还要再出现。</summary>
    static void DropContents(List<TextLine> lines, List<SectionHeading> found)
    {
        for (var start = 0; start < found.Count;)
        {
            var end = start + 1;
            while (end < found.Count && !HasBody(lines, found[end - 1].Line, found[end].Line) && found[end].Section != found[start].Section)
                end++;
            if (end - start >= 3 && AllRepeated(found, start, end))
                found.RemoveRange(start, end - start);
            else
                start = end;
        }
    }

    static bool AllRepeated(List<SectionHeading> found, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var section = found[i].Section;
            if (section > 0 && found.FindIndex(end, later => later.Section == section) < 0)
                return false;
        }

        return true;
    }

    static bool HasBody(List<TextLine> lines, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (lines[i].IsTable || lines[i].Text.Length > 30 || lines[i].Text.EndsWith('。'))
                return true;
        }

        return false;
    }
}
