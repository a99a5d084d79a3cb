namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>先报总数、后列名目的：“采购项目23次……采购项目为：甲；乙；丙。”</summary>
static class Listings
{
    static readonly string[] Openings = ["：", "分别为", "分别是", "包括"];

    public static void Attach(List<Figure> figures)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            var figure = figures[i];
            if (figure.IsPercent || figure.IsMoney || figure.IsApproximate || figure.Value is < 2 or > 1000 || !figure.Parts.IsEmpty || figure.Unit is "" or "人" or "元")
                continue;
            if (Items(figure, figures, i) is { IsEmpty: false } items)
            {
                figure.Classify("list", figure.Label ?? Labels.Of(figure));
                figure.Parts = items;
            }
        }
    }

    static ImmutableArray<ClaimPart> Items(Figure figure, List<Figure> figures, int at)
    {
        var text = figure.Passage.Text;
        var rest = text.AsSpan(figure.End, Math.Min(text.Length - figure.End, 1200));
        rest = rest.IndexOf('\n') is >= 0 and var line ? rest[..line] : rest;
        var start = ListStart(figure, rest);
        if (start < 0)
            return [];

        var list = rest[start..];
        if (list.IndexOfAny('。', '\n') is >= 0 and var stop)
            list = list[..stop];
        if (list.EndsWith("等") || list.HasAny("等。", "等；", "等，", "等）"))
            return [];
        var items = Split(list);
        // 名目各带件数的是分项，不是列举
        return 2 * Counted(figures, at, figure.End + start, figure.End + start + list.Length) > items.Length ? [] : items;
    }

    /// <summary>名目里有几处件数。</summary>
    static int Counted(List<Figure> figures, int at, int from, int to)
    {
        var counted = 0;
        for (var i = at + 1; i < figures.Count && figures[i].Start < to; i++)
            counted += figures[i].Start >= from && !figures[i].IsChinese ? 1 : 0;
        return counted;
    }

    /// <summary>名目从哪里开始；没有为 -1。隔一句的，引出的话须与总数说的是同一样东西。</summary>
    static int ListStart(Figure figure, ReadOnlySpan<char> rest)
    {
        var colon = rest.IndexOf('：');
        var tail = rest[..Math.Max(0, Math.Min(rest.Length, rest.IndexOfAny('，', '。', '；') is >= 0 and var stop ? stop : rest.Length))];
        if (colon >= 0 && colon <= tail.Length && colon <= 16)
            return colon + 1;
        if (rest.StartsWith("，分别为") || rest.StartsWith("，分别是"))
            return 4;
        if (rest.StartsWith("，包括") && rest.Has("《"))
            return 3;
        if (rest.IndexOf("为：") is >= 4 and < 80 and var named && rest.IndexOf('\n') is var line && (line < 0 || line > named))
        {
            var subject = rest[..named];
            subject = subject[(subject.LastIndexOfAny('。', '，', '；') + 1)..];
            return subject.Length is >= 2 and <= 12 && figure.Before.Has(subject[..2].ToString()) ? named + 2 : -1;
        }

        return -1;
    }

    static ImmutableArray<ClaimPart> Split(ReadOnlySpan<char> list)
    {
        var items = ImmutableArray.CreateBuilder<ClaimPart>();
        var separator = list.Contains('；') ? '；' : list.Contains('、') ? '、' : '，';
        foreach (var range in list.Split(separator))
        {
            var item = list[range].Trim("“”，；、".AsSpan());
            if (!item.IsEmpty)
                items.Add(new(item.ToString(), null));
        }

        return items.Count < 2 ? [] : items.DrainToImmutable();
    }
}
