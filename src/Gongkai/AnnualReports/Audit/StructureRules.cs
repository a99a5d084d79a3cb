using Gongkai.AnnualReports.Reading;
using Gongkai.Law;
using Gongkai.Organs;

namespace Gongkai.AnnualReports.Audit;

/// <summary>结构：六个部分齐全、依次、标题规范、有内容；总体情况五个方面；人民政府的三项内容。</summary>
static class StructureRules
{
    /// <summary>五、存在的主要问题及改进情况里等于没写的话。</summary>
    static readonly FrozenSet<string> Nothing =
        FrozenSet.Create(StringComparer.Ordinal, "", "无", "暂无", "没有", "无问题", "无存在问题", "不存在", "不存在问题", "略", "没有问题", "无内容", "空", "文字描述");

    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("AR-0-06", "section-missing", Severity.Error, Statutes.ReportFormat2021.Whole, "报告由六个部分组成，缺一不可。", Missing)
        {
            Wrong = "从“四、政府信息公开行政复议、行政诉讼情况”直接到“六、其他需要报告的事项”",
            Right = "标题措辞稍有不同、与正文写在一行的，认得出即可",
            Remedy = "请按统一格式补上这一部分；没有情况的也要写明",
        },
        new("AR-0-07", "section-order", Severity.Error, Statutes.ReportFormat2021.Whole, "六个部分依统一格式的次序排列。", Order)
        {
            Wrong = "“三、主动公开政府信息情况”排在“二、收到和处理政府信息公开申请情况”之后",
            Right = "目录里的标题、第二级同名标题不算",
            Remedy = "请按统一格式的次序调整",
        },
        new("AR-0-08", "section-heading", Severity.Note, Statutes.ReportFormat2021.Whole, "各部分标题与统一格式一致。", Headings)
        {
            Wrong = "五、存在问题和改进措施",
            Right = "标点、空白不同的不报",
            Remedy = "建议改用统一格式的标题",
        },
        new("AR-0-09", "section-empty", Severity.Warning, Statutes.Regulation2019.Article(50, 1, 4), "总体情况、存在的主要问题及改进情况、其他需要报告的事项都有内容。", Empty)
        {
            Wrong = "“五、存在的主要问题及改进情况”只写“无”",
            Right = "“六、其他需要报告的事项”写“无”是可以的",
            Remedy = "请据实写明存在的主要问题和改进情况",
        },
        new("AR-1-02", "duty-missing", Severity.Warning, Statutes.Regulation2019.Article(50, 1, 4), "各级人民政府的年度报告包括工作考核、社会评议和责任追究结果情况。", Duties)
        {
            Wrong = "乡人民政府的报告通篇没有“考核”“考评”",
            Right = "部门、街道办事处的报告不查；12345热线满意度不是社会评议",
            Remedy = "请在“监督保障”中补写；没有发生的，写明没有发生",
        },
    ];

    static IEnumerable<Breach> Missing(Dossier dossier)
    {
        if (!HasOutline(dossier.Report))
            yield break;
        for (var number = 1; number <= 6; number++)
        {
            if (dossier.Report.Section(number) is null)
            {
                yield return new($"section {number}", SectionTitles.Official(number))
                {
                    Why = $"全文没有“{SectionTitles.Official(number)}”这一部分",
                };
            }
        }
    }

    static IEnumerable<Breach> Order(Dossier dossier)
    {
        if (!HasOutline(dossier.Report))
            return [];
        var sections = dossier.Report.Sections.Where(section => section.Number > 0).ToArray();
        var kept = Longest([.. sections.Select(section => section.Number)]);
        return sections.Where((_, i) => !kept[i]).Select(section => new Breach($"section {section.Number}")
        {
            Quote = section.Heading,
            Why = $"“{section.Heading}”的位置不对，六个部分应当依次排列",
        });
    }

    /// <summary>最长的递增次序里有哪些；其余的便是放错位置的。</summary>
    static bool[] Longest(int[] numbers)
    {
        var length = new int[numbers.Length];
        var previous = new int[numbers.Length];
        var best = -1;
        for (var i = 0; i < numbers.Length; i++)
        {
            (length[i], previous[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (numbers[j] < numbers[i] && length[j] >= length[i])
                    (length[i], previous[i]) = (length[j] + 1, j);
            }

            if (best < 0 || length[i] > length[best])
                best = i;
        }

        var kept = new bool[numbers.Length];
        for (; best >= 0; best = previous[best])
            kept[best] = true;
        return kept;
    }

    static IEnumerable<Breach> Headings(Dossier dossier)
    {
        if (!HasOutline(dossier.Report))
            yield break;
        foreach (var section in dossier.Report.Sections)
        {
            if (section.Number == 0 || HeadingMatcher.Match(section.Heading, 0) is { IsOfficial: true })
                continue;
            yield return new($"section {section.Number}", SectionTitles.Official(section.Number), section.Heading)
            {
                Quote = section.Heading,
                Why = "标题与统一格式的措辞不同",
            };
        }
    }

    static IEnumerable<Breach> Empty(Dossier dossier)
    {
        if (!HasOutline(dossier.Report))
            yield break;
        foreach (var section in dossier.Report.Sections)
        {
            if (section.Number is not (1 or 5 or 6) || !IsEmpty(section, dossier.Report.Organ))
                continue;
            yield return new($"section {section.Number}")
            {
                Quote = section.Text.Length > 0 ? section.Text : section.Heading,
                Why = section.Text.Length > 0 ? $"“{section.Heading}”只写了“{section.Text}”" : $"“{section.Heading}”之下没有内容",
            };
        }
    }

    /// <summary>去掉小标题、落款、标点之后什么也没有；第六部分写“无”不算空。</summary>
    static bool IsEmpty(Section section, string? organ)
    {
        if (section.Text.Length > 120)
            return false;
        var said = new System.Text.StringBuilder();
        foreach (var line in section.Text.Split('\n'))
        {
            var at = Sentence.SkipMarks(line, 0);
            var core = string.Concat(line.Skip(at).Where(c => c is >= '\u4E00' and <= '\u9FFF' || char.IsDigit(c)));
            if (core == organ || YearScan.Next(line) is not null && line.EndsWith('日') || line.Length <= 14 && IsSubheading(core))
                continue;
            said.Append(core);
        }

        var text = said.ToString();
        if (section.Number == 6)
            return text.Length == 0;
        foreach (var word in (ReadOnlySpan<string>)["存在的主要问题", "存在的问题", "存在问题", "主要问题", "改进情况", "改进措施", "及", "和"])
            text = text.Replace(word, "", StringComparison.Ordinal);
        return Nothing.Contains(text) || text.Length <= 4 && text.All(c => c == '无');
    }

    static bool IsSubheading(string core) =>
        core.EndsWith("情况", StringComparison.Ordinal) || core.EndsWith("问题", StringComparison.Ordinal) || core.EndsWith("措施", StringComparison.Ordinal);

    static readonly (string Duty, string[] Words)[] StatedDuties =
    [
        ("工作考核", ["考核", "考评"]),
        ("社会评议", ["评议", "民意调查", "第三方评估"]),
        ("责任追究", ["追究", "问责", "追责"]),
    ];

    static IEnumerable<Breach> Duties(Dossier dossier)
    {
        var report = dossier.Report;
        if (!HasOutline(report) || !OrganName.IsPeoplesGovernment(report.Organ, report.Level))
            yield break;
        foreach (var (duty, words) in StatedDuties)
        {
            if (!report.Sections.Any(section => words.Any(word => section.Text.Contains(word, StringComparison.Ordinal)) || duty == "社会评议" && IsAssessed(section.Text)))
                yield return new("section 1", duty) { Why = $"通篇没有写{duty}的情况（{string.Join("、", words)}）" };
        }
    }

    /// <summary>委托第三方（机构）开展评估。</summary>
    static bool IsAssessed(string text)
    {
        for (var at = text.IndexOf("第三方", StringComparison.Ordinal); at >= 0; at = text.IndexOf("第三方", at + 3, StringComparison.Ordinal))
        {
            var near = text.AsSpan(at, Math.Min(16, text.Length - at));
            near = near.IndexOfAny(Marks.SentenceEnds) is >= 0 and var end ? near[..end] : near;
            if (near.Contains("评估", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>有正文的 2019 年度起的报告；更早的没有统一格式，只有表的没有结构可言。</summary>
    internal static bool HasOutline(AnnualReport report) => report.Year is null or >= 2019 && !report.Sections.IsEmpty;
}
