using Gongkai.Documents;
using Gongkai.Organs;

namespace Gongkai.AnnualReports.Reading;

/// <summary>题名、机关、年度、统计期限与各部分正文。</summary>
static class OutlineReader
{
    /// <param name="isStatutory">哪些块已经作为法定表格读过，不入正文；null 时自行辨认。</param>
    public static Outline Read(Document document, Func<int, bool>? isStatutory = null)
    {
        var lines = TextLines.Of(document, isStatutory);
        var candidates = SectionFinder.Candidates(lines);
        var headings = SectionFinder.Choose(candidates);
        var body = headings.Count > 0 ? headings[0].Line : lines.Count;
        var title = TitleReader.Find(lines, 0, body) ?? Property(document);
        var sections = Sections(lines, headings, candidates, title);

        var preface = sections is [{ Number: 0 } zero, ..] ? zero.Text : "";
        var announced = ReportYears.Announced(preface);
        var period = ReportYears.Period(sections);
        var text = title?.Text ?? announced?.Quote.Trim('《', '》');
        var organ = title?.Organ ?? announced?.Organ ?? Signature.Organ(sections);
        var year = ReportYears.Decide(ReportYears.InTitle(title?.Text), announced?.Year, Agreed(period), sections);
        return new(text, organ, OrganName.LevelOf(organ), year, period?.Period, sections, []);
    }

    /// <summary>统计期限起止同年的才算一票。</summary>
    static int? Agreed(StatedPeriod? period) => period is { } stated && stated.From == stated.To ? stated.From : null;

    /// <summary>正文里没有题名的，取文件属性里的题名。</summary>
    static ReportTitle? Property(Document document) =>
        TitleReader.Parse(document.Title) is { Organ: { } organ } ? new(document.Title, organ, -1, -1) : null;

    static ImmutableArray<Section> Sections(
        List<TextLine> lines, List<SectionHeading> headings, List<SectionHeading> candidates, ReportTitle? title)
    {
        var isTable = new bool[lines.Count];
        for (var i = 0; i < headings.Count; i++)
        {
            var (from, to) = (headings[i].Line + 1, End(headings, i, lines));
            if (headings[i].Section is 3 or 4 || headings[i].Section == 2 && !HasTable(lines, from, to))
                StatutoryLines.Mark(lines, from, to, headings[i].Section > 2, isTable);
        }

        var repeated = candidates
            .Where(c => c.IsOfficial && c.Style != NumberStyle.Bracket && c.Length == lines[c.Line].Text.Length)
            .Select(c => c.Line).ToHashSet();
        var sections = ImmutableArray.CreateBuilder<Section>(7);
        var preface = SectionTexts.Join(
            lines, 0, headings.Count > 0 ? headings[0].Line : lines.Count, 0, i => i >= title?.FirstLine && i <= title?.LastLine);
        if (preface.Length > 0)
            sections.Add(new(0, "", preface));
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            var text = SectionTexts.Join(lines, heading.Line, End(headings, i, lines), heading.Length, l => isTable[l] || l != heading.Line && repeated.Contains(l));
            sections.Add(new(heading.Section, lines[heading.Line].Text[..heading.Length].TrimEnd(' ', '。', '：', ':'), text));
        }

        return sections.ToImmutable();
    }

    /// <summary>这一部分里已经认出了表格，便不再逐行辨认。</summary>
    static bool HasTable(List<TextLine> lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (lines[i].IsTable)
                return true;
        }

        return false;
    }

    static int End(List<SectionHeading> headings, int i, List<TextLine> lines) => i + 1 < headings.Count ? headings[i + 1].Line : lines.Count;
}

/// <summary>识读出的报告骨架。</summary>
sealed record Outline(
    string? Title, string? Organ, Level? Level, int? Year, Period? Period, ImmutableArray<Section> Sections, ImmutableArray<Problem> Problems);
