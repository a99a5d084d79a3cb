namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>增减的百分比，由以算出的数：增减的数与原来的数。</summary>
static class PercentChanges
{
    static readonly string[] Arrivals = ["为", "到", "至", "成"];

    /// <summary>“由612个清理为433个，降幅29.2%”“公开320条，较上年280条增长14.3%”“较上年增加40条，增长14.3%”。</summary>
    public static ImmutableArray<ClaimPart> Of(List<Figure> figures, int at)
    {
        if (FromTo(figures, at) is { } fromTo)
            return fromTo;
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
        return Parts(moved, from);
    }

    /// <summary>由甲到乙：两个数在同一句里相邻，中间至多再说一次增减的数。</summary>
    static ImmutableArray<ClaimPart>? FromTo(List<Figure> figures, int at)
    {
        for (var i = at - 1; i >= Math.Max(1, at - 2) && figures[i].Sentence == figures[at].Sentence; i--)
        {
            var (from, to) = (figures[i - 1], figures[i]);
            if (from.Sentence != to.Sentence || from.Unit != to.Unit || from.IsPercent || !to.Before.EndsWithAny(Arrivals) || !from.Before.HasAny("由", "从"))
                continue;
            return from.IsApproximate || to.IsApproximate || Math.Max(from.Value, to.Value) > 1e12m ? [] : Parts(Math.Abs(to.Value - from.Value), from.Value);
        }

        return null;
    }

    static ImmutableArray<ClaimPart> Parts(decimal moved, decimal from) => from <= 0 ? [] : [new("增减", moved), new("原来", from)];
}
