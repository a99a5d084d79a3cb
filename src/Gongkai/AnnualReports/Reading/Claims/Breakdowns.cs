namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>
/// 总数与分项。“其中、分别为、（、：”之后列举的数是分项；“等”“含”“另有”说明不是全部，不算分项。
/// </summary>
static class Breakdowns
{
    static readonly string[] Acts = ["发布", "公开", "转载", "推送", "制作", "收到", "回应", "开展", "办理"];

    /// <summary>一个总数至多看这么多个分项。</summary>
    const int Most = 40;

    public static void Attach(List<Figure> figures)
    {
        for (var i = 0; i + 1 < figures.Count; i++)
        {
            var total = figures[i];
            if (total.IsPercent || total.Unit.Length == 0 && total.Kind.Length == 0 || total.Context.IsElsewhen)
                continue;
            var next = Next(figures, i);
            var opening = next < figures.Count ? OpeningOf(total, figures[next - 1], figures[next]) : Opening.Nothing;
            if (opening == Opening.Nothing || opening != Opening.Bracket && total.Kind == "requests-carried")
                continue;
            var (parts, beyond) = Collect(figures, i, next, opening);
            total.Parts = new Breakdown(total, opening, opening == Opening.Among && IsSecond(figures, i)).Choose(parts, beyond);
        }

        AttachViews(figures);
        for (var i = 2; i < figures.Count; i++)
        {
            if (figures[i].Parts.IsEmpty && IsClosingTotal(figures[i]))
                figures[i].Parts = new Breakdown(figures[i], Opening.Closing).Choose(Backwards(figures, i), []);
        }
    }

    /// <summary>同一个总数又换一个角度分：第一种分项之后，每遇“按……看”再取一种。</summary>
    static void AttachViews(List<Figure> figures)
    {
        Figure? total = null;
        for (var i = 0; i < figures.Count; i++)
        {
            var figure = figures[i];
            if (total is not null && total.Paragraph != figure.Paragraph)
                total = null;
            if (total is not null && figures[i - 1] != total && OpensView(figure.Lead.TrimStart("，；。")))
                AddView(total, Collect(figures, figures.IndexOf(total), i, Opening.Among).Parts);

            if (figure is { Label: null, Kind: "published-total" or "requests-received" or "requests-answered" or "hotline-tickets" })
                total = figure;
        }
    }

    static void AddView(Figure total, List<Figure> parts)
    {
        if (parts.Count < 2)
            return;
        ImmutableArray<ClaimPart> view = [.. parts.Select(part => new ClaimPart(part.Label ?? Labels.Of(part) ?? "", part.Value))];
        if (total.Parts.IsEmpty)
            total.Parts = view;
        else
            total.Views.Add(view);
    }

    /// <summary>“新收317件，上年结转3件。其中……”：“其中”说的是两数之和，不是后一个。</summary>
    static bool IsSecond(List<Figure> figures, int at) =>
        at > 0 && figures[at - 1].Sentence == figures[at].Sentence && figures[at - 1].Depth == figures[at].Depth
        && figures[at - 1].Parts.IsEmpty && AddsTo(figures[at], figures[at - 1]) && !figures[at].Lead.Contains('；') && !IsClosingTotal(figures[at]);

    /// <summary>总数之后的第一个数；“较上年减少3件”“增长5%”跳过。</summary>
    static int Next(List<Figure> figures, int at)
    {
        var next = at + 1;
        while (next < figures.Count && next < at + 4 && figures[next].Sentence == figures[at].Sentence
            && (figures[next].Context is { IsElsewhen: true, IsPeriod: false } || figures[next].IsPercent))
        {
            next++;
        }

        return next;
    }

    static Opening OpeningOf(Figure total, Figure last, Figure first)
    {
        if (total.Paragraph != first.Paragraph || first.Sentence > total.Sentence + 1)
            return Opening.Nothing;

        var gap = total.Passage.Text.AsSpan(last.End, first.Start - last.End);
        if (first.Sentence != total.Sentence)
            return gap.IndexOfAny('。', '！', '？') is >= 0 and var stop && (gap[(stop + 1)..].StartsWith("其中") || OpensView(gap[(stop + 1)..])) ? Opening.Among : Opening.Nothing;
        if (gap.HasAny("含", "另有", "另外", "此外", "较上", "同比", "比上", "还有") || first.Depth < total.Depth)
            return Opening.Nothing;
        if (first.Depth > total.Depth)
            return Opening.Bracket;
        if (gap.HasAny("其中", "分别", "包括", "具体为", "具体是", "即：") || gap.StartsWith("：") || OpensView(gap.TrimStart("，；")))
            return Opening.Among;
        return total.Before.EndsWithAny("共", "共计", "总计", "合计", "总数") && gap.StartsWith("，") ? Opening.Bare : Opening.Nothing;
    }

    /// <summary>“按渠道看，”“从申请方式看，”“分月情况：”：换一个角度的分项。</summary>
    public static bool OpensView(ReadOnlySpan<char> gap) =>
        gap.StartsWithAny("按", "从", "分", "答复情况", "答复结果", "办理结果", "办理情况", "处理结果") && gap.IndexOfAny('，', '：') is >= 2 and <= 10 and var end
        && gap[..end].EndsWithAny("看", "分", "情况", "统计", "分布", "来看", "构成", "划分", "分类", "如下", "情况为", "结果为", "结果中");

    /// <summary>从总数之后收集分项，说到别的事为止；以及再往后直到段末的数，供“同时、另外”也算在总数里的写法。</summary>
    static (List<Figure> Parts, List<Figure> Beyond) Collect(List<Figure> figures, int at, int next, Opening opening)
    {
        var (total, first) = (figures[at], figures[next]);
        var (parts, beyond, isOpen, isNested) = (new List<Figure>(), new List<Figure>(), true, false);
        for (var i = next; i < Math.Min(figures.Count, at + Most) && figures[i].Paragraph == first.Paragraph; i++)
        {
            var figure = figures[i];
            isOpen &= figure.Sentence == first.Sentence && figure.Depth >= first.Depth && !(i > next && EndsPlace(figures[i - 1], figure, opening));
            // “网站300条，其中政策20条、动态30条，公众号200条”：第二个“其中”到下一个渠道之前，是网站的分项
            isNested = PublicationClaims.ChannelOf(figure) is null && (isNested || parts.Count > 0 && figure.Lead.HasAny("其中", "含") && PublicationClaims.ChannelOf(parts[^1]) is not null);
            if (figure.Depth > first.Depth || figure.IsPercent || isNested)
                continue;
            isOpen &= AddsTo(total, figure) && !Stops(total, parts.Count > 0 ? parts[0] : figure, figure, opening) && !(opening == Opening.Bare && !IsBareName(figure) && !(i == next && IsLinked(figures, i + 1)));
            if (isOpen)
                parts.Add(figure);
            if (AddsTo(total, figure))
                beyond.Add(figure);
            if (isOpen && figure.Tail.StartsWith("等"))
                return ([], []);
        }

        return (parts, beyond);
    }

    /// <summary>括号里的列举到右括号为止。</summary>
    static bool EndsPlace(Figure last, Figure figure, Opening opening)
    {
        var gap = figure.Passage.Text.AsSpan(last.End, figure.Start - last.End);
        return opening == Opening.Bracket && last.Depth <= figure.Depth && gap.IndexOf('）') is >= 0 and var close
            && (gap.IndexOf('（') is var open && open < 0 || close < open);
    }

    /// <summary>以顿号接着前一个数。</summary>
    static bool IsLinked(List<Figure> figures, int at) => at < figures.Count && figures[at].Passage.Text[figures[at].Previous] is '、';

    /// <summary>没有引出的话，分项须只是名目（“工作动态66条，其他信息4条”），或者以顿号相连。</summary>
    static bool IsBareName(Figure figure) =>
        figure.Passage.Text[figure.Previous] is '、' || figure.Lead.Length <= 16 && !figure.Before.HasAny("公开", "发布", "办", "答复", "收到", "培训", "解读", "开展", "推送", "回应");

    /// <summary>分项列举到这里换了话题。</summary>
    static bool Stops(Figure total, Figure first, Figure figure, Opening opening)
    {
        var lead = figure.Lead;
        // “17家机构全部建立……，其中三级2家”：“其中”之前说的是总数
        if (figure == first && lead.LastIndexOf("其中") is > 0 and var among)
            lead = lead[among..];
        if (lead.HasAny("同时", "此外", "另外", "另有", "还有", "同比", "较上年", "比上年", "全年", "累计", "共计", "合计", "总计", "均已", "全部")
            || total.Kind.StartsWith("normative", StringComparison.Ordinal) && lead.HasAny("清理", "废止", "失效", "修改", "现行", "审查", "备案", "乡镇文件", "党委", "制发")
            || total.Kind.StartsWith("published", StringComparison.Ordinal) && lead.HasAny("收到", "受理", "开展", "召开", "组织", "举办", "办理"))
        {
            return true;
        }

        if (figure == first)
            return false;
        if (first.Context.IsPeriod && !figure.Context.IsPeriod || OpensView(lead.TrimStart("，；。")) || IsStage(figure) && !IsStage(first))
            return true;
        var isTopic = PublicationClaims.ChannelOf(figure) is null;
        if (opening == Opening.Among && lead.HasAny("其中", "含", "包括"))
            return isTopic;
        // “其中动态102条；发布法定公开内容3条”：分号之后换了动词，另说一事
        if (isTopic && lead.StartsWith("；") && lead[1..].StartsWithAny(Acts) && !first.Before.HasAny(Acts))
            return true;
        if (IsHead(figure) && figure.Kind != total.Kind)
            return true;
        return total.Kind == "published-by-channel" && PublicationClaims.ChannelOf(figure) is not null && PublicationClaims.ChannelOf(first) is null;
    }

    /// <summary>工单办到哪一步，不是工单的类别。</summary>
    static bool IsStage(Figure figure) => figure is { Kind: "hotline-tickets", Label: "办结" or "回复" or "答复" or "满意" or "超期" or "逾期" or "处置" or "退回" };

    /// <summary>另起一事的数：答复、结转、规范性文件、培训、收费，以及收到、复议、诉讼、热线的总数。</summary>
    static bool IsHead(Figure figure) => figure.Kind is "requests-answered" or "requests-carried" or "normative-made" or "normative-repealed"
        or "normative-in-force" or "trainings" or "processing-fee" or "administrative-fee"
        || figure.Kind is "requests-received" or "reconsiderations" or "litigations" or "hotline-tickets" && figure.Label is null;

    static bool AddsTo(Figure total, Figure part) =>
        !part.IsApproximate && (!part.Context.IsElsewhen || part.Context.IsPeriod)
        && (part.Unit == total.Unit || part.IsPiece && total.IsPiece || part.Unit.Length == 0 && part.Kind.Length > 0);

    static bool IsClosingTotal(Figure figure) =>
        !figure.IsPercent && figure.Before.Length <= 12
        && figure.Before.StartsWithAny("合计", "共计", "总计", "总共", "以上共", "以上合计", "三者合计", "两项合计");

    static List<Figure> Backwards(List<Figure> figures, int at)
    {
        var (total, parts) = (figures[at], new List<Figure>());
        for (var i = at - 1; i >= Math.Max(0, at - Most) && figures[i].Sentence == total.Sentence && figures[i].Depth == total.Depth; i--)
        {
            if (!AddsTo(total, figures[i]) || IsClosingTotal(figures[i]))
                break;
            parts.Insert(0, figures[i]);
        }

        return parts;
    }
}
