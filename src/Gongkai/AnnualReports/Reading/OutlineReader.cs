using Gongkai.Documents;
using Gongkai.Organs;

namespace Gongkai.AnnualReports.Reading;

/// <summary>题名、机关、年度、统计期限与各部分正文。</summary>
static class OutlineReader
{
    public static Outline Read(Document document) => new(null, null, null, null, null, [], []);
}

/// <summary>识读出的报告骨架。</summary>
sealed record Outline(
    string? Title, string? Organ, Level? Level, int? Year, Period? Period, ImmutableArray<Section> Sections, ImmutableArray<Problem> Problems);
