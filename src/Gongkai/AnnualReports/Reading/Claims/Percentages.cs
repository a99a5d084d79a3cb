using Gongkai.Law;

namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>百分比，以及正文给出的、它由以算出的数：分子、分母；只有分母时一个。</summary>
static class Percentages
{
    /// <summary>某某率的“某某”：件数前面说了同一件事的，是分子。</summary>
    static readonly string[] Stems = ["办结", "回复", "答复", "办复", "解决", "处理", "办理", "整改", "回收", "满意"];

    static readonly string[] Timely = ["按时", "按期", "及时", "准时"];

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
        if (before.HasAny("以内", "限时", "合格", "覆盖", "知晓"))
            return [];
        if (before.HasAny("增长", "增幅", "增速", "上升", "增加", "提高", "下降", "降幅", "减少", "降低"))
            return PercentChanges.Of(figures, at);

        if (Fraction(percent.Passage.Text, percent.End) is { } fraction)
            return fraction;
        var counts = Earlier(figures, at);
        var bracket = Bracket(figures, at);
        if (bracket is [var one, var other])
            return one.Value <= other.Value ? [Part(one), Part(other)] : [Part(other), Part(one)];
        if (before.Has("占") && counts is [.., var share])
            return TotalOf(figures, at, share) is { } whole ? [Part(share), Part(whole)] : Among(counts);
        return Rate(percent, counts, bracket is [var given] ? given : null, WholeBefore(figures, at, counts));
    }

    /// <summary>“收到59件，按期办结50件，按期办结率85%”：有分子的配分母，没有分子的只看分母。</summary>
    static ImmutableArray<ClaimPart> Rate(Figure percent, List<Figure> counts, Figure? given, Figure? earlier)
    {
        if (Stem(percent.Before) is not { } stem || !percent.Before.Has("率") && !percent.Before.Has("满意度"))
            return [];
        var isTimely = percent.Before.HasAny(Timely);
        // “按时办结47件，办结率98%”：没有别的办结数，就是按时办结的；反过来，办结的不都是按时的
        var part = given ?? counts.FindLast(count => count.Before.Has(stem) && count.Before.HasAny(Timely) == isTimely && !IsWhole(count, stem))
            ?? (isTimely ? null : counts.FindLast(count => count.Before.Has(stem) && !IsWhole(count, stem)));
        var wholes = counts.FindAll(count => count != part && (part is null ? !isTimely || !count.Before.HasAny(Timely) : count.Value >= part.Value));
        if (wholes.Count == 0 && earlier is not null && (part is null || earlier.Value >= part.Value))
            wholes.Add(earlier);
        if (wholes.Count == 0)
            return [];
        if (part is null)
            return stem == "满意" || isTimely ? [Part(wholes.MaxBy(whole => whole.Value)!)] : [];
        // 有一个分母能得出这个百分比，就是它；都得不出，取分子之前最近的一个，没有就取括号里的
        var fit = wholes.Find(whole => whole.Value > 0 && Math.Abs(100 * part.Value / whole.Value - percent.Value) < 1);
        return [Part(part), Part(fit ?? wholes.FindLast(whole => whole.Start < part.Start) ?? wholes[0])];
    }

    static string? Stem(ReadOnlySpan<char> before)
    {
        foreach (var stem in Stems)
        {
            if (before.Has(stem))
                return stem;
        }

        return null;
    }

    /// <summary>“共办理59件，办理率100%”：共办理的是分母。</summary>
    static bool IsWhole(Figure count, string stem) => stem is "办理" or "处理" && (count.Before.HasAny("共", "全年", "累计", "年") || !count.Parts.IsEmpty);

    /// <summary>“92所学校中有8所”：前一个数的量词、名词之后有“中”。</summary>
    static ImmutableArray<ClaimPart> Among(List<Figure> counts)
    {
        if (counts is not [.., var whole, var share] || whole.Value < share.Value)
            return [];
        return share.Passage.Text.AsSpan(whole.End, share.Start - whole.End) is { Length: <= 20 } gap && gap.IndexOf('，') < 0 && gap.Has("中")
            ? [Part(share), Part(whole)]
            : [];
    }

    /// <summary>紧跟百分比的括号里的件数：“98.3%（118份中满意116份）”。</summary>
    static List<Figure> Bracket(List<Figure> figures, int at)
    {
        var (percent, found) = (figures[at], new List<Figure>());
        var text = percent.Passage.Text;
        if (percent.End >= text.Length || text[percent.End] is not '（')
            return found;
        var close = text.IndexOf('）', percent.End);
        for (var i = at + 1; i < figures.Count && figures[i].Start < close; i++)
        {
            if (figures[i].IsPiece && !figures[i].IsApproximate)
                found.Add(figures[i]);
        }

        return found.Count <= 2 ? found : [];
    }

    /// <summary>“17.4%（4/23）”。</summary>
    static ImmutableArray<ClaimPart>? Fraction(string text, int at)
    {
        if (at >= text.Length || text[at] is not '（' || text.IndexOf('）', at) is not (> 0 and var close) || close - at > 20)
            return null;
        var inside = text.AsSpan(at + 1, close - at - 1);
        return inside.IndexOf('/') is > 0 and var slash && Numeral.TryRead(inside[..slash], out var part, out var length) && length == slash
            && Numeral.TryRead(inside[(slash + 1)..], out var whole, out length) && length == inside.Length - slash - 1 && whole > 0
                ? [new("分子", part), new("分母", whole)]
                : null;
    }

    /// <summary>同一句里在它之前、最近的几个件数；隔了别的百分比照样算。</summary>
    static List<Figure> Earlier(List<Figure> figures, int at)
    {
        var counts = new List<Figure>();
        for (var i = at - 1; i >= 0 && i >= at - 6 && figures[i].Sentence == figures[at].Sentence; i--)
        {
            if (figures[i].IsPercent)
                continue;
            if (!figures[i].IsPiece && figures[i].Unit is not ("所" or "家" or "户" or "人" or "名") || figures[i].IsApproximate || IsCompared(figures[i])
                || counts.Count > 0 && figures[i].Unit != counts[0].Unit)
            {
                break;
            }

            counts.Insert(0, figures[i]);
        }

        return counts;
    }

    /// <summary>上年的数、增减的数：不是这个百分比的分子分母。上年的事今年办的（“2022年指出的5个问题，已整改5个”）照算。</summary>
    static bool IsCompared(Figure figure) =>
        figure.Context.IsElsewhen && figure.Before.HasAny("较", "比", "同期", "增加", "减少", "上年", "去年", "由", "月", "季", "每");

    /// <summary>同一句里没有分母时，上一句开头收到、受理的总数：“收到申请4件，其中……。办结4件，办结率100%。”</summary>
    static Figure? WholeBefore(List<Figure> figures, int at, List<Figure> counts)
    {
        if (counts.Count != 1)
            return null;
        for (var i = at - 1; i >= 0 && figures[i].Paragraph == figures[at].Paragraph && figures[i].Sentence >= figures[at].Sentence - 1; i--)
        {
            if (figures[i].Sentence < figures[at].Sentence && figures[i].Kind == "requests-received" && figures[i].Label is null && counts[0].Kind == "requests-answered")
                return figures[i];
        }

        return null;
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
