using System.Buffers;
using Gongkai.AnnualReports.Reading;

namespace Gongkai.AnnualReports.Audit;

/// <summary>
/// 正文里当主语自称的乡镇、街道（县报告里是县）：某年某乡……、句首的某乡未……、由某乡编制、与某乡联系、落款。
/// 从“乡”“镇”“街道”“县”字向两边看，不逐句试。
/// </summary>
static class SelfName
{
    /// <summary>名称里不会有的字：有它便是句子，不是地名。</summary>
    static readonly SearchValues<char> NotInPlace =
        SearchValues.Create("我本全各的在和与及对为由是了从向将把被按于以到该此其有两返等镇乡村级");

    /// <summary>以这些词开头的是“组织乡……”“督促镇……”，不是地名。</summary>
    static readonly string[] Verbs =
    [
        "组织", "加强", "推动", "完善", "督促", "指导", "开展", "强化", "健全", "建立", "落实", "及时", "通过", "召开", "邀请", "成立", "制定", "规范", "调整",
        "明确", "全面", "结合", "依托", "发挥", "做好", "提升", "优化", "公开", "发布", "利用", "围绕", "以上", "以下", "目前", "截至", "年内", "主要", "今后", "近年", "同时",
        "积极", "坚持", "认真", "严格", "个别", "部分", "所有", "其他", "其它", "相关", "辖区", "城区", "多数", "少数", "配合", "协助", "深入", "确保", "推进",
    ];

    static readonly string[] Tails = ["党委、政府", "党委政府", "人民政府", "办事处", "政府"];

    static readonly string[] Predicates =
    [
        "未", "无", "共", "主动公开", "紧紧", "认真", "严格", "坚持", "高度", "按照", "积极", "全面", "深入", "以习近平", "始终", "持续", "不断", "扎实",
        "累计", "没有", "收到", "通过", "围绕", "切实", "根据", "结合",
    ];

    /// <summary>只在“某年，”“下一步，”之后算的：单看还不像自称。</summary>
    static readonly string[] YearPredicates =
        ["将", "在", "以", "把", "贯彻", "牢固", "突出", "进一步", "继续", "聚焦", "立足", "紧扣", "着力", "落实", "统筹", "充分", "大力", "加强", "健全", "完善"];

    static readonly string[] NextSteps = ["下一步", "下步", "今后", "接下来", "下一年"];

    static readonly string[] Works = ["政府信息公开", "政务公开", "信息公开"];

    static readonly SearchValues<char> TownshipEnds = SearchValues.Create("乡镇道");

    /// <summary>下一个可能是名称末字的位置；没有为 −1。</summary>
    public static int Next(string text, int from, bool isCounty)
    {
        var found = isCounty ? text.AsSpan(from).IndexOf('县') : text.AsSpan(from).IndexOfAny(TownshipEnds);
        return found < 0 ? -1 : from + found;
    }

    /// <summary>别的层级的报告里自称的乡镇政府：要写全“某镇人民政府”，而且只认“某年，”“下一步，”之后的。</summary>
    public static (int At, string Name)? GovernmentEndingAt(string text, int at)
    {
        var after = text.AsSpan(at + 1);
        return SkipTail(ref after) ? EndingAt(text, at, yearOnly: true) : null;
    }

    /// <summary>以此处为末字的自称；不是自称为 null。</summary>
    /// <param name="yearOnly">只认“某年，某县……”：县的报告常写到别的县。</param>
    public static (int At, string Name)? EndingAt(string text, int at, bool yearOnly)
    {
        if (text[at] == '道' && (at == 0 || text[at - 1] != '街'))
            return null;
        var after = text.AsSpan(at + 1);
        var hasTail = SkipTail(ref after);
        var isSubject = StartsWithAny(after, Predicates);
        var isWork = !isSubject && (StartsWithAny(after, Works) || StartsWithAny(after, YearPredicates));
        var isContact = !isSubject && !isWork && IsContact(after);
        var isLineEnd = hasTail && (after.IsEmpty || after[0] == '\n');
        if (!(isSubject || isWork || isContact || isLineEnd))
            return null;

        var start = at;
        while (start > 0 && at - start < 14 && text[start - 1] is >= '\u4E00' and <= '\u9FFF')
            start--;
        var (name, kind) = Lead(text, start, at);
        var isSelf = kind switch
        {
            LeadKind.Year => isSubject || isWork,
            LeadKind.Sentence => !yearOnly && isSubject || isLineEnd && (start == 0 || text[start - 1] == '\n'),
            LeadKind.Contact => !yearOnly && isContact,
            _ => false,
        };
        return isSelf && at - name < 12 && IsPlaceName(text.AsSpan(name, at + 1 - name)) ? (name, text[name..(at + 1)]) : null;
    }

    enum LeadKind
    {
        Other,
        Sentence,
        Year,
        Contact,
    }

    /// <summary>名称之前是什么，名称从哪里开始。</summary>
    static (int Name, LeadKind Kind) Lead(string text, int start, int at)
    {
        var run = text.AsSpan(start, at - start);
        foreach (var lead in (ReadOnlySpan<string>)["请直接与", "请与", "本报告由"])
        {
            if (run.LastIndexOf(lead, StringComparison.Ordinal) is >= 0 and var found)
                return (start + found + lead.Length, LeadKind.Contact);
        }

        if (run.LastIndexOf('年') is >= 0 and var year)
        {
            var name = start + year + 1;
            return (text[name] == '度' ? name + 1 : name, YearEndsAt(text, start + year) ? LeadKind.Year : LeadKind.Other);
        }

        var i = start - 1;
        while (i >= 0 && text[i] == ' ')
            i--;
        if (i < 0 || text[i] is '。' or '；' or '\n')
            return (start, LeadKind.Sentence);
        if (text[i] is '，' or ',' or '年' or '度')
        {
            if (text[i] is '，' or ',' && LeadBeforeComma(text, i, start) is { } lead)
                return (start, lead);
            var end = text[i] is '，' or ',' ? i - 1 : i;
            end = end > 0 && text[end] == '度' ? end - 1 : end;
            return (start, end > 0 && text[end] == '年' && YearEndsAt(text, end) ? LeadKind.Year : LeadKind.Other);
        }

        return (start, Sentence.SkipMarks(text, Sentence.Bounds(text, start).Start) == start ? LeadKind.Sentence : LeadKind.Other);
    }

    /// <summary>“下一步，”“2025年，在……指导下，”“……要求，某镇编制了”；别的逗号为 null。</summary>
    static LeadKind? LeadBeforeComma(string text, int comma, int start)
    {
        var sentence = Sentence.SkipMarks(text, Sentence.Bounds(text, comma).Start);
        if (sentence >= comma)
            return null;
        var before = text.AsSpan(sentence, comma - sentence);
        foreach (var next in NextSteps)
        {
            if (before.SequenceEqual(next))
                return LeadKind.Year;
        }

        if (before[^1] is '下' && YearScan.Next(before) is { Start: 0 })
            return LeadKind.Year;
        return text.AsSpan(start, Math.Min(30, text.Length - start)).Contains("编制了", StringComparison.Ordinal) ? LeadKind.Contact : null;
    }

    static bool YearEndsAt(string text, int at)
    {
        var from = Math.Max(0, at - 8);
        return YearScan.Next(text.AsSpan(from, at + 1 - from)) is { } year && year.End == at + 1 - from;
    }

    static bool SkipTail(ref ReadOnlySpan<char> after)
    {
        foreach (var tail in Tails)
        {
            if (after.StartsWith(tail, StringComparison.Ordinal))
            {
                after = after[tail.Length..];
                return true;
            }
        }

        return false;
    }

    /// <summary>……办公室联系、编制。</summary>
    static bool IsContact(ReadOnlySpan<char> after)
    {
        var near = after[..Math.Min(after.Length, 14)];
        return near.Contains("联系", StringComparison.Ordinal) || near.Contains("编制", StringComparison.Ordinal);
    }

    static bool IsPlaceName(ReadOnlySpan<char> name)
    {
        var place = name[..^(name.EndsWith("街道", StringComparison.Ordinal) ? 2 : 1)];
        return place.Length >= 2 && place.IndexOfAny(NotInPlace) < 0 && !StartsWithAny(place, Verbs);
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
