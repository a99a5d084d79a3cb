namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>
/// 总数与分项。“其中、分别为、（、：”之后列举的数是分项；“等”“含”“另有”说明不是全部，不算分项。
/// 同一串数可以有几种读法（嵌套、先按渠道再按主题），有一种读得通就取那一种。
/// </summary>
static class Breakdowns
{
    public static void Attach(List<Figure> figures)
    {
        for (var i = 0; i + 1 < figures.Count; i++)
        {
            var total = figures[i];
            if (total.IsPercent || total.Unit.Length == 0 && total.Kind.Length == 0)
                continue;
            if (Opening(total, figures[i + 1]) is var opening and not Opens.Nothing)
                total.Parts = Choose(total, Collect(figures, i, opening), opening);
        }

        for (var i = 2; i < figures.Count; i++)
        {
            if (figures[i].Parts.IsEmpty && IsClosingTotal(figures[i]))
                figures[i].Parts = Choose(figures[i], Backwards(figures, i), Opens.Closing);
        }
    }

    /// <summary>分项是怎样引出来的。</summary>
    enum Opens
    {
        Nothing,
        Among,
        Bracket,

        /// <summary>“共84条，A6个、B15个……”：没有引出的话，只有顿号一连到底才算。</summary>
        Bare,
        Closing,
    }

    static Opens Opening(Figure total, Figure first)
    {
        if (total.Paragraph != first.Paragraph || first.Sentence > total.Sentence + 1)
            return Opens.Nothing;

        var gap = total.Passage.Text.AsSpan(total.End, first.Start - total.End);
        var crossing = first.Sentence != total.Sentence;
        var after = gap;
        if (crossing)
        {
            if (gap.IndexOfAny('。', '！', '？') is var stop && stop < 0)
                return Opens.Nothing;
            after = gap[(stop + 1)..];
            return after.StartsWith("其中") ? Opens.Among : Opens.Nothing;
        }

        if (gap.HasAny("含", "另有", "另外", "此外", "较上", "同比", "比上", "还有"))
            return Opens.Nothing;
        if (first.Depth > total.Depth)
            return Opens.Bracket;
        if (first.Depth < total.Depth)
            return Opens.Nothing;
        if (gap.HasAny("其中", "分别", "包括", "具体为", "具体是", "即：") || gap.StartsWith("："))
            return Opens.Among;
        return total.Before.EndsWithAny("共", "共计", "总计", "合计", "总数") && gap.StartsWith("，") ? Opens.Bare : Opens.Nothing;
    }

    /// <summary>从总数之后收集分项；说到别的事为止。列举以“等”收尾的，返回空。</summary>
    static List<Figure> Collect(List<Figure> figures, int at, Opens opening)
    {
        var (total, parts) = (figures[at], new List<Figure>());
        var (first, sentence) = (figures[at + 1], figures[at + 1].Sentence);
        for (var i = at + 1; i < figures.Count; i++)
        {
            var figure = figures[i];
            if (figure.Sentence != sentence || figure.Depth < first.Depth || figure.Paragraph != first.Paragraph || EndsPlace(figures[i - 1], figure, opening, i > at + 1))
                break;
            if (figure.Depth > first.Depth || figure.IsPercent)
                continue;
            if (parts.Count > 0 && Stops(total, figure, opening))
                break;
            if (!AddsTo(total, figure))
                break;
            parts.Add(figure);
            if (figure.Tail.StartsWith("等"))
                return [];
        }

        return parts;
    }

    /// <summary>括号里的列举到右括号为止；顿号列举到第一个不是顿号的地方为止。</summary>
    static bool EndsPlace(Figure last, Figure figure, Opens opening, bool hasParts)
    {
        if (!hasParts)
            return false;
        var gap = figure.Passage.Text.AsSpan(last.End, figure.Start - last.End);
        return opening == Opens.Bracket && gap.Has("）") && last.Depth <= figure.Depth && gap.IndexOf('）') < (gap.IndexOf('（') is >= 0 and var open ? open : int.MaxValue)
            || opening == Opens.Bare && !gap.StartsWith("、");
    }

    /// <summary>分项列举到这里换了话题。</summary>
    static bool Stops(Figure total, Figure figure, Opens opening)
    {
        var lead = figure.Lead;
        if (lead.HasAny("同时", "此外", "另外", "另有", "还有", "同比", "较上年", "比上年", "全年", "累计", "共计", "合计", "总计", "均已", "全部"))
            return true;
        if (opening == Opens.Among && lead.HasAny("其中", "含"))
            return PublicationClaims.ChannelOf(figure) is null;
        if (IsHead(figure) && figure.Kind != total.Kind)
            return true;
        return total.Kind == "published-by-channel" && PublicationClaims.ChannelOf(figure) is not null;
    }

    /// <summary>另起一事的数：收到、答复、结转、复议、诉讼、热线、培训的总数。</summary>
    static bool IsHead(Figure figure) => figure.Kind is "requests-answered" or "requests-carried" or "normative-made" or "normative-repealed"
        or "normative-in-force" or "trainings" or "processing-fee" or "administrative-fee"
        || figure.Kind is "requests-received" or "reconsiderations" or "litigations" or "hotline-tickets" && figure.Label is null;

    static bool AddsTo(Figure total, Figure part) =>
        !part.IsApproximate && !part.Context.IsElsewhen
        && (part.Unit == total.Unit || part.IsPiece && total.IsPiece || part.Unit.Length == 0 && part.Kind.Length > 0);

    static bool IsClosingTotal(Figure figure) =>
        figure.Before is var before && before.Length <= 12 && before.StartsWithAny("合计", "共计", "总计", "总共", "以上共", "以上合计", "三者合计", "两项合计") && !figure.IsPercent;

    static List<Figure> Backwards(List<Figure> figures, int at)
    {
        var (total, parts) = (figures[at], new List<Figure>());
        for (var i = at - 1; i >= 0 && figures[i].Sentence == total.Sentence && figures[i].Depth == total.Depth; i--)
        {
            if (!AddsTo(total, figures[i]) || IsClosingTotal(figures[i]) || parts.Count > 200)
                break;
            parts.Insert(0, figures[i]);
        }

        return parts;
    }

    /// <summary>挑一种读法：先看加得起来的，都加不起来就取最自然的一种。</summary>
    static ImmutableArray<ClaimPart> Choose(Figure total, List<Figure> parts, Opens opening)
    {
        if (parts.Count == 0 || opening is Opens.Bare && parts.Count < 3 || opening is Opens.Closing && parts.Count < 2)
            return [];

        var channelled = parts.FindAll(part => PublicationClaims.ChannelOf(part) is not null);
        var byChannel = channelled.Count > 0 && channelled[0] == parts[0] && total.Kind is "published-total" or "other" or "";
        if (byChannel && channelled.Count >= 2 && Adds(channelled))
            return Parts(total, channelled);
        if (Adds(parts))
            return Parts(total, parts);
        if (Prefix() is { } prefix)
            return Parts(total, prefix);
        if (opening == Opens.Closing && Suffix() is { } suffix)
            return Parts(total, suffix);
        return Parts(total, byChannel && channelled.Count >= 2 ? channelled : parts);

        bool Adds(List<Figure> some) => some.Sum(part => part.Value) == total.Value;

        List<Figure>? Prefix()
        {
            var sum = 0m;
            for (var i = 0; i < parts.Count; i++)
            {
                sum += parts[i].Value;
                if (sum == total.Value && i > 0)
                    return parts[..(i + 1)];
            }

            return null;
        }

        List<Figure>? Suffix()
        {
            var sum = 0m;
            for (var i = parts.Count - 1; i >= 0; i--)
            {
                sum += parts[i].Value;
                if (sum == total.Value && i < parts.Count - 1)
                    return parts[i..];
            }

            return null;
        }
    }

    static ImmutableArray<ClaimPart> Parts(Figure total, List<Figure> parts)
    {
        var isPublication = total.Kind.StartsWith("published", StringComparison.Ordinal);
        foreach (var part in parts)
        {
            if (part.Kind is "" or "other" && isPublication && part.IsPiece)
                part.Classify("published-by-topic", Labels.Of(part));
            else if (part.Kind is "" or "other" && total.Kind == "hotline-tickets")
                part.Classify("hotline-tickets", Labels.Of(part));
        }

        return [.. parts.Select(part => new ClaimPart(part.Label ?? Labels.Of(part) ?? "", part.Value))];
    }
}
