namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>分项是怎样引出来的。</summary>
enum Opening
{
    Nothing,

    /// <summary>其中、分别为、包括、冒号。</summary>
    Among,

    /// <summary>紧跟总数的括号。</summary>
    Bracket,

    /// <summary>“共84条，A6个、B15个……”：没有引出的话。</summary>
    Bare,

    /// <summary>先列分项，后说“合计”。</summary>
    Closing,
}

/// <summary>
/// 一个总数的分项取哪几个：同一串数可以有几种读法（嵌套、先按渠道再按主题），
/// 有一种加得起来就取那一种，都加不起来才取最自然的一种。
/// </summary>
/// <param name="isSecond">同一句里前面还有并列的数：“其中”也许说的是两数之和，多于总数不算错。</param>
sealed class Breakdown(Figure total, Opening opening, bool isSecond = false)
{
    /// <param name="parts">说到别的事为止的分项。</param>
    /// <param name="beyond">直到段末的数。</param>
    public ImmutableArray<ClaimPart> Choose(List<Figure> parts, List<Figure> beyond)
    {
        if (parts.Count == 0 || opening is Opening.Bare or Opening.Closing && parts.Count < 2)
            return [];

        var channelled = parts.FindAll(part => PublicationClaims.ChannelOf(part) is not null);
        var byChannel = channelled.Count >= 2 && channelled[0] == parts[0] && total.Kind is "published-total" or "published-by-channel" or "other" or "";
        var adding = byChannel && Adds(channelled) ? channelled
            : Adds(parts) ? parts
            : Prefix(parts) ?? WithoutNested(parts) ?? (opening == Opening.Closing ? Suffix(parts) : opening == Opening.Bracket ? null : Prefix(beyond));
        var natural = adding ?? (byChannel ? channelled : parts);
        return isSecond && natural.Sum(part => part.Value) > total.Value ? [] : Parts(natural);
    }

    bool Adds(List<Figure> some) => some.Sum(part => part.Value) == total.Value;

    List<Figure>? Prefix(List<Figure> parts)
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

    List<Figure>? Suffix(List<Figure> parts)
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

    /// <summary>“网站300条，其中政策20条、动态30条，公众号200条”：第二个“其中”以下是网站的分项。</summary>
    List<Figure>? WithoutNested(List<Figure> parts)
    {
        var excess = parts.Sum(part => part.Value) - total.Value;
        for (var i = 1; i < parts.Count && excess > 0; i++)
        {
            if (!parts[i].Before.HasAny("其中", "包括", "含"))
                continue;
            var run = 0m;
            for (var j = i; j < parts.Count && run < excess; j++)
            {
                run += parts[j].Value;
                if (run == excess)
                    return [.. parts[..i], .. parts[(j + 1)..]];
            }
        }

        return null;
    }

    ImmutableArray<ClaimPart> Parts(List<Figure> parts)
    {
        foreach (var part in parts)
            Adopt(part);
        if (opening == Opening.Closing && total.Kind == "other" && parts[0].Kind is "requests-received" or "published-by-channel")
            total.Classify(parts[0].Kind == "requests-received" ? "requests-received" : "published-total");
        return [.. parts.Select(part => new ClaimPart(part.Label ?? Labels.Of(part) ?? "", part.Value))];
    }

    /// <summary>没有自己的种类的分项，随总数归类；只写渠道名的是渠道。</summary>
    void Adopt(Figure part)
    {
        if (part.Kind is not ("" or "other" or "published-by-topic" or "published-total"))
            return;
        if (total.Kind == "hotline-tickets")
        {
            part.Classify("hotline-tickets", Labels.Of(part));
        }
        else if ((total.Kind.StartsWith("published", StringComparison.Ordinal) || opening == Opening.Closing) && part.IsPiece)
        {
            var name = part.Before.Length <= 16 ? PublicationClaims.ChannelOf(part) : null;
            if (name is not null || part.Kind != "published-by-topic")
                part.Classify(name is null ? "published-by-topic" : "published-by-channel", name ?? Labels.Of(part));
        }
    }
}
