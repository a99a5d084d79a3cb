using System.Buffers;

namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>先报总数、后列名目的：“采购项目23次……采购项目为：甲；乙；丙。”</summary>
static class Listings
{
    static readonly string[] Openings = ["：", "分别为", "分别是", "包括"];

    /// <summary>“分别由甲、乙承办”“分别在甲、乙举行”：说的是谁办、在哪里办，不是逐次列举。</summary>
    static readonly string[] Adverbials = ["由", "在", "于", "对", "向", "以", "从", "有", "就", "被", "来", "位", "占", "比", "较", "增", "减", "同"];

    static readonly string[] Nouns = ["重点", "方面", "领域", "环节", "层面", "维度", "关键"];

    /// <summary>末一项里有这些字，数前面的就不只是名目：“回应关切上抓好三个重点”。</summary>
    static readonly SearchValues<char> Verbs = SearchValues.Create("抓做从把上中了定展进现推落提制在对有");

    public static void Attach(List<Figure> figures)
    {
        foreach (var figure in figures)
        {
            if (figure.IsPercent || figure.IsMoney || figure.IsApproximate || figure.Value is < 2 or > 1000 || !figure.Parts.IsEmpty || figure.Unit is "" or "人" or "元")
                continue;
            if ((Before(figure) is { IsEmpty: false } items) || (items = Items(figure)) is { IsEmpty: false })
            {
                figure.Classify("list", figure.Label ?? Labels.Of(figure));
                figure.Parts = items;
            }
        }
    }

    static ImmutableArray<ClaimPart> Items(Figure figure)
    {
        var text = figure.Passage.Text;
        var rest = text.AsSpan(figure.End, Math.Min(text.Length - figure.End, 1200));
        var whole = rest;
        rest = rest.IndexOf('\n') is >= 0 and var line ? rest[..line] : rest;
        var start = ListStart(figure, rest);
        if (start < 0)
            return [];
        if (Enumerated(whole[start..]) is { IsEmpty: false } enumerated)
            return enumerated;

        var list = rest[start..];
        var isEach = rest.StartsWith("，分别") && !rest[3..].StartsWithAny("为", "是");
        if ((isEach ? list.IndexOfAny('，', '；', '。') : list.IndexOfAny('。', '\n')) is >= 0 and var stop)
            list = list[..stop];
        if (list.EndsWith("等") || list.HasAny("等。", "等；", "等，", "等）"))
            return [];
        var items = Split(list);
        if (isEach && (items.Length == 0 || !list.Contains('、') || items.Length < figure.Value && items.Length + Joins(list) >= figure.Value))
            return [];
        // 名目各带件数的是分项，不是列举
        return 2 * items.Count(item => item.Label.Any(char.IsAsciiDigit)) > items.Length ? [] : items;
    }

    /// <summary>先列名目、后报数的：“突出招生入学、教育收费、校园安全三个重点”。</summary>
    static ImmutableArray<ClaimPart> Before(Figure figure)
    {
        if (!figure.IsChinese || figure.Value > 10 || figure.Unit is not ("个" or "项"))
            return [];
        var before = figure.Before;
        var tail = figure.Tail;
        if (!tail.StartsWithAny(Nouns) || tail.Length > 4 || before.EndsWith("等") || before.Length > 80 || before.LastIndexOf('、') is not (> 0 and var mark))
            return [];
        var last = before[(mark + 1)..];
        if (last.Length is < 2 or > 10 || last.IndexOfAny(Verbs) >= 0)
            return [];
        var items = Split(before);
        return items.Length <= figure.Value && figure.Value <= items.Length + Joins(before) ? [] : items;
    }

    /// <summary>“甲、乙和丙、丁”里的和：可以多数出来的项。</summary>
    static int Joins(ReadOnlySpan<char> list) => list.Count('和') + list.Count('及') + list.Count('与');

    /// <summary>“一是……。二是……。三是……”：到下一个“一是”为止，依次数到几。</summary>
    static ImmutableArray<ClaimPart> Enumerated(ReadOnlySpan<char> list)
    {
        list = list.TrimStart('\n');
        if (!list.StartsWith("一是"))
            return [];
        list = list[2..].IndexOf("一是") is >= 0 and var again ? list[..(again + 2)] : list;
        var items = ImmutableArray.CreateBuilder<ClaimPart>();
        foreach (var ordinal in (ReadOnlySpan<string>)["二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是"])
        {
            var next = list.IndexOf(ordinal);
            items.Add(new((next < 0 ? list : list[..next]).Trim("；。，\n").ToString(), null));
            if (next < 0)
                break;
            list = list[next..];
        }

        return items.Count < 2 ? [] : items.DrainToImmutable();
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
        if (rest.StartsWith("，包括") && rest.Has("《") || rest.StartsWith("，分别") && !rest[3..].StartsWithAny(Adverbials) && figure.Unit is "次" or "场" or "期" or "个" or "项")
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
