namespace Gongkai.AnnualReports.Reading;

/// <summary>六个部分的标题：官方写法，以及真实报告里的别称。</summary>
static class SectionTitles
{
    const string Ordinals = "零一二三四五六";

    static readonly string[] Titles =
    [
        "", "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况",
        "存在的主要问题及改进情况", "其他需要报告的事项",
    ];

    static readonly string[] Cores = [.. Titles.Select(title => title.Replace("、", "", StringComparison.Ordinal))];

    /// <summary>官方标题，如“一、总体情况”。</summary>
    public static string Official(int section) => $"{Ordinals[section]}、{Titles[section]}";

    /// <summary>官方标题的第一个字。</summary>
    public static bool MayStart(char first) => first is '总' or '主' or '收' or '政' or '存' or '其';

    /// <summary>去掉空白、标点之后是不是这个部分的官方标题。</summary>
    public static bool IsOfficial(int section, ReadOnlySpan<char> core) => core.SequenceEqual(Cores[section]);

    /// <summary>以哪个部分的官方标题开头；没有为零。</summary>
    /// <param name="core">去空白、标点的文字。</param>
    /// <param name="length">该标题去标点后的长度。</param>
    public static int StartingWith(ReadOnlySpan<char> core, out int length)
    {
        for (var section = 1; section <= 6; section++)
        {
            if (core.StartsWith(Cores[section], StringComparison.Ordinal))
            {
                length = Cores[section].Length;
                return section;
            }
        }

        length = 0;
        return 0;
    }

    /// <summary>按字眼认：措辞不同的标题属于哪个部分；认不出为零。</summary>
    public static int Like(ReadOnlySpan<char> core)
    {
        if (Has(core, "复议") || Has(core, "诉讼"))
            return 4;
        if (Has(core, "申请") && (Has(core, "收到") || Has(core, "处理") || Has(core, "依申请") || Has(core, "办理") || Has(core, "受理")))
            return 3;
        if (Has(core, "主动公开"))
            return 2;
        if (Has(core, "问题") && (Has(core, "存在") || Has(core, "主要") || Has(core, "改进")) || Has(core, "改进情况") || Has(core, "改进措施"))
            return 5;
        if (IsOther(core))
            return 6;
        return Has(core, "总体") || Has(core, "概述") || Has(core, "概况") || Has(core, "基本情况") ? 1 : 0;
    }

    static bool IsOther(ReadOnlySpan<char> core) =>
        core.StartsWith("其他", StringComparison.Ordinal) || core.StartsWith("其它", StringComparison.Ordinal)
        || Has(core, "需要报告") || Has(core, "需报告") || Has(core, "其他事项");

    static bool Has(ReadOnlySpan<char> text, string word) => text.Contains(word, StringComparison.Ordinal);
}
