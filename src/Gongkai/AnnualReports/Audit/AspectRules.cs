using Gongkai.Law;

namespace Gongkai.AnnualReports.Audit;

/// <summary>第一部分（总体情况）的五个方面。</summary>
static class AspectRules
{
    /// <param name="Name">方面。</param>
    /// <param name="Headings">小标题里的字眼。</param>
    /// <param name="Topics">小标题齐全的报告里，正文单独说到这一方面的话。</param>
    /// <param name="Words">没有按方面分小标题的报告里，说到这一方面的字眼。</param>
    sealed record Aspect(string Name, string[] Headings, string[] Topics, string[] Words);

    static readonly Aspect[] Aspects =
    [
        new("主动公开", ["主动公开", "重点领域", "公开内容", "信息发布", "公开工作"],
            ["主动公开政府信息", "主动公开信息", "主动公开各类", "主动公开条目"],
            ["主动公开", "重点领域", "公开政府信息", "公开信息", "发布信息", "发布政府信息", "公开各类"]),
        new("依申请公开", ["依申请", "申请公开", "公开申请", "申请办理"],
            ["收到政府信息公开申请", "未收到", "受理政府信息公开申请", "收到依申请", "收到申请", "受理依申请", "新收政府信息公开申请", "办理依申请", "受理申请"],
            ["依申请", "信息公开申请", "公开申请", "申请公开"]),
        new("政府信息管理", ["信息管理", "规范管理", "信息资源管理", "管理情况", "规范性文件"],
            ["政府信息管理", "规范性文件管理", "制发行政规范性文件", "制发规范性文件", "现行有效"],
            ["信息管理", "规范性文件", "保密审查", "三审", "信息审核", "发布审核", "审核制度", "审查机制", "审核机制", "动态调整", "公开属性", "源头管理"]),
        new("平台建设", ["平台", "载体建设", "渠道建设", "网站建设", "新媒体", "公开渠道"],
            ["平台建设", "政务公开专区建设", "网站建设", "新媒体建设", "平台载体"],
            ["平台", "网站", "新媒体", "政务公开专区", "公开专栏"]),
        new("监督保障", ["监督", "保障", "考核", "教育培训", "组织领导"],
            ["监督保障", "责任追究", "业务培训", "监督检查", "纳入考核", "考核评议", "社会评议"],
            ["监督", "保障", "考核", "培训", "追究", "问责", "评议"]),
    ];

    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("AR-1-01", "aspect-missing", Severity.Warning, Statutes.ReportFormat2021.Article(1),
            "总体情况写明主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。", Missing)
        {
            Wrong = "总体情况只写“高度重视”“突出重点，主动公开”“加强监督”",
            Right = "小标题换了说法、几个方面写在一段里的，说到即可",
            Remedy = "请在总体情况中补写这一方面；没有发生的也要写明",
        },
    ];

    static IEnumerable<Breach> Missing(Dossier dossier)
    {
        var report = dossier.Report;
        if (report.Year is < 2021 || report.Section(1) is not { Text.Length: > 20 } section)
            yield break;
        var headings = AspectHeadings.Of(section.Text);
        var headed = Aspects.Count(aspect => headings.Any(heading => HasAny(heading, aspect.Headings)));
        foreach (var aspect in Aspects)
        {
            if (headings.Any(heading => HasAny(heading, aspect.Headings)) || HasAny(section.Text, headed >= 3 ? aspect.Topics : aspect.Words))
                continue;
            yield return new("section 1", aspect.Name) { Why = $"总体情况没有写“{aspect.Name}”这一方面" };
        }
    }

    static bool HasAny(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
