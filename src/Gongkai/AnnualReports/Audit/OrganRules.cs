using System.Buffers;
using System.Text.RegularExpressions;
using Gongkai.AnnualReports.Reading;
using Gongkai.Law;
using Gongkai.Organs;

namespace Gongkai.AnnualReports.Audit;

/// <summary>机关名称：全文自称的都是同一个机关。简称、全称、上级、内设机构、所属村不算别的机关。</summary>
static partial class OrganRules
{
    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("AR-0-13", "organ-mismatch", Severity.Warning, Statutes.Regulation2019.Article(50), "全文自称的机关就是题名的机关。", Check)
        {
            Wrong = "甲乡的报告里写“2023年，乙乡未收取信息处理费”",
            Right = "简称、全称、上级机关、内设机构、所属村居不报",
            Remedy = "请改为本机关的名称；整段照搬别的机关的，请按本机关实际情况重写",
        },
    ];

    /// <summary>名称里不会有的字：有它便是句子，不是地名。</summary>
    static readonly SearchValues<char> NotInPlace =
        SearchValues.Create("我本全各的在和与及对为由是了从向将把被按于以到中下上该此其有两返等镇乡村级一二三四五六七八九十");

    /// <summary>以这些词开头的是“组织乡……”“督促镇……”，不是地名。</summary>
    static readonly string[] Verbs =
    [
        "组织", "加强", "推动", "完善", "督促", "指导", "开展", "强化", "健全", "建立", "落实", "及时", "通过", "召开", "邀请", "成立", "制定", "规范", "调整",
        "明确", "全面", "结合", "依托", "发挥", "做好", "提升", "优化", "公开", "发布", "利用", "围绕", "目前", "截至", "年内", "主要", "今后", "近年", "同时",
        "积极", "坚持", "认真", "严格", "个别", "部分", "所有", "其他", "其它", "相关", "辖区", "城区", "多数", "少数", "配合", "协助", "深入", "确保", "推进",
    ];

    static IEnumerable<Breach> Check(Dossier dossier)
    {
        var report = dossier.Report;
        if (report.Organ is not { Length: >= 2 } organ || report.Level is not { } level)
            yield break;
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in report.Sections)
        {
            foreach (var (at, name) in Named(section, organ, level))
            {
                if (!IsOther(organ, name) || !found.Add($"{section.Number}{name}"))
                    continue;
                yield return new($"section {section.Number}", organ, name)
                {
                    Section = section.Number,
                    Quote = Sentence.Quote(section.Text, at, name.Length),
                    Why = $"本报告是{organ}的，这里自称“{name}”",
                };
            }
        }
    }

    /// <summary>自称的地方：公布的报告名称、编制机关、“某年，某乡……”、联系单位、落款。</summary>
    static IEnumerable<(int At, string Name)> Named(Section section, string organ, Level level)
    {
        var text = section.Text;
        if (section.Number == 0 && ReportYears.Announced(text) is { Organ: { } announced } name0)
            yield return (Math.Max(0, text.IndexOf(name0.Quote, StringComparison.Ordinal)), announced);
        var (pattern, last) = level switch
        {
            Level.Township => (Township(), '乡'),
            Level.County when organ.EndsWith('县') || organ.EndsWith("县人民政府", StringComparison.Ordinal) => (County(), '县'),
            _ => (null, ' '),
        };
        if (pattern is null || !text.Contains(last) && !text.Contains('镇') && !text.Contains('街'))
            yield break;
        foreach (Match self in pattern.Matches(text))
        {
            var name = self.Groups["name"];
            if (IsPlaceName(name.Value))
                yield return (name.Index, name.Value);
        }
    }

    static bool IsPlaceName(string name)
    {
        var place = name.AsSpan(0, name.EndsWith("街道", StringComparison.Ordinal) ? name.Length - 2 : name.Length - 1);
        if (place.Length < 2 || place.IndexOfAny(NotInPlace) >= 0)
            return false;
        foreach (var verb in Verbs)
        {
            if (place.StartsWith(verb, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    /// <summary>不是同一机关的简称、全称、旧称：卫健局就是卫生健康局，清溪乡就是清溪回族乡。</summary>
    static bool IsOther(string organ, string name)
    {
        if (OrganName.Same(organ, name))
            return false;
        var (own, other) = (OrganName.LastPlace(organ), OrganName.LastPlace(name));
        return own.Length < 2 || other.Length < 2
            || !own.AsSpan(0, 2).SequenceEqual(other.AsSpan(0, 2)) && !IsAbbreviation(own, other) && !IsAbbreviation(other, own);
    }

    /// <summary>短的每个字依次出现在长的里面。</summary>
    static bool IsAbbreviation(string brief, string full)
    {
        var at = 0;
        foreach (var c in full)
        {
            if (at < brief.Length && c == brief[at])
                at++;
        }

        return at == brief.Length;
    }

    const string Predicates =
        "未|无|共|主动公开|紧紧|认真|严格|坚持|高度|按照|积极|全面|深入|以习近平|始终|持续|不断|扎实|累计|没有|收到|通过|围绕|切实|根据|结合";

    const string Year = @"(?:20\d\d|二[〇○零][一二三四五六七八九〇○零]{2})\s?年度?\s?[，,]?\s?";

    /// <summary>某年某乡……；句首的某乡未……；由某乡编制、与某乡联系；落款。</summary>
    [GeneratedRegex(
        $@"(?:{Year}(?<name>[\u4e00-\u9fff]{{1,10}}?(?:乡|镇|街道))(?:党委、?政府|人民政府|办事处|政府)?(?:{Predicates}|政府信息公开|政务公开|信息公开)"
        + $@"|(?:^|[。；\n])(?<name>[\u4e00-\u9fff]{{1,10}}?(?:乡|镇|街道))(?:人民政府|办事处|政府)?(?:{Predicates})"
        + @"|(?:请(?:直接)?与|本报告由)(?<name>[\u4e00-\u9fff]{1,10}?(?:乡|镇|街道))(?:人民政府|办事处|政府)?[\u4e00-\u9fff]{0,10}?(?:联系|编制)"
        + @"|\n(?<name>[\u4e00-\u9fff]{1,10}?(?:乡|镇|街道))(?:人民政府|办事处)\s?(?:\n|$))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Township();

    [GeneratedRegex($@"{Year}(?<name>[\u4e00-\u9fff]{{2,8}}?县)(?:人民政府)?(?:{Predicates}|政府信息公开|政务公开)", RegexOptions.CultureInvariant)]
    private static partial Regex County();
}
