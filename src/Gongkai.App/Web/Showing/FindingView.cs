using System.Globalization;
using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Forms;

namespace Gongkai.App.Web.Showing;

/// <summary>发现卡片：第几条、在哪里、怎样跳到那里。</summary>
/// <param name="Place">报告中对应位置的元素编号。</param>
/// <param name="Passage">原文所在的元素编号；没有找到原文为 null。</param>
sealed record FindingView(int Number, Finding Finding, string Place, string? Passage)
{
    public string Id => $"f-{Number}";

    /// <summary>合在这张卡片里的各处（含自己）；只有一处时为空。</summary>
    public IReadOnlyList<FindingView> Alike { get; init; } = [];

    public Tone Tone => Tone.Of(Finding.Severity);

    /// <summary>给人看的位置。</summary>
    public string Where => Finding.At.Contains('/', StringComparison.Ordinal) || Finding.At is "disclosure" or "requests" or "remedies"
        ? ReportForms.Describe(Finding.At)
        : SectionName(Finding.Section);

    public string? Expected => Show(Finding.Expected);

    public string? Actual => Show(Finding.Actual);

    public static string SectionName(int? section) => section switch
    {
        0 => "题名与引言",
        >= 1 and <= 6 => $"第{"零一二三四五六"[section.Value]}部分",
        _ => "全文",
    };

    static string? Show(object? value) => value switch
    {
        null => null,
        decimal number => number.ToString("#,0.######", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
