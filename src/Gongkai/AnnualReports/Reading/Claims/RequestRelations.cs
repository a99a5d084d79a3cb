namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>一句话里几个“收到”“答复”之间的关系：哪个是总数，哪些是分项，总数里有没有上年结转。</summary>
static class RequestRelations
{
    /// <summary>总数的一部分，不与表格的总计相比。</summary>
    public const string Share = "分项";

    public static void Settle(List<Figure> figures)
    {
        for (var i = 0; i < figures.Count;)
        {
            var end = i + 1;
            while (end < figures.Count && figures[end].Sentence == figures[i].Sentence)
                end++;
            DropForeign(figures, i, end);
            IncludeCarriedIn(figures, i, end);
            ShareOut(figures, i, end, "requests-received");
            ShareOut(figures, i, end, "requests-answered");
            i = end;
        }
    }

    /// <summary>“收到群众来信5件，答复5件”：答复的是来信。</summary>
    static void DropForeign(List<Figure> figures, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (figures[i] is { Kind: "requests-answered" } answered && figures[i - 1].Kind == "other" && RequestClaims.IsForeign(figures[i - 1].Before)
                && !answered.Before.HasAny("申请", "公开"))
            {
                answered.Classify("other", Labels.Of(answered));
            }
        }
    }

    /// <summary>“收到35件（含上年结转1件）”“共受理35件，其中上年结转1件”。</summary>
    static void IncludeCarriedIn(List<Figure> figures, int from, int to)
    {
        for (var i = from; i + 1 < to; i++)
        {
            if (figures[i] is not { Kind: "requests-received", Label: null } received)
                continue;
            for (var j = i + 1; j < Math.Min(i + 4, to); j++)
            {
                if (figures[j] is { Kind: "requests-carried", Label: RequestClaims.CarriedIn } carried
                    && (carried.Before.HasAny("含", "其中", "包括") || carried.Depth > received.Depth || j > i + 1 && figures[i + 1].Before.HasAny("其中", "包括")))
                {
                    received.Classify("requests-received", RequestClaims.WithCarriedIn);
                }
            }
        }
    }

    /// <summary>
    /// “收到20件，其中县政府办收到15件，乡镇收到5件”“当场答复1件，按期答复2件，合计3件”：
    /// “其中”以后的是分项；没有“其中”，等于其余之和的那个是总数，没有这样的数就都是分项。
    /// </summary>
    static void ShareOut(List<Figure> figures, int from, int to, string kind)
    {
        var (some, sum, isAmong, first) = (new List<Figure>(), 0m, false, (Figure?)null);
        for (var i = from; i < to; i++)
        {
            isAmong |= figures[i].Lead.Has("其中");
            if (figures[i].Kind != kind || figures[i].Label is not (null or RequestClaims.WithCarriedIn or RequestClaims.Late) || figures[i].Value > 1e15m)
                continue;
            if (isAmong && kind == "requests-received")
            {
                if (!figures[i].Before.HasAny("新收", "新增", "本年"))
                    figures[i].Classify(kind, Share);
                continue;
            }

            first ??= isAmong ? null : figures[i];
            some.Add(figures[i]);
            sum += figures[i].Value;
        }

        if (some.Count < 2 || some.TrueForAll(figure => figure.Value == some[0].Value))
            return;
        var total = some.Find(figure => figure.Value * 2 == sum) ?? (isAmong ? first : null);
        foreach (var figure in some)
        {
            if (figure != total && (total is not null || kind == "requests-answered"))
                figure.Classify(kind, Share);
        }
    }
}
