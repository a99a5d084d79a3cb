using System.Buffers;
using Gongkai.AnnualReports.Reading;

namespace Gongkai.AnnualReports.Audit;

/// <summary>正文里的一个年份是不是当作报告年度来说的（契约第5节 year-body）。</summary>
static class SelfYear
{
    static readonly string[] Selves =
    [
        "我乡", "我镇", "我街道", "我县", "我区", "我市", "我局", "我委", "我办", "我旗", "我州", "我省", "我厅", "我村", "我中心", "我单位",
        "本乡", "本镇", "本街道", "本县", "本区", "本市", "本局", "本委", "本办", "本旗", "本机关", "本单位", "本部门", "本级", "本中心", "本辖区",
        "全乡", "全镇", "全街道", "全县", "全区", "全市", "全局", "全旗", "全州", "全省", "全系统", "乡政府", "镇政府", "街道办", "县政府", "区政府", "市政府",
    ];

    /// <summary>累计数、有没有：开口便是一年的总数。</summary>
    static readonly string[] Totals =
    [
        "全年", "累计", "共", "总计", "合计", "主动公开", "公开政府信息", "公开信息", "未收到", "未收取", "未发生", "未出现", "未制发", "未产生", "未接到",
        "收到", "受理", "新收", "无政府信息", "没有收到", "没有发生", "收取", "政府信息公开", "政务公开工作", "信息公开工作",
    ];

    /// <summary>总结式的开头，只在句首、年份后有逗号时算。</summary>
    static readonly string[] Summaries =
    [
        "紧紧围绕", "认真", "严格", "积极", "坚持", "持续", "按照", "根据", "在", "高度重视", "深入", "以习近平", "全面", "不断", "通过", "组织", "开展", "制发", "发布",
    ];

    static readonly string[] Histories = ["成立", "开通", "建成", "设立", "启用", "创建", "注册", "上线", "获评", "荣获", "被评", "印发", "出台", "修订"];

    static readonly string[] AfterRange = ["至", "到", "-", "—", "－", "~", "～", "底", "末", "初", "前", "后", "起", "以来", "开始", "以前", "以后", "同期", "、", "和", "及", "与", "比"];

    static readonly string[] Plans = ["将", "计划", "拟", "力争", "继续", "进一步", "下一步", "争取", "着力", "重点", "要"];

    static readonly SearchValues<char> Comparing = SearchValues.Create("比较增减升降");

    static readonly string[] HeadingTopics = ["要点", "处理费", "政府信息公开", "政务公开", "收费", "主动公开", "依申请", "其他"];

    public static bool IsReportingYear(Section section, YearMention year, int reportYear, ImmutableArray<string> names)
    {
        var text = section.Text;
        var rest = After(text, year.End, out var comma);
        if (rest.IsEmpty || char.IsDigit(rest[0]) || StartsWithAny(rest, AfterRange) || IsQuotedTitle(text, year.Start))
            return false;
        var start = ClauseStart(text, year.Start);
        var isNamed = start == Start.Inside && OpensWithSelf(text, year.Start, names);
        if (start == Start.Inside && !isNamed || IsComparison(text, year, reportYear) || IsHistory(rest))
            return false;
        if (start == Start.Sentence && IsTopicHeading(text, year))
            return year.Year < reportYear;

        var isTotal = StartsWithAny(rest, Totals) && !rest.StartsWith("共同", StringComparison.Ordinal);
        var isSelf = isNamed && StartsWithAny(rest, Summaries) || StartsWithAny(rest, Selves) || StartsWithName(rest, names);
        var isSummary = start == Start.Sentence && comma && StartsWithAny(rest, Summaries);
        var isOpening = start == Start.Sentence && comma && ReportYears.Opening(section) is { } opening && opening.Start == year.Start;
        if (!(isTotal || isSelf || isSummary || isOpening))
            return false;
        return !ReportYears.IsPlan(text, year.End) && (year.Year < reportYear || !SpeaksOfPlans(rest, section.Number));
    }

    /// <summary>年份之后的文字，跳过“度”“，”与空白。</summary>
    static ReadOnlySpan<char> After(string text, int at, out bool comma)
    {
        comma = false;
        while (at < text.Length && (text[at] is ' ' or '度' or '，' or ',' or '\u3000' or '内' or '里'))
        {
            comma |= text[at] is '，' or ',';
            at++;
        }

        return text.AsSpan(at);
    }

    enum Start
    {
        /// <summary>分句中间。</summary>
        Inside,

        /// <summary>逗号、冒号之后。</summary>
        Clause,

        /// <summary>句首，或者句首的序号之后。</summary>
        Sentence,
    }

    static Start ClauseStart(string text, int at)
    {
        var (sentence, _) = Sentence.Bounds(text, at);
        if (Sentence.SkipMarks(text, sentence) >= at)
            return Start.Sentence;
        var i = at - 1;
        while (i > sentence && char.IsWhiteSpace(text[i]))
            i--;
        return text[i] is '，' or ',' or '：' or ':' ? Start.Clause : Start.Inside;
    }

    /// <summary>“我乡2024年未收取……”：从句首到年份只有自称。</summary>
    static bool OpensWithSelf(string text, int at, ImmutableArray<string> names)
    {
        var start = Sentence.SkipMarks(text, Sentence.Bounds(text, at).Start);
        var self = text.AsSpan(start, Math.Max(0, at - start)).Trim().ToString();
        return self.Length is >= 2 and <= 30 && (Selves.Contains(self) || names.Contains(self));
    }

    /// <summary>在书名号里。</summary>
    static bool IsQuotedTitle(string text, int at)
    {
        var before = text.AsSpan(0, at);
        return before.LastIndexOf('《') > before.LastIndexOf('》');
    }

    /// <summary>同一句里又以报告年度另起分句，还有比较的字眼：“2022年公开800条；2023年公开900条，增加100条”。</summary>
    static bool IsComparison(string text, YearMention year, int reportYear)
    {
        var from = text.AsSpan(0, year.Start).LastIndexOfAny('。', '\n') + 1;
        var end = text.AsSpan(year.End).IndexOfAny('。', '\n');
        var to = end < 0 ? text.Length : year.End + end;
        if (text.AsSpan(from, to - from).IndexOfAny(Comparing) < 0)
            return false;
        for (var other = YearScan.Next(text.AsSpan(0, to), from); other is { } at; other = YearScan.Next(text.AsSpan(0, to), at.End))
        {
            if (at.Year == reportYear && ClauseStart(text, at.Start) != Start.Inside)
                return true;
        }

        return false;
    }

    static bool IsHistory(ReadOnlySpan<char> rest)
    {
        var clause = rest[..Math.Min(rest.Length, 20)];
        var end = clause.IndexOfAny("。；\n");
        clause = end < 0 ? clause : clause[..end];
        foreach (var word in Histories)
        {
            if (clause.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>小标题：（二）2022年度收取政府信息公开处理费情况。</summary>
    static bool IsTopicHeading(string text, YearMention year)
    {
        var end = text.AsSpan(year.End).IndexOfAny("。：\n");
        var title = text.AsSpan(year.End, end < 0 ? text.Length - year.End : end);
        if (title.Length is < 4 or > 30 || title.IndexOfAny('算', '，') >= 0 || !title.EndsWith("情况", StringComparison.Ordinal))
            return false;
        foreach (var topic in HeadingTopics)
        {
            if (title.Contains(topic, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>报告年度之后的年份：改进情况里有打算的意思便是计划；别的部分要一开口就是打算。</summary>
    static bool SpeaksOfPlans(ReadOnlySpan<char> rest, int section)
    {
        var end = rest.IndexOfAny("。；\n");
        var clause = end < 0 ? rest : rest[..end];
        clause = section == 5 ? clause : clause[..Math.Min(clause.Length, 12)];
        foreach (var word in Plans)
        {
            if (clause.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
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

    static bool StartsWithName(ReadOnlySpan<char> text, ImmutableArray<string> names)
    {
        foreach (var name in names)
        {
            if (text.StartsWith(name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
