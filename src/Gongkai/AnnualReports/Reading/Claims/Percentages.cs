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
        if (before.HasAny("按时", "按期", "及时", "准时", "以内", "限时", "合格", "覆盖", "知晓"))
            return [];
        if (before.HasAny("增长", "上升", "增加", "提高", "下降", "减少", "降低"))
            return Change(figures, at);

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

    /// <summary>“公开320条，较上年280条增长14.3%”“较上年增加40条，增长14.3%”：增减的数与上年的数。</summary>
    static ImmutableArray<ClaimPart> Change(List<Figure> figures, int at)
    {
        var (current, last, change) = ((Figure?)null, (Figure?)null, (Figure?)null);
        for (var i = at - 1; i >= Math.Max(0, at - 3) && figures[i].Sentence == figures[at].Sentence && current is null; i--)
        {
            var figure = figures[i];
            if (figure.IsApproximate || figure.IsPercent || figure.Value > 1e12m)
                return [];
            if (!figure.Context.IsElsewhen)
                current = figure;
            else if (figure.Before.EndsWithAny("增加", "增加了", "减少", "减少了"))
                change = figure;
            else if (figure.Before.HasAny("上年", "去年", "上一年") || figure.Before.EndsWithAny("年", "年的"))
                last = figure;
            else
                return [];
        }

        if (current is null || (last ?? change) is not { } other || other.Unit != current.Unit)
            return [];
        var (moved, from) = last is not null ? (Math.Abs(current.Value - last.Value), last.Value)
            : (change!.Value, change.Before.Has("增加") ? current.Value - change.Value : current.Value + change.Value);
        return from <= 0 ? [] : [new("增减", moved), new("上年", from)];
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
