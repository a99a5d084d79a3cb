using System.Buffers;
using Gongkai.AnnualReports.Reading;
using Gongkai.Organs;

namespace Gongkai.AnnualReports.Audit;

/// <summary>部门的报告里当主语自称的部门：“2023年，某局认真……”“下一步，某委将……”。</summary>
static class DepartmentSelfName
{
    /// <summary>长的在前。</summary>
    static readonly string[] Endings = ["管理委员会", "管委会", "委员会", "局", "委"];

    static readonly string[] Predicates =
    [
        "未", "认真", "严格", "坚持", "高度重视", "按照", "积极", "全面", "深入", "以习近平", "始终", "持续", "不断", "扎实", "主动公开", "共", "累计",
        "没有", "收到", "围绕", "切实", "根据", "结合", "将", "贯彻", "进一步", "继续", "聚焦", "立足", "紧扣",
    ];

    static readonly string[] NextSteps = ["下一步，", "今后，", "下步，"];

    static readonly SearchValues<char> Lasts = SearchValues.Create("局会委");

    /// <summary>名称里不会有的字：有它便是句子，或者是党委、各局。</summary>
    static readonly SearchValues<char> NotInName = SearchValues.Create("我本全各的在与对为由是从向将把被按于该此其有两等党纪，。；、“”");

    public static IEnumerable<(int At, string Name)> In(string text)
    {
        for (var at = text.AsSpan().IndexOfAny(Lasts); at >= 0; at = Next(text, at + 1))
        {
            if (StartsWithAny(text.AsSpan(at + 1), Predicates) && Start(text, at) is >= 0 and var start
                && text[start..(at + 1)] is { Length: >= 4 and <= 24 } name && name.AsSpan().IndexOfAny(NotInName) < 0 && Core(name) is { Length: >= 2 })
            {
                yield return (start, name);
            }
        }
    }

    /// <summary>部门名称去掉上级地名和“局、委员会”，是它的职责；不是部门为 null。</summary>
    public static string? Core(string organ)
    {
        foreach (var ending in Endings)
        {
            if (!organ.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var place = organ[..^ending.Length];
            if (ending[0] == '管' && place.EndsWith('区'))
                return place;
            return OrganName.LastPlace(place + "局")[..^1] is { Length: >= 2 } core && core[^1] is not ('县' or '市' or '区' or '省' or '乡' or '镇') ? core.TrimStart('县', '市', '区') : null;
        }

        return null;
    }

    static int Next(string text, int from) => text.AsSpan(from).IndexOfAny(Lasts) is >= 0 and var step ? from + step : -1;

    /// <summary>句首的“某年，”“下一步，”之后到此处；不是这样开头的为 −1。</summary>
    static int Start(string text, int at)
    {
        var sentence = Sentence.SkipMarks(text, Sentence.Bounds(text, at).Start);
        if (sentence >= at)
            return -1;
        var head = text.AsSpan(sentence, at - sentence);
        foreach (var next in NextSteps)
        {
            if (head.StartsWith(next, StringComparison.Ordinal))
                return sentence + next.Length;
        }

        if (YearScan.Next(head) is not { Start: 0, End: var end })
            return -1;
        while (end < head.Length && head[end] is '度' or '，' or ',' or ' ')
            end++;
        return sentence + end;
    }

    static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
