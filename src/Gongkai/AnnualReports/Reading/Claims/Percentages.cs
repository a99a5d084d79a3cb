namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>百分比，以及正文给出的、它由以算出的数：分子、分母；只有分母时一个。</summary>
static class Percentages
{
    public static void Attach(List<Figure> figures)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            if (!figures[i].IsPercent)
                continue;
            figures[i].Classify("percentage", Labels.Of(figures[i]));
            if (!figures[i].IsApproximate)
                figures[i].Parts = Counts(figures, i);
        }
    }

    static ImmutableArray<ClaimPart> Counts(List<Figure> figures, int at)
    {
        var percent = figures[at];
        var before = percent.Before;
        if (before.HasAny("按时", "按期", "及时", "准时", "以内", "限时", "合格", "覆盖", "知晓", "同比", "增长", "下降", "上升"))
            return [];

        var counts = Earlier(figures, at);
        if (before.HasAny("占比", "占总", "占全", "占") && counts is [.., var share])
            return TotalOf(figures, at, share) is { } whole ? [Part(share), Part(whole)] : [];
        if (before.HasAny("回复率", "办结率", "答复率", "办理率", "处理率", "解决率") && counts.Count >= 2
            && counts[^1].Before.HasAny("回复", "办结", "答复", "办复", "解决", "处理") && !counts[^2].Before.HasAny("回复", "办结", "答复", "办复"))
        {
            return [Part(counts[^1]), Part(counts.FindLast(count => !count.Parts.IsEmpty && count != counts[^1]) ?? counts[^2])];
        }

        return before.HasAny("满意率", "满意度") && counts.Count >= 1 ? [Part(counts[0])] : [];
    }

    /// <summary>同一句里在它之前、最近的几个件数；隔了别的百分比照样算。</summary>
    static List<Figure> Earlier(List<Figure> figures, int at)
    {
        var counts = new List<Figure>();
        for (var i = at - 1; i >= 0 && i >= at - 6 && figures[i].Sentence == figures[at].Sentence; i--)
        {
            if (figures[i].IsPercent)
                continue;
            if (!figures[i].IsPiece || figures[i].IsApproximate || figures[i].Context.IsElsewhen || counts.Count > 0 && figures[i].Unit != counts[0].Unit)
                break;
            counts.Insert(0, figures[i]);
        }

        return counts;
    }

    /// <summary>以这个数为分项的总数。</summary>
    static Figure? TotalOf(List<Figure> figures, int at, Figure part)
    {
        for (var i = at - 1; i >= 0 && i >= at - 40 && figures[i].Paragraph == part.Paragraph; i--)
        {
            if (figures[i].Parts.Any(p => p.Value == part.Value) && figures[i] != part)
                return figures[i];
        }

        return null;
    }

    static ClaimPart Part(Figure figure) => new(figure.Label ?? Labels.Of(figure) ?? "", figure.Value);
}
